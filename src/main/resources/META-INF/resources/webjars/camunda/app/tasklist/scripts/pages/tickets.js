// @ts-check
import { call } from '../ticket/api.js';
import { el } from '../ticket/dom.js';
import { text } from '../ticket/texts.js';
import { Bulk } from './bulk.js';
import { Filter } from './filter.js';
import { FilterBar } from './filterbar.js';
import { listen } from './keys.js';
import { Rows } from './rows.js';
import { Views } from './views.js';

const LIMIT = 50;

export function show(main, _, views) {
  new TicketsPage(main, views).open();
}

/** Every ticket that the agent may read, open or closed, by words and by filters. */
class TicketsPage {
  #filter = new Filter('');
  #next = null;
  #asked = 0;
  #loaded = Promise.resolve();

  constructor(main, views) {
    this.main = main;
    this.views = new Views(views, (query) => this.go(new Filter(query)), () => this.#name());
    this.bar = new FilterBar((filter) => this.go(filter));
    this.rows = new Rows((sort) => this.go(this.#filter.with('sort', sort)), (chosen) => this.bulk.show(chosen));
    this.bulk = new Bulk(() => this.#load(), () => this.rows.chooseAll(false));
    this.state = el('p', { class: 'atende-state', role: 'status' });
    this.more = el('button', { type: 'button', class: 'btn btn-default atende-more', hidden: true, click: () => this.#loadMore() }, text('more'));
    this.title = el('h1', {});
  }

  open() {
    document.title = `${text('placeTickets')} · Atende`;
    const help = el('button', { type: 'button', class: 'btn btn-link atende-help', click: () => this.help() }, text('keys'), ' ', el('kbd', {}, '?'));
    const head = el('div', { class: 'atende-list-head' }, this.title, this.views.actions, help);
    const list = el('div', { class: 'atende-scroll' }, this.rows.node);
    this.main.classList.add('with-views');
    this.main.replaceChildren(
      this.views.node,
      el('div', { class: 'atende-list' }, head, this.bar.node, this.bulk.node, list, this.state, this.more),
    );
    this.help = listen(this.#keys());
    window.addEventListener('popstate', () => this.#read());
    document.addEventListener('visibilitychange', () => this.#refresh());
    this.#read();
  }

  /** Another list: a new address, so that the browser's way back leads to the one before; done when it is shown. */
  go(filter) {
    if (filter.query !== this.#filter.query) {
      history.pushState(null, '', `?${filter.query}`);
      this.#loaded = this.#follow(filter);
    }
    return this.#loaded;
  }

  #read() {
    const filter = new Filter(location.search);
    if (filter.isEmpty) {
      history.replaceState(null, '', `?${this.views.first}`);
    }
    this.#follow(new Filter(location.search));
  }

  #follow(filter) {
    this.#filter = filter;
    sessionStorage.setItem('atende.list', location.href);
    this.#name();
    this.bar.show(filter);
    return this.#load();
  }

  #name() {
    this.title.textContent = this.views.mark(this.#filter) ?? text('someTickets');
  }

  /** What another window did meanwhile is shown when the agent comes back, unless rows are chosen. */
  #refresh() {
    if (!document.hidden && !this.rows.chosen.length) {
      this.#load();
    }
  }

  async #load() {
    const asked = ++this.#asked;
    this.main.setAttribute('aria-busy', 'true');
    try {
      const [page, counts] = await Promise.all([
        call('GET', `/tickets?${this.#filter.query}&limit=${LIMIT}`),
        call('GET', `/tickets/counts?${this.#filter.query}`),
      ]);
      if (asked === this.#asked) {
        this.rows.show(page.items, this.#filter.get('sort') || '-createdAt');
        this.bar.count(counts);
        this.#end(page);
      }
    } catch (refused) {
      if (asked === this.#asked) {
        this.#refuse(refused);
      }
    }
    if (asked === this.#asked) {
      this.main.removeAttribute('aria-busy');
      this.views.refresh();
    }
  }

  async #loadMore() {
    const asked = this.#asked;
    try {
      const page = await call('GET', `/tickets?${this.#filter.query}&limit=${LIMIT}&cursor=${encodeURIComponent(this.#next)}`);
      if (asked === this.#asked) {
        const last = this.rows.all.length;
        this.rows.add(page.items);
        this.rows.all[last]?.querySelector('a').focus();
        this.#end(page);
      }
    } catch (refused) {
      this.#refuse(refused);
    }
  }

  #end(page) {
    this.#next = page.next;
    this.more.hidden = !page.next;
    const shown = this.rows.all.length;
    this.rows.node.hidden = shown === 0;
    this.state.className = shown ? 'atende-state' : 'atende-state is-empty';
    this.state.textContent = shown ? text(page.next ? 'shownSome' : shown === 1 ? 'shownOne' : 'shownAll', { shown }) : text(this.#filter.get('q') ? 'foundNone' : 'empty');
  }

  #refuse(refused) {
    this.rows.show([], '');
    this.rows.node.hidden = true;
    this.more.hidden = true;
    this.state.className = 'atende-state is-empty';
    this.state.textContent = refused.status === 401 ? text('signedOutPage') : refused.message;
  }

  #keys() {
    return [
      ['/', 'keySearch', () => this.bar.focus()],
      ['j', 'keyDown', () => this.rows.move(1) || (this.#next && this.#loadMore())],
      ['k', 'keyUp', () => this.rows.move(-1)],
      ['Enter', 'keyOpen', () => document.activeElement?.click()],
      ['x', 'keyChoose', () => this.rows.toggle()],
      ['a', 'keyChooseAll', () => this.rows.chooseAll(this.rows.chosen.length < this.rows.all.length)],
      ['r', 'keyRefresh', () => this.#load()],
      ['c', 'keyCall', () => (location.href = '/camunda/desk/calls/new')],
    ];
  }
}
