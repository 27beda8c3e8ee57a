// @ts-check
import { el } from './dom.js';
import { chip } from './header.js';
import { text } from './texts.js';

/** What stands beside the conversation, in this order. */
export const SECTIONS = [{ key: 'links', load: async (ticket) => links(ticket) }];

function links({ links: linked }) {
  return linked.length ? [el('ul', { class: 'atende-tickets' }, linked.map(linkedTicket))] : [el('p', { class: 'atende-none' }, text('noLinks'))];
}

function linkedTicket({ number, kind, subject, status }) {
  return el('li', {}, el('small', {}, text(`link_${kind}`)), ' ', el('strong', {}, number), ' ', chip('status', status), el('div', {}, subject));
}
