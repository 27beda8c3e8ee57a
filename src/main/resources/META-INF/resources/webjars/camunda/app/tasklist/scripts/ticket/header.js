// @ts-check
import { el, select, toast } from './dom.js';
import { ago, text, when } from './texts.js';

const PRIORITIES = ['NORMAL', 'MEDIUM', 'HIGH', 'CRITICAL'];

/** Who and what the ticket is; the priority can be changed where the status allows it. */
export function header(ticket, onPriority) {
  return el(
    'header',
    { class: 'atende-header' },
    el('div', { class: 'atende-title' }, number(ticket.number), chip('status', ticket.status)),
    el('h4', { class: 'atende-subject' }, ticket.subject),
    el('dl', { class: 'atende-facts' }, facts(ticket, onPriority)),
  );
}

function number(value) {
  const copy = async () => {
    await navigator.clipboard?.writeText(value);
    toast(text('copied'));
  };
  return el(
    'span',
    { class: 'atende-number' },
    value,
    el(
      'button',
      { type: 'button', class: 'btn btn-link atende-copy', title: text('copy'), 'aria-label': text('copy'), click: copy },
      el('span', { class: 'glyphicon glyphicon-duplicate', 'aria-hidden': 'true' }),
    ),
  );
}

function chip(kind, value) {
  return el('span', { class: `atende-chip ${kind}-${value}` }, text(`${kind}_${value}`));
}

function facts(ticket, onPriority) {
  const { name, email } = ticket.requester;
  const sender = el('a', { href: `mailto:${encodeURIComponent(email)}`, title: email }, name || email);
  return [
    fact('customer', sender),
    fact('priority', priority(ticket, onPriority)),
    fact('department', text(`department_${ticket.department}`)),
    fact('assignee', ticket.assignee ?? text('nobody')),
    ticket.sla?.dueAt ? fact('due', time(ticket.sla.dueAt, true)) : null,
    ticket.status === 'SCHEDULED' ? fact('followUp', time(ticket.followUpAt)) : null,
    fact('channel', text(`channel_${ticket.channel}`)),
  ];
}

function fact(label, value) {
  return value && el('div', {}, el('dt', {}, text(label)), el('dd', {}, value));
}

function priority(ticket, onPriority) {
  if (!ticket.allowed.includes('PRIORITY')) {
    return chip('priority', ticket.priority);
  }
  const options = PRIORITIES.map((one) => [one, text(`priority_${one}`)]);
  const attributes = {
    class: `atende-priority priority-${ticket.priority}`,
    'aria-label': text('priority'),
    change: (event) => onPriority(event.target.value),
  };
  return select(attributes, options, ticket.priority);
}

function time(iso, isDeadline = false) {
  const late = isDeadline && new Date(iso) < new Date();
  return el('time', { datetime: iso, title: when(iso), class: late ? 'atende-late' : null }, ago(iso));
}
