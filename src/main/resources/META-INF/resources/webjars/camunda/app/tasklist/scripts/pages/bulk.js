// @ts-check
import { call } from '../ticket/api.js';
import { el, select } from '../ticket/dom.js';
import { text } from '../ticket/texts.js';
import { DEPARTMENTS, PRIORITIES } from './filter.js';

const MOST = 200;

/** What each deed on many tickets needs to know: the field's name and its input. */
const DEEDS = {
  take: null,
  assign: async () => ['agent', people(await call('GET', '/agents'))],
  transfer: async () => ['department', choice('department', DEPARTMENTS)],
  priority: async () => ['priority', choice('priority', PRIORITIES)],
  tag: async () => ['tags', tagInput()],
  untag: async () => ['tags', tagInput()],
  release: null,
  resolve: null,
};

/** One deed for all chosen tickets, and what became of it for each. */
export class Bulk {
  #numbers = [];
  #begun = null;
  #onDone;
  #onClear;

  constructor(onDone, onClear) {
    this.#onDone = onDone;
    this.#onClear = onClear;
    this.deeds = el('div', { class: 'atende-bulk', role: 'group', 'aria-label': text('bulk'), hidden: true });
    this.told = el('div', { class: 'atende-told', role: 'status' });
    this.node = el('div', {}, this.deeds, this.told);
  }

  show(numbers) {
    const isSame = numbers.length && this.#numbers.length;
    this.#numbers = numbers;
    this.deeds.hidden = !numbers.length;
    if (!isSame || !this.deeds.querySelector('form')) {
      this.#offer();
    } else {
      this.deeds.querySelector('.atende-chosen').textContent = this.#chosen();
    }
  }

  #chosen() {
    return text(this.#numbers.length === 1 ? 'chosenOne' : 'chosen', { count: this.#numbers.length });
  }

  #offer() {
    const buttons = Object.keys(DEEDS).map((deed) =>
      el('button', { type: 'button', class: 'btn btn-default', 'data-deed': deed, click: () => this.#begin(deed) }, text(`bulk_${deed}`)),
    );
    const clear = el('button', { type: 'button', class: 'btn btn-link', click: () => this.#onClear() }, text('clear'));
    this.deeds.replaceChildren(el('strong', { class: 'atende-chosen' }, this.#chosen()), ...buttons, clear);
  }

  /** What a deed needs to know may have to be asked for; whoever has begun another one meanwhile goes on with that. */
  async #begin(deed) {
    this.#begun = null;
    if (!DEEDS[deed]) {
      return deed === 'resolve' ? this.#confirm(deed, null, null) : this.#do(deed, {});
    }
    this.#begun = deed;
    try {
      const asked = await DEEDS[deed]();
      if (this.#begun === deed && this.#numbers.length) {
        this.#confirm(deed, ...asked);
      }
    } catch (refused) {
      this.#tell(refused.message, []);
    }
    return undefined;
  }

  #confirm(deed, field, input) {
    const submit = (event) => {
      event.preventDefault();
      this.#do(deed, field ? { [field]: valueOf(field, input.value.trim()) } : {});
    };
    const go = el('button', { type: 'submit', class: 'btn btn-primary' }, text(`bulk_${deed}`).replace('…', ''));
    const cancel = el('button', { type: 'button', class: 'btn btn-link', click: () => this.#offer() }, text('cancel'));
    const form = el('form', { class: 'atende-bulk-ask', submit }, input, go, cancel);
    this.deeds.replaceChildren(el('strong', { class: 'atende-chosen' }, this.#chosen()), form);
    (input ?? go).focus();
  }

  async #do(deed, fields) {
    const numbers = this.#numbers.slice(0, MOST);
    this.deeds.setAttribute('aria-busy', 'true');
    try {
      const { done, refused } = await call('POST', '/tickets/bulk', { numbers, action: deed, ...fields });
      this.#onClear();
      this.#tell(text(done.length === 1 ? 'bulkDoneOne' : 'bulkDone', { done: done.length, all: numbers.length }), refused);
      this.#onDone();
    } catch (refused) {
      this.#tell(refused.message, []);
      this.#offer();
    } finally {
      this.deeds.removeAttribute('aria-busy');
    }
  }

  #tell(sentence, refused) {
    const close = el('button', { type: 'button', class: 'btn btn-link', click: () => this.told.replaceChildren() }, text('shut'));
    const why = refused.map(({ number, reason }) => el('li', {}, el('strong', {}, number), ' ', reason));
    const list = why.length ? [el('p', {}, text('bulkRefused')), el('ul', {}, why)] : [];
    this.told.replaceChildren(el('div', { class: `alert alert-${why.length ? 'warning' : 'info'}` }, el('p', {}, sentence), ...list, close));
  }
}

function choice(name, values) {
  return select({ name, 'aria-label': text(`column_${name}`) }, values.map((one) => [one, text(`${name}_${one}`)]), values[0]);
}

function people(agents) {
  const options = [['', text('nobody')], ...agents.map(({ id, name }) => [id, name])];
  return select({ name: 'agent', 'aria-label': text('column_assignee') }, options, agents[0]?.id ?? '');
}

const tagInput = () => el('input', { class: 'form-control', required: true, maxlength: 200, 'aria-label': text('column_tag') });

const valueOf = (field, typed) => (field === 'tags' ? typed.split(/[\s,]+/) : typed || null);
