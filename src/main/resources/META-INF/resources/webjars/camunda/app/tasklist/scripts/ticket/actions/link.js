// @ts-check
import { el, select } from '../dom.js';
import { text } from '../texts.js';
import { ask, field } from './dialog.js';
import { OtherTicket } from './others.js';

const KINDS = ['RELATES', 'DUPLICATES', 'FOLLOWS'];
const READ_AS = { FOLLOWED_BY: 'FOLLOWS', DUPLICATED_BY: 'DUPLICATES', SPLIT_FROM: 'SPLIT', SPLIT_INTO: 'SPLIT' };

/** Links the ticket to another, and takes links away. */
export function link(actions) {
  const kind = select({}, KINDS.map((one) => [one, text(`link_${one}`)]), KINDS[0]);
  const other = new OtherTicket('customersTickets');
  const content = [existing(actions), field('linkKind', kind), other.node];
  ask(actions, text('linkTitle'), text('linkConfirm'), content, async () => {
    if (!other.value) {
      return text('numberMissing');
    }
    await actions.send('link', { to: other.value, kind: kind.value });
    actions.done(text('linked', { number: other.value }));
  });
  other.offer(actions.ticket, () => true).catch(() => {});
}

function existing(actions) {
  const { links } = actions.ticket;
  return links.length ? el('ul', { class: 'atende-links', 'aria-label': text('linksNow') }, links.map((one) => linked(actions, one))) : null;
}

function linked(actions, { number, kind, subject }) {
  const unlink = async () => {
    try {
      await actions.send('unlink', { to: number, kind: READ_AS[kind] ?? kind });
      line.remove();
      actions.done(text('unlinked', { number }));
    } catch (refused) {
      line.append(el('span', { class: 'atende-refused', role: 'alert' }, refused.message));
    }
  };
  const remove = el('button', { type: 'button', class: 'btn btn-link', 'aria-label': text('removeLink', { number }), click: unlink }, '×');
  const line = el('li', {}, el('small', {}, text(`link_${kind}`)), ' ', el('strong', {}, number), ' ', subject ?? '', remove);
  return line;
}
