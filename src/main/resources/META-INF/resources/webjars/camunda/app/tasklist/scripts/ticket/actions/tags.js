// @ts-check
import { el } from '../dom.js';
import { text } from '../texts.js';
import { ask, field } from './dialog.js';

/** Tags as chips: type and Enter to add one, its cross or Backspace to take one away. */
export function tags(actions) {
  let words = [...actions.ticket.tags];
  const chips = el('div', { class: 'atende-chips' });
  const draw = () => chips.replaceChildren(...words.map(chip));
  const remove = (word) => {
    words = words.filter((one) => one !== word);
    draw();
    input.focus();
  };
  const chip = (word) => {
    const cross = el('button', { type: 'button', 'aria-label': text('removeTag', { word }), click: () => remove(word) }, '×');
    return el('span', { class: 'atende-tag' }, word, cross);
  };
  const add = () => {
    const typed = input.value.toLowerCase().split(/[\s,]+/).filter(Boolean);
    words = [...new Set([...words, ...typed])];
    input.value = '';
    draw();
  };
  const keydown = (key) => {
    if ((key.key === 'Enter' || key.key === ',') && input.value.trim()) {
      key.preventDefault();
      add();
    } else if (key.key === 'Backspace' && !input.value && words.length) {
      remove(words[words.length - 1]);
    }
  };
  const input = el('input', { class: 'form-control', autofocus: true, maxlength: 200, keydown });
  draw();
  ask(actions, text('tagsTitle'), text('save'), [chips, field('tagsHint', input)], async () => {
    add();
    await actions.send('tags', { tags: words });
    actions.done(text('tagsSet'));
  });
}
