// @ts-check
import { call } from '../api.js';
import { el } from '../dom.js';
import { text } from '../texts.js';
import { ask, Choice, field } from './dialog.js';

const NOBODY = '';

/** Gives the ticket to an agent of its department: oneself first, then by name. */
export function assign(actions) {
  const choice = new Choice('action_ASSIGN');
  let agents = [];
  const show = () => {
    const words = search.value.trim().toLowerCase();
    const found = agents.filter(({ id, label }) => `${label} ${id}`.toLowerCase().includes(words));
    const chosen = found.find(({ id }) => id === choice.value) ?? found[0];
    choice.show(found.map(({ id, label }) => [id, label]), chosen?.id);
  };
  const search = el('input', { type: 'search', class: 'form-control', autofocus: true, input: show });
  const arrived = able(actions.ticket).then((found) => {
    agents = found;
    show();
  });
  ask(actions, text('assignTitle'), text('assignConfirm'), [field('findAgent', search), choice.node], async () => {
    await arrived; // whoever types a name and presses Enter is often quicker than the list
    if (choice.value === null) {
      return text('agentMissing');
    }
    const ticket = await actions.send('assign', { agent: choice.value });
    const name = agents.find(({ id }) => id === choice.value).label;
    actions.done(ticket.assignee ? text('assigned', { name }) : text('unassigned'));
  });
  arrived.catch((refused) => choice.node.replaceChildren(el('p', { class: 'atende-refused', role: 'alert' }, refused.message)));
}

/** Who can have the ticket: {id, label}, the empty id for nobody. */
async function able({ department, assignee, status }) {
  const all = await call('GET', '/agents');
  const others = all.filter(({ departments, id }) => departments.includes(department) && id !== assignee);
  const mayBeNobodys = assignee && ['IN_QUEUE', 'UNDER_REVIEW'].includes(status);
  return [
    ...others.filter(({ me }) => me).map(({ id, name }) => ({ id, label: text('me', { name }) })),
    ...others.filter(({ me }) => !me).map(({ id, name }) => ({ id, label: name })),
    ...(mayBeNobodys ? [{ id: NOBODY, label: text('nobody') }] : []),
  ];
}
