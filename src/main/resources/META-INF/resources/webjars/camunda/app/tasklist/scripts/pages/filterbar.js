// @ts-check
import { call } from '../ticket/api.js';
import { el, select } from '../ticket/dom.js';
import { text } from '../ticket/texts.js';
import { CHANNELS, DEPARTMENTS, PRIORITIES, STATUSES } from './filter.js';

const PAUSE = 350;
const MANY = 1000;
const SORTS = ['-createdAt', 'createdAt', '-updatedAt', 'updatedAt', 'dueAt', '-priority'];

/** The search box, the statuses with their counts, and what else narrows a list. */
export class FilterBar {
  #filter;
  #onChange;
  #pause = 0;

  constructor(onChange) {
    this.#onChange = onChange;
    this.search = el('input', {
      type: 'search',
      class: 'form-control',
      id: 'search',
      placeholder: text('searchHint'),
      autocomplete: 'off',
      input: () => this.#soon(),
      keydown: (event) => this.#onKey(event),
    });
    this.statuses = el('div', { class: 'atende-statuses', role: 'group', 'aria-label': text('column_status') });
    this.more = el('div', { class: 'atende-narrow' });
    const submit = (event) => {
      event.preventDefault();
      this.#look();
    };
    const form = el(
      'form',
      { role: 'search', class: 'atende-search', submit },
      el('label', { for: 'search', class: 'sr-only' }, text('search')),
      this.search,
      el('button', { type: 'submit', class: 'btn btn-primary' }, text('search')),
    );
    const narrow = el('details', { class: 'atende-details', open: matchMedia('(min-width: 843px)').matches }, el('summary', {}, text('narrow')), this.more);
    this.node = el('section', { class: 'atende-filter', 'aria-label': text('narrow') }, form, this.statuses, narrow);
    this.agents = [];
    call('GET', '/agents').then(
      (agents) => this.#know(agents),
      () => {},
    );
  }

  show(filter) {
    this.#filter = filter;
    if (document.activeElement !== this.search) {
      this.search.value = filter.get('q');
    }
    this.statuses.replaceChildren(...STATUSES.map((status) => this.#status(status)));
    this.#showMore();
  }

  /** How many tickets stand in each status, whichever statuses are shown. */
  count(counts) {
    for (const button of this.statuses.children) {
      const count = counts[button.dataset.status] ?? 0;
      button.querySelector('.atende-count').textContent = counted(count);
    }
  }

  focus() {
    this.search.focus();
    this.search.select();
  }

  #know(agents) {
    this.agents = agents;
    this.#showMore();
  }

  #soon() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#look(), PAUSE);
  }

  /** Whoever begins to search looks for any ticket; in which status it stands, the counts tell. */
  #typed() {
    const q = this.search.value.trim();
    const begins = q && !this.#filter.get('q');
    return q === this.#filter.get('q') ? this.#filter : (begins ? this.#filter.with('status', '') : this.#filter).with('q', q);
  }

  #look() {
    return this.#change((filter) => filter);
  }

  /** What narrows the list does so beside the words that are typed already, though their pause is not over. */
  #change(narrow) {
    clearTimeout(this.#pause);
    return this.#onChange(narrow(this.#typed()));
  }

  /** From the words to what they found, even if that is still to come. */
  async #onKey(event) {
    if (event.key === 'Escape' || event.key === 'ArrowDown') {
      event.preventDefault();
      await this.#look();
      if (document.activeElement === this.search) {
        document.querySelector('.atende-tickets tbody a')?.focus();
      }
    }
  }

  #status(status) {
    const isChosen = this.#filter.list('status').includes(status);
    return el(
      'button',
      {
        type: 'button',
        class: `atende-toggle status-${status}`,
        'data-status': status,
        'aria-pressed': String(isChosen),
        click: () => this.#change((filter) => filter.toggled('status', status)),
      },
      text(`status_${status}`),
      ' ',
      el('span', { class: 'atende-count' }, ''),
    );
  }

  #showMore() {
    if (!this.#filter || this.more.contains(document.activeElement)) {
      return;
    }
    this.more.replaceChildren(
      this.#choice('department', DEPARTMENTS.map((one) => [one, text(`department_${one}`)])),
      this.#choice('priority', PRIORITIES.map((one) => [one, text(`priority_${one}`)])),
      this.#choice('assignee', this.#people()),
      this.#choice('channel', CHANNELS.map((one) => [one, text(`channel_${one}`)])),
      this.#choice('sort', SORTS.map((one) => [one, text(`sort_${one}`)]), 'sort_-createdAt'),
      this.#written('tag', 'text'),
      this.#written('requester', 'email'),
      this.#check('unread'),
      this.#check('overdue'),
    );
  }

  #people() {
    const known = this.agents.map(({ id, name }) => [id, name]);
    const chosen = this.#filter.get('assignee');
    const others = [['me', text('assigneeMe')], ['nobody', text('nobody')]];
    const isMissing = chosen && ![...others, ...known].some(([id]) => id === chosen);
    return [...others, ...known, ...(isMissing ? [[chosen, chosen]] : [])];
  }

  #choice(name, options, any = 'any') {
    const all = name === 'sort' ? options : [['', text(any)], ...options];
    const change = ({ target }) => this.#change((filter) => filter.with(name, target.value));
    const value = this.#filter.get(name) || (name === 'sort' ? '-createdAt' : '');
    return el('label', {}, text(`column_${name}`), select({ name, change, 'aria-label': text(`column_${name}`) }, all, value));
  }

  #written(name, type) {
    const change = ({ target }) => this.#change((filter) => filter.with(name, target.value.trim()));
    return el('label', {}, text(`column_${name}`), el('input', { class: 'form-control', type, name, value: this.#filter.get(name), change }));
  }

  #check(name) {
    const change = ({ target }) => this.#change((filter) => filter.with(name, target.checked ? 'true' : ''));
    return el('label', { class: 'is-check' }, el('input', { type: 'checkbox', name, checked: this.#filter.get(name) === 'true', change }), text(name));
  }
}

export const counted = (count) => (count >= MANY ? `${MANY}+` : String(count));
