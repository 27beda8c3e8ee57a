// @ts-check
import { call } from '../api.js';
import { el } from '../dom.js';
import { chip } from '../header.js';
import { day, text } from '../texts.js';

/** Closed tickets whose answers may serve once more. */
export async function similar({ number }) {
  const found = await call('GET', `/tickets/${number}/similar`);
  return found.length ? list(found) : nothing('noSimilar');
}

/** The tickets that belong to this one. */
export async function linked({ links }) {
  return links.length ? list(links) : nothing('noLinks');
}

/** Tickets by number, status and subject; none where there are none. */
export const list = (tickets) => (tickets.length ? [el('ul', { class: 'atende-tickets' }, tickets.map(ticket))] : []);

export const nothing = (key) => [el('p', { class: 'atende-none' }, text(key))];

function ticket({ number, kind, status, subject, createdAt }) {
  return el(
    'li',
    {},
    kind ? el('small', {}, text(`link_${kind}`)) : null,
    el('div', { class: 'atende-title' }, opening(number), status ? chip('status', status) : null, createdAt ? el('small', {}, day(createdAt)) : null),
    el('div', {}, subject ?? text('hiddenTicket')),
  );
}

/** Where another ticket opens is for the host to say. */
function opening(number) {
  const open = (event) => event.target.dispatchEvent(new CustomEvent('atende-open', { bubbles: true, detail: number }));
  return el('button', { type: 'button', class: 'btn btn-link', click: open }, number);
}
