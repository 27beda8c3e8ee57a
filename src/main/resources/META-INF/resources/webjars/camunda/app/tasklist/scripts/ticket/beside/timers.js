// @ts-check
import { call } from '../api.js';
import { el, toast } from '../dom.js';
import { ago, isText, text, when } from '../texts.js';
import { reasonOf } from './reason.js';
import { nothing } from './tickets.js';

/** What happens if nobody does anything, soonest first; what an agent may change can be moved or cancelled here. */
export async function timers(ticket) {
  const armed = await call('GET', `/tickets/${ticket.number}/timers`);
  return armed.length ? [el('ul', { class: 'atende-tickets' }, armed.map((one) => timer(ticket, one)))] : nothing('noTimers');
}

function timer(ticket, armed) {
  const { what, dueAt, cancelled, why, reason } = armed;
  const isChangeable = ticket.allowed.includes('MOVE_TIMER') && what !== 'ESCALATION';
  return el(
    'li',
    { 'data-timer': what },
    el('div', {}, el('strong', {}, nameOf(what)), ' · ', cancelled ? text('timerCancelled') : ago(dueAt)),
    dueAt ? el('small', {}, when(dueAt)) : null,
    el('div', {}, isText(`why_${what}`) ? text(`why_${what}`) : why),
    reason ? el('div', { class: 'atende-reason' }, reasonOf(reason)) : null,
    isChangeable ? changing(ticket, armed) : null,
  );
}

const nameOf = (what) => (isText(`timer_${what}`) ? text(`timer_${what}`) : what);

/** A button that opens the form in its own place. */
function changing(ticket, armed) {
  const label = text('changeTimerOf', { timer: nameOf(armed.what) });
  const open = () => {
    const form = formOf(ticket, armed, close);
    place.replaceChildren(form);
    form.querySelector('input')?.focus();
  };
  const close = () => {
    place.replaceChildren(button);
    button.focus();
  };
  const button = el('button', { type: 'button', class: 'btn btn-link', 'aria-label': label, click: open }, text('changeTimer'));
  const place = el('div', {}, button);
  return place;
}

function formOf(ticket, { what, dueAt, cancelled }, close) {
  const date = el('input', { type: 'datetime-local', class: 'form-control', value: dueAt ? local(dueAt) : '' });
  const reason = el('input', { class: 'form-control', maxlength: 500 });
  const problem = el('p', { class: 'atende-refused', role: 'alert' });
  const send = async (path, body, said) => {
    problem.textContent = '';
    try {
      await call('POST', `/tickets/${ticket.number}/timers/${what}/${path}`, { ...body, reason: reason.value });
      toast(said);
      form.dispatchEvent(new Event('atende-changed', { bubbles: true }));
    } catch (refused) {
      problem.textContent = refused.message;
    }
  };
  const checked = (work, missing) => {
    const wrong = missing || (reason.value.trim() ? '' : text('reasonMissing'));
    wrong ? (problem.textContent = wrong) : work();
  };
  const submit = (event) => {
    event.preventDefault();
    const until = date.value && new Date(date.value).toISOString();
    checked(
      () => send('move', { until }, text('timerMoved', { timer: nameOf(what), when: when(until) })),
      until ? '' : text('untilMissing'),
    );
  };
  const cancel = () => checked(() => send('cancel', {}, text('timerGone', { timer: nameOf(what) })));
  const isCancellable = ticket.allowed.includes('CANCEL_TIMER') && what !== 'REOPEN_DEADLINE' && !cancelled;
  const button = (kind, label, attributes) => el('button', { class: `btn btn-sm ${kind}`, ...attributes }, text(label));
  const form = el(
    'form',
    { class: 'atende-timer-form', novalidate: true, submit, keydown: (key) => key.stopPropagation() },
    el('label', {}, text('newDate'), date),
    el('label', {}, text('timerReason'), reason),
    problem,
    button('btn-primary', 'moveTimer', { type: 'submit' }),
    isCancellable ? button('btn-default', 'cancelTimer', { type: 'button', click: cancel }) : null,
    button('btn-link', 'cancel', { type: 'button', click: close }),
  );
  return form;
}

/** As the field wants it: the agent's own wall clock, to the minute. */
function local(iso) {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}
