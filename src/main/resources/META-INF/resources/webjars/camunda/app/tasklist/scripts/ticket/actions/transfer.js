// @ts-check
import { el, select } from '../dom.js';
import { text } from '../texts.js';
import { ask, field } from './dialog.js';

export const DEPARTMENTS = ['SUPPORT', 'BILLING', 'SALES'];

/** Passes the ticket to another department, with a word for the colleagues there. */
export function transfer(actions) {
  const others = DEPARTMENTS.filter((one) => one !== actions.ticket.department);
  const to = select({ autofocus: true }, others.map((one) => [one, text(`department_${one}`)]), others[0]);
  const note = el('textarea', { class: 'form-control', rows: 3 });
  ask(actions, text('transferTitle'), text('transferConfirm'), [field('to', to), field('transferNote', note)], async () => {
    const { number, department } = await actions.send('transfer', { department: to.value, note: note.value || null });
    actions.left(text('transferred', { number, department: text(`department_${department}`) }));
  });
}
