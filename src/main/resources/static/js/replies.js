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
  field.form.addEventListener('submit', () => (field.value = editor.html));
}
