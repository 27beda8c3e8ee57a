// @ts-check
import { call } from './api.js';
import { el } from './dom.js';
import { numberOf } from './tasklist.js';
import { ago, text, when } from './texts.js';

/** Cards that Tasklist draws at once ask at once: one request for the list, not one for each card. */
const SOON = 80;

const known = new Map();
let waiting = new Map();
let timer = 0;

/** What an agent wants to know of a ticket before opening it. */
export function showCard(node, scope) {
  const number = numberOf(scope.task);
  if (!number) {
    return;
  }
  node.className = 'atende-card';
  if (known.has(number)) {
    fill(node, known.get(number), chatOf(scope.task));
  }
  waiting.set(node, { number, chat: chatOf(scope.task) });
  clearTimeout(timer);
  timer = setTimeout(ask, SOON);
}

async function ask() {
  const cards = waiting;
  waiting = new Map();
  const numbers = [...new Set([...cards.values()].map(({ number }) => number))].join(',');
  const page = await call('GET', `/tickets?number=${numbers}&limit=200`).catch(() => ({ items: [] }));
  page.items.forEach((ticket) => known.set(ticket.number, ticket));
  for (const [node, { number, chat }] of cards) {
    if (known.has(number)) {
      fill(node, known.get(number), chat);
    }
  }
}

/** A card that says the same already is left as it is: somebody may be about to click on it. */
/** Whether the task is a chat's, and whether somebody waits there. */
const chatOf = (task) => ({ userTask_answerChat: 'WAITING', userTask_chatWithCustomer: 'LIVE' })[task.taskDefinitionKey] ?? null;

function fill(node, ticket, chat) {
  const shown = JSON.stringify([ticket, Math.floor(Date.now() / 60_000)]);
  if (node.dataset.shown === shown) {
    return;
  }
  node.dataset.shown = shown;
  const { requester, status, priority, sla, tags, unread, assignee, department } = ticket;
  node.closest('li.task')?.classList.toggle('atende-is-unread', unread);
  const facts = [text(`status_${status}`), text(`department_${department}`), assignee].filter(Boolean);
  node.replaceChildren(
    el(
      'div',
      { class: 'atende-card-line' },
      unread ? el('span', { class: 'atende-card-unread', title: text('unread') }, el('span', { class: 'sr-only' }, text('unread'))) : null,
      chat ? el('span', { class: chat === 'WAITING' ? 'atende-card-chat is-waiting' : 'atende-card-chat' }, text(`chatCard_${chat}`)) : null,
      el('span', { class: 'atende-card-customer', title: requester.email }, requester.name || requester.email),
      el('span', { class: `atende-card-priority priority-${priority}` }, text(`priority_${priority}`)),
    ),
    el(
      'div',
      { class: 'atende-card-line' },
      el('span', { class: 'atende-card-facts' }, facts.join(' · ')),
      tags.map((tag) => el('span', { class: 'atende-card-tag' }, tag)),
      sla?.dueAt ? due(sla.dueAt) : null,
    ),
  );
}

function due(iso) {
  const isLate = new Date(iso) < new Date();
  const label = isLate ? `${text('late')} · ${ago(iso)}` : ago(iso);
  return el('time', { datetime: iso, title: when(iso), class: isLate ? 'atende-card-due is-late' : 'atende-card-due' }, label);
}
