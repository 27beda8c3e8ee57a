// @ts-check
import { DESK, pageOf } from './api.js';
import { el } from './dom.js';
import { hearRinging } from './ringing.js';
import { text } from './texts.js';

const PAGES = DESK.replace(/v1$/, '');

/** The ways out of Tasklist: every ticket, with a search box that the key / leads to, and a new call. */
export function showNavbar(node) {
  const box = el('input', { type: 'search', name: 'q', class: 'form-control', 'aria-label': text('searchTickets'), placeholder: `${text('searchTickets')}  /`, autocomplete: 'off' });
  node.className = 'atende-navbar';
  node.append(
    el('a', { href: `${PAGES}tickets` }, text('placeTickets')),
    el('form', { action: `${PAGES}tickets`, role: 'search' }, box),
    el('a', { href: `${PAGES}calls/new` }, text('placeCall')),
  );
  hearRinging();
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
    }
  });
}

/** Where the ticket stands by itself: an address to copy, and room. */
export function pageLink(number) {
  const label = text('openAsPage');
  const icon = el('span', { class: 'glyphicon glyphicon-new-window', 'aria-hidden': 'true' });
  return el('a', { class: 'btn btn-link atende-page-link', href: pageOf(number), target: '_blank', title: label, 'aria-label': label }, icon);
}
