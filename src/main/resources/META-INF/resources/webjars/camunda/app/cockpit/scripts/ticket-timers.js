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

function show(viewer, armed) {
  armed
    .filter(({ element }) => viewer.get('elementRegistry').get(element))
    .forEach((timer) => viewer.get('overlays').add(timer.element, { position: { top: -14, left: 30 }, html: note(timer) }));
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
