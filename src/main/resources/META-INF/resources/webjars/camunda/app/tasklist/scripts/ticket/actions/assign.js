// @ts-check
import { call } from '../api.js';
import { el } from '../dom.js';
import { text } from '../texts.js';
import { ask, Choice, field } from './dialog.js';

const NOBODY = '';

/** Gives the ticket to an agent of its department: oneself first, then by name. */
export async function assign(actions) {
  const { department, assignee, status } = actions.ticket;
  const choice = new Choice('action_ASSIGN');
  let agents = [];
  const show = () => {
    const words = search.value.trim().toLowerCase();
    const found = agents.filter(({ id, label }) => `${label} ${id}`.toLowerCase().includes(words));
    const chosen = found.find(({ id }) => id === choice.value) ?? found[0];
    choice.show(found.map(({ id, label }) => [id, label]), chosen?.id);
  };
  const search = el('input', { type: 'search', class: 'form-control', autofocus: true, input: show });
  ask(actions, text('assignTitle'), text('assignConfirm'), [field('findAgent', search), choice.node], async () => {
    if (choice.value === null) {
      return text('agentMissing');
    }
    const ticket = await actions.send('assign', { agent: choice.value });
    const name = agents.find(({ id }) => id === choice.value).label;
    actions.done(ticket.assignee ? text('assigned', { name }) : text('unassigned'));
  });
  const all = await call('GET', '/agents');
  const able = all.filter(({ departments, id }) => departments.includes(department) && id !== assignee);
  const mayBeNobodys = assignee && ['IN_QUEUE', 'UNDER_REVIEW'].includes(status);
  agents = [
    ...able.filter(({ me }) => me).map(({ id, name }) => ({ id, label: text('me', { name }) })),
    ...able.filter(({ me }) => !me).map(({ id, name }) => ({ id, label: name })),
    ...(mayBeNobodys ? [{ id: NOBODY, label: text('nobody') }] : []),
  ];
  show();
}
