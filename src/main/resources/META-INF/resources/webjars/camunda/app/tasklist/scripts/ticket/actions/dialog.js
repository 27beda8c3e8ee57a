// @ts-check
import { el } from '../dom.js';
import { text } from '../texts.js';

/**
 * Asks for what an action needs, in a dialog of the browser's own. It closes when the work is done; a refusal is shown in it,
 * and what was typed stays.
 *
 * @param actions whose ticket it is about
 * @param title what is being done
 * @param confirm the button's text
 * @param content what is asked
 * @param work does it; a string that it answers says what is missing
 */
export function ask(actions, title, confirm, content, work) {
  const problem = el('div', { class: 'alert alert-danger atende-problem', role: 'alert', hidden: true });
  const submit = el('button', { type: 'submit', class: 'btn btn-primary' }, confirm);
  const cancel = el('button', { type: 'button', class: 'btn btn-link', click: () => dialog.close() }, text('cancel'));
  const heading = el('h4', { id: 'atende-dialog-title' }, title);
  const form = el('form', { novalidate: true }, heading, content, problem, el('div', { class: 'atende-buttons' }, submit, cancel));
  const refuse = (sentence) => {
    problem.textContent = sentence;
    problem.hidden = false;
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    submit.disabled = true;
    try {
      const missing = await work();
      missing ? refuse(missing) : dialog.close();
    } catch (refused) {
      refuse(refused.message);
    }
    submit.disabled = false;
  });
  const dialog = el('dialog', { class: 'atende-dialog', 'aria-labelledby': 'atende-dialog-title' }, form);
  dialog.addEventListener('keydown', (key) => key.stopPropagation());
  dialog.addEventListener('close', () => {
    dialog.remove();
    actions.menu.focus();
  });
  actions.tab.node.append(dialog);
  dialog.showModal();
  dialog.querySelector('[autofocus]')?.focus();
}

/** A field with its name. */
export const field = (label, input) => el('label', { class: 'atende-field' }, text(label), input);

/** One of several things to choose, the chosen one's value by `value`. */
export class Choice {
  constructor(label, onChange = () => {}) {
    this.node = el('div', { class: 'atende-choice', role: 'radiogroup', 'aria-label': text(label), change: () => onChange(this.value) });
  }

  /** @param options [value, what it looks like] */
  show(options, chosen) {
    const radio = (value) => el('input', { type: 'radio', name: 'atende-choice', value, checked: value === chosen });
    this.node.replaceChildren(...options.map(([value, looks]) => el('label', {}, radio(value), el('span', {}, ...[looks].flat()))));
  }

  get value() {
    return this.node.querySelector('input:checked')?.value ?? null;
  }
}
