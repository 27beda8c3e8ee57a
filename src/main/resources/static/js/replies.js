// @ts-check
/** Puts the workspace's editor in the place of each text field. */
import { Editor } from '/camunda/app/tasklist/scripts/ticket/editor.js';

for (const field of document.querySelectorAll('.reply-form textarea')) {
  const editor = new Editor();
  editor.html = field.value;
  editor.label = field.parentElement.querySelector('span').textContent;
  field.parentElement.after(editor.node);
  field.parentElement.hidden = true;
  field.required = false;
  const article = field.form.querySelector('.article-link');
  if (article) {
    article.hidden = false;
    article.querySelector('button').addEventListener('click', () => editor.insert(article.querySelector('select').value));
  }
  field.form.addEventListener('submit', () => (field.value = editor.html));
}
