// @ts-check
import { el, select } from '../dom.js';
import { text } from '../texts.js';
import { field } from './dialog.js';
import { DEPARTMENTS } from './transfer.js';

/** Takes messages out into a ticket of their own: they are ticked where they stand, the rest is asked below them. */
export function split(actions) {
  const { node, composer } = actions.tab;
  if (node.querySelector('.atende-split')) {
    return;
  }
  const boxes = turns(node).map((turn) => tick(turn, () => count()));
  const subject = el('input', { class: 'form-control', maxlength: 500, required: true });
  const department = select({}, DEPARTMENTS.map((one) => [one, text(`department_${one}`)]), actions.ticket.department);
  const problem = el('div', { class: 'alert alert-danger atende-problem', role: 'alert', hidden: true });
  const confirm = el('button', { type: 'submit', class: 'btn btn-primary' });
  const chosen = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const count = () => {
    confirm.textContent = text('splitConfirm', { count: chosen().length });
    problem.hidden = true;
  };
  const refuse = (sentence) => {
    problem.textContent = sentence;
    problem.hidden = false;
  };
  const leave = () => {
    boxes.forEach((box) => box.parentElement.remove());
    bar.remove();
    composer.node.hidden = false;
    actions.menu.focus();
  };
  const work = async () => {
    const missing = !chosen().length ? 'messagesMissing' : chosen().length === boxes.length ? 'oneStays' : !subject.value.trim() && 'subjectMissing';
    if (missing) {
      return refuse(text(missing));
    }
    const body = { messageIds: chosen(), subject: subject.value, department: department.value };
    const { number } = await actions.send('split', body);
    leave();
    actions.done(text('wasSplit', { number }), { label: text('openTicket', { number }), run: () => actions.tab.host.stay(number) });
  };
  const submit = (event) => {
    event.preventDefault();
    work().catch((refused) => refuse(refused.message));
  };
  const keydown = (key) => key.key === 'Escape' && leave();
  const cancel = el('button', { type: 'button', class: 'btn btn-link', click: leave }, text('cancel'));
  const bar = el(
    'form',
    { class: 'atende-split', novalidate: true, 'aria-label': text('action_SPLIT'), submit, keydown },
    el('p', {}, text('splitAbout')),
    el('div', { class: 'atende-fields' }, field('newSubject', subject), field('department', department)),
    problem,
    el('div', { class: 'atende-buttons' }, confirm, cancel),
  );
  count();
  composer.node.hidden = true;
  composer.node.before(bar);
  boxes[0]?.focus();
}

/** Those that were written to this very ticket by somebody. */
function turns(node) {
  return [...node.querySelectorAll('.atende-turn:not(.from-system)')].filter((turn) => !turn.querySelector('.atende-merged:not(:empty)'));
}

function tick(turn, onChange) {
  const box = el('input', { type: 'checkbox', value: turn.dataset.message, change: onChange });
  turn.prepend(el('label', { class: 'atende-tick' }, box, text('takeAlong')));
  return box;
}
