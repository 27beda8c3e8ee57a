// @ts-check
import { call, ticketOf } from '../../tasklist/scripts/ticket/api.js';
import { reasonOf } from '../../tasklist/scripts/ticket/beside/reason.js';
import { el } from '../../tasklist/scripts/ticket/dom.js';
import { ago, text, when } from '../../tasklist/scripts/ticket/texts.js';

/** On a ticket's diagram: what its timers will do, when, and why. */
export default {
  id: 'atende.ticketTimers',
  pluginPoint: 'cockpit.processInstance.diagram.plugin',
  priority: 0,
  render: async (viewer, { processInstanceId }) => {
    const number = await ticketOf(processInstanceId);
    if (number) {
      show(viewer, await call('GET', `/tickets/${number}/timers`));
    }
  },
};

/** Beside the timer; above it where another sits close below. They stay readable when the whole diagram is in view. */
const PLACES = { REMINDER: { top: -72, left: 24 } };
const PLACE = { top: 20, left: 30 };

function show(viewer, armed) {
  armed
    .filter(({ element }) => viewer.get('elementRegistry').get(element))
    .forEach((timer) => viewer.get('overlays').add(timer.element, { position: PLACES[timer.what] ?? PLACE, scale: { min: 0.75 }, html: note(timer) }));
}

function note({ what, dueAt, cancelled, reason }) {
  const due = cancelled ? text('timerCancelled') : `${when(dueAt)} (${ago(dueAt)})`;
  return el(
    'div',
    { class: 'atende-timer-note', 'data-timer': what },
    el('strong', {}, text(`timer_${what}`)),
    el('div', {}, due),
    reason ? el('small', {}, reasonOf(reason)) : null,
  );
}
