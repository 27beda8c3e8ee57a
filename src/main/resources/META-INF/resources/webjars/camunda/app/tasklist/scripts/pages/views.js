// @ts-check
import { call } from '../ticket/api.js';
import { el, toast } from '../ticket/dom.js';
import { text } from '../ticket/texts.js';
import { Filter } from './filter.js';
import { counted } from './filterbar.js';

/** The lists with a name, how many tickets each holds, and keeping the one that is shown. */
export class Views {
  #views;
  #shown = null;
  #onChoose;
  #onRenamed;

  /** @param onRenamed is told that the list that is shown may have another name now */
  constructor(views, onChoose, onRenamed) {
    this.#views = views;
    this.#onChoose = onChoose;
    this.#onRenamed = onRenamed;
    this.list = el('ul', {});
    this.node = el('nav', { class: 'atende-views', 'aria-label': text('views') }, this.list);
    this.actions = el('div', { class: 'atende-view-actions' });
  }

  /** The filter that the page begins with. */
  get first() {
    return this.#views[0].query;
  }

  /** Marks the list that has this filter; answers its name. */
  mark(filter) {
    this.#shown = filter;
    this.#show();
    const view = this.#current();
    return view ? nameOf(view) : null;
  }

  async refresh() {
    const views = await call('GET', '/views').catch(() => null);
    if (views && JSON.stringify(views) !== JSON.stringify(this.#views)) {
      this.#views = views;
      this.#show();
    }
  }

  #current() {
    return this.#views.find((view) => this.#isShown(view));
  }

  #isShown(view) {
    return new Filter(view.query).query === this.#shown.query;
  }

  #show() {
    const focused = this.list.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    this.list.replaceChildren(...this.#views.map((view) => this.#entry(view)));
    if (focused) {
      [...this.list.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus();
    }
    const current = this.#current();
    const keep = current ? null : this.#button('keepView', () => this.#ask());
    const rename = current?.editable ? this.#button('renameView', () => this.#ask(current)) : null;
    const remove = current?.editable ? this.#button('removeView', () => this.#remove(current)) : null;
    if (!this.actions.querySelector('form')) {
      this.actions.replaceChildren(...[keep, rename, remove].filter(Boolean));
    }
  }

  #entry(view) {
    const choose = (event) => {
      if (!event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        this.#onChoose(view.query);
      }
    };
    const isCurrent = this.#isShown(view);
    const shared = view.id && view.shared ? el('span', { class: 'atende-shared', title: text('shared') }, el('span', { class: 'sr-only' }, text('shared'))) : null;
    return el(
      'li',
      {},
      el(
        'a',
        { href: `?${view.query}`, 'aria-current': isCurrent ? 'true' : null, click: choose },
        el('span', { class: 'atende-view-name' }, nameOf(view), shared),
        ' ',
        el('span', { class: 'atende-count' }, counted(view.count)),
      ),
    );
  }

  #button(label, click) {
    return el('button', { type: 'button', class: 'btn btn-default', click }, text(label));
  }

  /** @param view the one that is to have another name; without, the list that is shown is kept */
  #ask(view = null) {
    const name = el('input', { class: 'form-control', maxlength: 100, required: true, value: view?.name, 'aria-label': text('viewName'), placeholder: text('viewName') });
    const shared = el('input', { type: 'checkbox', checked: view?.shared });
    const submit = async (event) => {
      event.preventDefault();
      await this.#keep(view, name.value, shared.checked);
    };
    const cancel = this.#button('cancel', () => this.#close());
    const form = el(
      'form',
      { class: 'atende-keep', submit },
      name,
      el('label', {}, shared, text('shareView')),
      el('button', { type: 'submit', class: 'btn btn-primary' }, text('keep')),
      cancel,
    );
    this.actions.replaceChildren(form);
    name.select();
  }

  async #keep(view, name, shared) {
    try {
      const query = view?.query ?? this.#shown.query;
      await call(view ? 'PUT' : 'POST', view ? `/views/${view.id}` : '/views', { name, shared, query });
      this.#close();
      toast(text(view ? 'viewRenamed' : 'viewKept'));
      await this.refresh();
      this.#onRenamed();
    } catch (refused) {
      toast(refused.message);
    }
  }

  async #remove(view) {
    if (confirm(text('removeViewSure', { name: view.name }))) {
      await call('DELETE', `/views/${view.id}`).catch((refused) => toast(refused.message));
      await this.refresh();
    }
  }

  #close() {
    this.actions.replaceChildren();
    this.#show();
  }
}

const nameOf = (view) => (view.id ? view.name : text(`view_${view.name}`));
