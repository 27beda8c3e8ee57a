// @ts-check
import { el } from '../ticket/dom.js';
import { text } from '../ticket/texts.js';

/** Whether what is typed belongs to a field or an open dialog. */
const isTaken = (target) => target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], dialog') !== null;

/** Single keys for who works without a mouse; `deeds` is a list of [key, text's key, function]. */
export function listen(deeds) {
  const all = [...deeds, ['?', 'keyHelp', () => help(all)]];
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) {
      return;
    }
    const deed = all.find(([key]) => key === event.key);
    if (deed) {
      event.preventDefault();
      deed[2]();
    }
  });
  return () => help(all);
}

function help(deeds) {
  const rows = deeds.map(([key, label]) => el('div', {}, el('dt', {}, el('kbd', {}, key)), el('dd', {}, text(label))));
  const close = el('button', { type: 'button', class: 'btn btn-default', click: () => dialog.close() }, text('shut'));
  const dialog = el(
    'dialog',
    { class: 'atende-dialog', 'aria-labelledby': 'keys-title', close: () => dialog.remove() },
    el('h2', { id: 'keys-title' }, text('keys')),
    el('dl', { class: 'atende-keys' }, rows),
    close,
  );
  document.body.append(dialog);
  dialog.showModal();
}
