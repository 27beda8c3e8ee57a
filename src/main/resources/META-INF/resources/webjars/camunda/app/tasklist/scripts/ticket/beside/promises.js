// @ts-check
import { call } from '../api.js';
import { el } from '../dom.js';
import { isText, span, text, when } from '../texts.js';
import { nothing } from './tickets.js';

/** What was promised to the customer, and how much of it is used; what is owed comes first, and how it came about is folded. */
export async function promises({ number, sla }) {
  const told = [...sla.promises].sort((one, other) => Number(isOver(one)) - Number(isOver(other)));
  if (!told.length) {
    return nothing('noPromises');
  }
  const lines = await call('GET', `/tickets/${number}/sla`);
  return [
    el('ul', { class: 'atende-tickets' }, told.map(promise)),
    el('details', {}, el('summary', {}, text('promiseLedger')), el('ol', { class: 'atende-history' }, lines.reverse().map(line))),
  ];
}

function line({ promise: what, state, begunAt, cause, targetSeconds }) {
  const why = isText(`cause_${cause}`) ? text(`cause_${cause}`) : cause;
  return el(
    'li',
    {},
    el('time', { datetime: begunAt }, when(begunAt)),
    el('div', {}, el('strong', {}, text(`promise_${what}`)), ' · ', text(`clock_${state}`)),
    el('small', {}, text('promiseLine', { why, target: span(targetSeconds) })),
  );
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
