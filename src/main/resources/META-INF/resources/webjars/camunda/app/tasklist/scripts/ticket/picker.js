// @ts-check
import { el } from './dom.js';
import { text } from './texts.js';

let count = 0;

/**
 * A list to choose from by typing some letters: arrows, Enter, Escape, or the mouse. It can be typed into before the list has
 * come; Enter then takes what fits as soon as it is there.
 */
export class Picker {
  #items = [];
  #shown = [];
  #at = 0;
  #opened = 0;
  #isAwaited = false;
  #takesFirst = false;
  #choose;
  #cancel;
  #id = `atende-picker-${++count}`;

  /** @param choose is given the item, `cancel` nothing */
  constructor(label, choose, cancel) {
    this.#choose = choose;
    this.#cancel = cancel;
    this.input = el('input', {
      class: 'form-control', type: 'text', role: 'combobox', autocomplete: 'off', placeholder: label,
      'aria-label': label, 'aria-expanded': 'true', 'aria-controls': this.#id,
      input: () => this.#filter(), keydown: (key) => this.#onKey(key), blur: () => setTimeout(() => this.node.contains(document.activeElement) || this.close()),
    });
    this.list = el('ul', { id: this.#id, role: 'listbox', 'aria-label': label });
    this.node = el('div', { class: 'atende-picker', hidden: true }, this.input, this.list);
  }

  /** @param items a promise of {title, about, value}; the words of title and about are searched */
  async open(items) {
    const opened = (this.#opened += 1);
    this.#items = [];
    this.#isAwaited = true;
    this.#takesFirst = false;
    this.input.value = '';
    this.node.hidden = false;
    this.#filter();
    this.input.focus();
    const arrived = await items;
    if (opened === this.#opened && !this.node.hidden) {
      this.#isAwaited = false;
      this.#items = arrived;
      this.#filter();
      if (this.#takesFirst && this.#shown.length) {
        this.#take(this.#shown[0]);
      }
    }
  }

  close() {
    this.node.hidden = true;
  }

  #filter() {
    const words = plain(this.input.value).split(/\s+/);
    this.#shown = this.#items.filter(({ title, about }) => words.every((word) => plain(`${title} ${about}`).includes(word)));
    this.#at = 0;
    this.#draw();
  }

  #draw() {
    const options = this.#shown.map((item, place) => this.#option(item, place));
    this.list.replaceChildren(...(options.length ? options : [el('li', { class: 'atende-none' }, text(this.#isAwaited ? 'loading' : 'nothingFound'))]));
    this.input.setAttribute('aria-activedescendant', options.length ? options[this.#at].id : '');
    options[this.#at]?.scrollIntoView({ block: 'nearest' });
  }

  #option(item, place) {
    const mousedown = (event) => {
      event.preventDefault();
      this.#take(item);
    };
    const attributes = { id: `${this.#id}-${place}`, role: 'option', 'aria-selected': String(place === this.#at), mousedown };
    return el('li', attributes, el('strong', {}, item.title), ' ', el('small', {}, item.about));
  }

  #take(item) {
    this.close();
    this.#choose(item.value);
  }

  #onKey(key) {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (moves[key.key] && this.#shown.length) {
      key.preventDefault();
      this.#at = (this.#at + moves[key.key] + this.#shown.length) % this.#shown.length;
      this.#draw();
    } else if (key.key === 'Enter' && this.#isAwaited) {
      key.preventDefault();
      key.stopPropagation();
      this.#takesFirst = true;
    } else if ((key.key === 'Enter' || key.key === 'Tab') && this.#shown[this.#at]) {
      key.preventDefault();
      key.stopPropagation();
      this.#take(this.#shown[this.#at]);
    } else if (key.key === 'Escape' || (key.key === 'Backspace' && !this.input.value)) {
      key.preventDefault();
      key.stopPropagation();
      this.close();
      this.#cancel();
    }
  }
}

/** Letters without accents, in lower case: "nao" finds "Não". */
const plain = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
