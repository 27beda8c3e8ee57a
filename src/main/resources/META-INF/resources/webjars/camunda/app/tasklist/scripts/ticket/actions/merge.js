// @ts-check
import { call } from '../api.js';
import { el } from '../dom.js';
import { text } from '../texts.js';
import { ask } from './dialog.js';
import { OtherTicket } from './others.js';

/** Lets another ticket of the customer go on in place of this one. */
export function merge(actions) {
  const { number } = actions.ticket;
  const preview = el('div', { class: 'atende-preview', role: 'status' });
  const other = new OtherTicket('customersTickets', (into) => show(preview, number, into));
  const content = [el('p', {}, text('mergeAbout', { number })), other.node, preview];
  ask(actions, text('mergeTitle', { number }), text('mergeConfirm'), content, async () => {
    if (!other.value) {
      return text('numberMissing');
    }
    const { mergedInto } = await actions.send('merge', { into: other.value });
    actions.left(text('merged', { number, into: mergedInto }), { label: text('undo'), run: () => actions.unmerge(number) });
  });
  other.offer(actions.ticket, ({ status, mergedInto }) => status !== 'CLOSED' && !mergedInto).catch(() => {});
}

/** What goes on there: the subject and the last words, so that nobody merges by a number alone. */
async function show(preview, number, into) {
  const asked = into;
  preview.dataset.asked = asked;
  try {
    const [ticket, messages] = await Promise.all([call('GET', `/tickets/${into}`), call('GET', `/tickets/${into}/messages`)]);
    const last = messages.filter(({ kind }) => kind === 'PUBLIC').pop();
    if (preview.dataset.asked === asked) {
      preview.replaceChildren(
        el('strong', {}, text('mergePreview', { number, into })),
        el('div', {}, ticket.subject),
        last ? el('q', {}, last.text.slice(0, 200)) : '',
      );
    }
  } catch (refused) {
    preview.replaceChildren(el('span', { class: 'atende-refused' }, refused.message));
  }
}
