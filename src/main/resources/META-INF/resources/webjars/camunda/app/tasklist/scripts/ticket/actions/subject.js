// @ts-check
import { el } from '../dom.js';
import { text } from '../texts.js';

/** Lets the subject be typed anew where it stands: Enter keeps it, Esc leaves it as it was. */
export function subject(actions) {
  const shown = actions.tab.header.subject;
  if (shown.hidden) {
    return;
  }
  const input = el('input', { class: 'form-control', maxlength: 500, value: actions.ticket.subject, 'aria-label': text('subject') });
  const problem = el('span', { class: 'atende-refused', role: 'alert' });
  const leave = () => {
    form.remove();
    shown.hidden = false;
    actions.menu.focus();
  };
  const submit = async (event) => {
    event.preventDefault();
    try {
      await actions.send('subject', { subject: input.value });
      leave();
      actions.done(text('subjectSet'));
    } catch (refused) {
      problem.textContent = refused.message;
    }
  };
  const keydown = (key) => {
    key.stopPropagation();
    if (key.key === 'Escape') {
      leave();
    }
  };
  const save = el('button', { type: 'submit', class: 'btn btn-primary' }, text('save'));
  const cancel = el('button', { type: 'button', class: 'btn btn-link', click: leave }, text('cancel'));
  const form = el('form', { class: 'atende-rename', submit, keydown }, input, save, cancel, problem);
  shown.hidden = true;
  shown.after(form);
  input.select();
}
