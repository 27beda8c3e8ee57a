// @ts-check
import { el } from './dom.js';
import { text } from './texts.js';

/** Shows something over the page until the agent closes it: by the button, Escape or a click beside it. */
export function showDialog(title, content, look = '') {
  const close = el('button', { type: 'button', class: 'btn btn-default', click: () => dialog.close() }, text('close'));
  const head = el('div', { class: 'atende-dialog-head' }, el('h2', {}, title), close);
  const onClick = ({ target }) => target === dialog && dialog.close();
  const dialog = el('dialog', { class: `atende-dialog ${look}`, 'aria-label': title, click: onClick }, head, ...content);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
