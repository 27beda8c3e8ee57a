// @ts-check
import { el } from '../ticket/dom.js';
import { ago, text, when } from '../ticket/texts.js';

/** What can be sorted by, at which column, and which way it begins. */
const COLUMNS = [
  ['number', null],
  ['subject', null],
  ['customer', null],
  ['status', null],
  ['priority', '-priority'],
  ['assignee', null],
  ['due', 'dueAt'],
  ['updated', '-updatedAt'],
];

export const addressOf = (number) => `/camunda/desk/tickets/${encodeURIComponent(number)}`;

/** The tickets of a list; the rows become cards where the window is narrow. */
export class Rows {
  #chosen = new Set();
  #onSort;
  #onChoose;

  constructor(onSort, onChoose) {
    this.#onSort = onSort;
    this.#onChoose = onChoose;
    this.everyone = el('input', { type: 'checkbox', 'aria-label': text('chooseAll'), change: () => this.chooseAll(this.everyone.checked) });
    this.head = el('tr', {});
    this.body = el('tbody', {});
    this.node = el('table', { class: 'atende-tickets', 'aria-label': text('placeTickets') }, el('thead', {}, this.head), this.body);
  }

  get chosen() {
    return [...this.#chosen];
  }

  get all() {
    return [...this.body.rows];
  }

  show(tickets, sort) {
    const shown = new Set(tickets.map(({ number }) => number));
    this.#chosen = new Set(this.chosen.filter((number) => shown.has(number)));
    const focused = this.focused;
    this.head.replaceChildren(el('th', { class: 'is-check' }, this.everyone), ...COLUMNS.map(([name, by]) => this.#heading(name, by, sort)));
    this.body.replaceChildren();
    this.add(tickets);
    if (focused) {
      this.#focusAgain(focused);
    }
  }

  /** The ticket that had the focus keeps it where it is still shown. */
  #focusAgain(gone) {
    const row = this.all.find(({ dataset }) => dataset.number === gone.dataset.number) ?? this.all[0];
    row?.querySelector('a').focus({ preventScroll: true });
  }

  add(tickets) {
    this.body.append(...tickets.map((ticket) => this.#row(ticket)));
    this.#tell();
  }

  chooseAll(isChosen) {
    this.all.forEach((row) => this.#choose(row, isChosen));
    this.#tell();
  }

  /** Chooses the row that has the focus, or no longer. */
  toggle() {
    const row = this.focused;
    if (row) {
      this.#choose(row, !this.#chosen.has(row.dataset.number));
      this.#tell();
    }
  }

  get focused() {
    return document.activeElement?.closest('.atende-tickets tbody tr') ?? null;
  }

  /** The focus goes some rows down, or up; answers whether there was a row. */
  move(by) {
    const rows = this.all;
    const place = this.focused ? rows.indexOf(this.focused) + by : 0;
    rows[place]?.querySelector('a').focus();
    return place < rows.length;
  }

  focusFirst() {
    this.all[0]?.querySelector('a').focus();
  }

  #choose(row, isChosen) {
    row.querySelector('input').checked = isChosen;
    row.classList.toggle('is-chosen', isChosen);
    if (isChosen) {
      this.#chosen.add(row.dataset.number);
    } else {
      this.#chosen.delete(row.dataset.number);
    }
  }

  #tell() {
    this.everyone.checked = this.#chosen.size > 0 && this.#chosen.size === this.all.length;
    this.everyone.indeterminate = this.#chosen.size > 0 && !this.everyone.checked;
    this.#onChoose(this.chosen);
  }

  #heading(name, by, sort) {
    const label = text(`column_${name}`);
    if (!by) {
      return el('th', { scope: 'col', class: `is-${name}` }, label);
    }
    const key = by.replace('-', '');
    const isBy = sort.replace('-', '') === key;
    const next = isBy ? (sort.startsWith('-') ? key : `-${key}`) : by;
    const order = sort.startsWith('-') ? 'descending' : 'ascending';
    const arrow = el('span', { class: 'atende-arrow', 'aria-hidden': 'true' }, isBy ? (order === 'ascending' ? '▲' : '▼') : '↕');
    const button = el('button', { type: 'button', click: () => this.#onSort(next) }, label, ' ', arrow);
    return el('th', { scope: 'col', class: `is-${name}`, 'aria-sort': isBy ? order : 'none' }, button);
  }

  #row(ticket) {
    const { number, subject, requester, status, priority, department, assignee, sla, tags, unread, updatedAt } = ticket;
    const choose = (event) => {
      this.#choose(row, event.target.checked);
      this.#tell();
    };
    const isChosen = this.#chosen.has(number);
    const check = el('input', { type: 'checkbox', checked: isChosen, 'aria-label': text('choose', { number }), change: choose });
    const mark = unread ? el('span', { class: 'atende-unread', title: text('unread') }, el('span', { class: 'sr-only' }, text('unread'))) : null;
    const row = el(
      'tr',
      { 'data-number': number, class: [unread ? 'is-unread' : '', isChosen ? 'is-chosen' : ''].join(' ') },
      el('td', { class: 'is-check' }, check),
      el('td', { class: 'is-number' }, mark, number),
      el('td', { class: 'is-subject' }, el('a', { href: addressOf(number) }, subject || text('noSubject')), tags.map(tag)),
      el('td', { class: 'is-customer', title: requester.email }, requester.name || requester.email),
      el('td', { class: 'is-status' }, el('span', { class: `atende-chip status-${status}` }, text(`status_${status}`))),
      el('td', { class: 'is-priority' }, el('span', { class: `atende-rank priority-${priority}` }, text(`priority_${priority}`))),
      el('td', { class: 'is-assignee' }, assignee ?? el('span', { class: 'atende-none' }, text('nobody')), el('small', {}, text(`department_${department}`))),
      el('td', { class: 'is-due' }, sla?.dueAt ? due(sla.dueAt) : ''),
      el('td', { class: 'is-updated' }, el('time', { datetime: updatedAt, title: when(updatedAt) }, ago(updatedAt))),
    );
    return row;
  }
}

const tag = (name) => el('span', { class: 'atende-tag' }, name);

/** A deadline; what is late says so in words too. */
export function due(iso) {
  const isLate = new Date(iso) < new Date();
  const label = isLate ? `${text('late')} · ${ago(iso)}` : ago(iso);
  return el('time', { datetime: iso, title: when(iso), class: isLate ? 'atende-late' : null }, label);
}
