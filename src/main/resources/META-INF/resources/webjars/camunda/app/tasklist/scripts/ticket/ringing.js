// @ts-check
import { DESK, pageOf } from './api.js';
import { el } from './dom.js';
import { text } from './texts.js';

const PAGES = DESK.replace(/v1$/, '');
const AGAIN = 5000;
const SHOWN = 60000;

let source = null;
let timer = 0;

/** Shows who calls while the agent's telephone rings; a window that nobody sees needs no connection. */
export function hearRinging() {
  document.addEventListener('visibilitychange', follow);
  follow();
}

function follow() {
  clearTimeout(timer);
  if (document.hidden) {
    source?.close();
    source = null;
  } else if (!source) {
    source = new EventSource(`${DESK}/calls/live`);
    source.addEventListener('ringing', (event) => show(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      source?.close();
      source = null;
      timer = setTimeout(follow, AGAIN * (1 + Math.random()));
    });
  }
}

function show({ number, callers }) {
  document.querySelector('.atende-ringing')?.remove();
  const start = `${PAGES}calls/new${number ? `?number=${encodeURIComponent(number)}` : ''}`;
  const close = el('button', { type: 'button', class: 'btn btn-link', click: () => panel.remove() }, text('ringingClose'));
  const panel = el(
    'section',
    { class: 'atende-ringing', role: 'alert' },
    el('h2', {}, text('ringing', { number: number ?? text('ringingHidden') })),
    callers.length ? callers.map(who) : el('p', {}, text('ringingUnknown')),
    callers.length ? el('p', { class: 'atende-hint' }, text('ringingProof')) : null,
    el('p', {}, el('a', { class: 'btn btn-primary', href: start }, text('ringingStart')), ' ', close),
  );
  document.body.append(panel);
  setTimeout(() => panel.remove(), SHOWN);
}

function who({ name, email, tickets }) {
  const links = tickets.map((one) =>
    el('li', {}, el('a', { href: pageOf(one.number) }, one.number), ` ${one.subject} · ${text(`status_${one.status}`)}`),
  );
  return el(
    'div',
    {},
    el('p', {}, el('strong', {}, name || email || text('ringingNoName')), ' ', el('span', { class: 'atende-proof' }, text('notVerified'))),
    links.length ? el('ul', {}, links) : el('p', {}, text('ringingNoTickets')),
  );
}
