// @ts-check
import { el } from '../dom.js';
import { span, text, when } from '../texts.js';
import { nothing } from './tickets.js';

/** What was promised to the customer, and how much of it is used; what is owed comes first. */
export async function promises({ sla }) {
  const told = [...sla.promises].sort((one, other) => Number(isOver(one)) - Number(isOver(other)));
  return told.length ? [el('ul', { class: 'atende-tickets' }, told.map(promise))] : nothing('noPromises');
}

const isOver = ({ state }) => ['MET', 'CLOSED', 'WITHDRAWN'].includes(state);

function promise({ promise: what, state, targetSeconds, usedSeconds, dueAt, broken, calendar, calendarVersion, decidedBy }) {
  const times = { used: span(usedSeconds), target: span(targetSeconds) };
  return el(
    'li',
    { class: broken ? 'is-broken' : null },
    el('div', {}, el('strong', {}, text(`promise_${what}`)), ' · ', text(`clock_${broken && state === 'MET' ? 'MET_LATE' : state}`)),
    el('div', {}, text('promiseUsed', times)),
    dueAt ? el('div', {}, text(broken ? 'promiseBroken' : 'clockDue', { when: when(dueAt) })) : null,
    el('small', {}, text('promiseCalendar', { calendar, version: calendarVersion }), decidedBy ? rule(decidedBy) : null),
  );
}

const rule = (link) => [' · ', el('a', { href: link, target: '_blank', rel: 'noopener' }, text('promiseRule'))];
