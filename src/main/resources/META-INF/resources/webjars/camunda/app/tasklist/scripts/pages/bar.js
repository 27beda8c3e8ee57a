// @ts-check
import { el } from '../ticket/dom.js';
import { text } from '../ticket/texts.js';

const PLACES = [
  ['tasklist', '/camunda/app/tasklist/', 'placeTasklist'],
  ['tickets', '/camunda/desk/tickets', 'placeTickets'],
  ['calls', '/camunda/desk/calls/new', 'placeCall'],
];

/** The way between the desk's pages. */
export function bar(here) {
  const places = PLACES.map(([name, href, label]) =>
    el('a', { href, 'aria-current': name === here ? 'page' : null }, text(label)),
  );
  return el(
    'header',
    { class: 'atende-bar' },
    el('a', { class: 'atende-skip', href: '#content' }, text('skip')),
    el('a', { class: 'atende-brand', href: '/camunda/desk/tickets' }, el('span', { class: 'atende-logo', 'aria-hidden': 'true' }), 'Atende'),
    el('nav', { 'aria-label': text('places') }, places),
  );
}
