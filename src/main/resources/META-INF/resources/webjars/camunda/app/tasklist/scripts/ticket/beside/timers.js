// @ts-check
import { call } from '../api.js';
import { el } from '../dom.js';
import { ago, isText, text, when } from '../texts.js';
import { nothing } from './tickets.js';

/** What happens if nobody does anything, soonest first. */
export async function timers({ number }) {
  const armed = await call('GET', `/tickets/${number}/timers`);
  return armed.length ? [el('ul', { class: 'atende-tickets' }, armed.map(timer))] : nothing('noTimers');
}

function timer({ what, dueAt, why }) {
  return el(
    'li',
    {},
    el('div', {}, el('strong', {}, isText(`timer_${what}`) ? text(`timer_${what}`) : what), ' · ', ago(dueAt)),
    el('small', {}, when(dueAt)),
    el('div', {}, isText(`why_${what}`) ? text(`why_${what}`) : why),
  );
}
