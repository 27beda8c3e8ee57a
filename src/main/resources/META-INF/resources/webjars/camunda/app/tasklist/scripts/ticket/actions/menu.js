// @ts-check
import { el } from '../dom.js';

let menus = 0;

/** A button that opens a menu, by mouse and by the keys that such menus have. */
export class MenuButton {
  #entries = [];
  #onOutside = (event) => this.node.contains(event.target) || this.#close();

  constructor(label) {
    const id = `atende-menu-${(menus += 1)}`;
    this.button = el(
      'button',
      {
        type: 'button',
        class: 'btn btn-default btn-sm',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        'aria-controls': id,
        click: () => (this.list.hidden ? this.#open(0) : this.#close()),
        keydown: (key) => this.#onButtonKey(key),
      },
      label,
      ' ',
      el('span', { class: 'caret', 'aria-hidden': 'true' }),
    );
    this.list = el('ul', { id, class: 'atende-menu', role: 'menu', 'aria-label': label, hidden: true, keydown: (key) => this.#onKey(key) });
    this.node = el('div', { class: 'atende-menu-button' }, this.button, this.list);
  }

  /** @param entries {key, label, choose(), checked?} of which one that is checked or not can be switched */
  show(entries) {
    this.#entries = entries;
    if (this.list.hidden) {
      this.list.replaceChildren(...entries.map((entry) => el('li', { role: 'none' }, this.#item(entry))));
    }
  }

  /** Where the focus belongs when what was chosen is done. */
  focus() {
    this.button.focus();
  }

  #item({ key, label, choose, checked }) {
    const isSwitch = checked !== undefined;
    const chosen = () => {
      this.#close();
      this.focus();
      choose();
    };
    const attributes = {
      type: 'button',
      role: isSwitch ? 'menuitemcheckbox' : 'menuitem',
      'aria-checked': isSwitch ? String(checked) : null,
      'data-action': key,
      tabindex: '-1',
      click: chosen,
    };
    return el('button', attributes, label);
  }

  get #items() {
    return /** @type {HTMLElement[]} */ ([...this.list.querySelectorAll('[data-action]')]);
  }

  #open(place) {
    this.list.hidden = false;
    this.list.classList.toggle('is-left', this.button.getBoundingClientRect().right < this.list.offsetWidth);
    this.button.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerdown', this.#onOutside);
    this.#items.at(place)?.focus();
  }

  #close() {
    this.list.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', this.#onOutside);
    this.show(this.#entries);
  }

  #onButtonKey(key) {
    const place = { ArrowDown: 0, ArrowUp: -1 }[key.key];
    if (place !== undefined) {
      key.preventDefault();
      this.#open(place);
    }
  }

  #onKey(key) {
    const items = this.#items;
    const here = items.indexOf(document.activeElement);
    const next = {
      ArrowDown: () => items[(here + 1) % items.length],
      ArrowUp: () => items.at(here - 1),
      Home: () => items[0],
      End: () => items.at(-1),
    }[key.key];
    if (key.key === 'Escape' || key.key === 'Tab') {
      this.#close();
      this.focus();
    } else {
      (next?.() ?? this.#startingWith(key.key, items, here))?.focus();
    }
    if (next || key.key === 'Escape') {
      key.preventDefault();
      key.stopPropagation();
    }
  }

  #startingWith(typed, items, here) {
    const after = [...items.slice(here + 1), ...items.slice(0, here + 1)];
    return typed.length === 1 && after.find((item) => item.textContent.toLowerCase().startsWith(typed.toLowerCase()));
  }
}
