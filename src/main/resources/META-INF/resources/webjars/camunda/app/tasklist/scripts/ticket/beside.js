// @ts-check
import { el } from './dom.js';
import { text } from './texts.js';

const OPEN = 'atende.beside';

/**
 * What stands beside the conversation: sections that ask for what they show when they are opened, and again when the
 * ticket has changed since. Which of them are open is kept, for an agent reads every ticket the same way.
 */
export class Beside {
  #sections;
  #ticket = null;

  /** @param sections {key, load(ticket): Promise<Node[]>}; the key names the section's heading among the texts */
  constructor(sections) {
    this.#sections = sections.map((section) => new Section(section, () => this.#keep()));
    this.node = el('aside', { class: 'atende-beside', 'aria-label': text('beside') }, this.#sections.flatMap(({ nodes }) => nodes));
  }

  /** For the first time: opens what the agent had open, or on a wide screen what is of use to everybody. */
  show(ticket) {
    const isFirst = !this.#ticket;
    this.#ticket = ticket;
    this.#sections.forEach((section) => section.follow(ticket));
    if (isFirst) {
      const open = kept() ?? (this.node.closest('.atende-tab')?.clientWidth >= WIDE ? ['customer'] : []);
      this.#sections.forEach((section) => section.toggle(open.includes(section.key)));
    }
  }

  #keep() {
    const open = this.#sections.filter(({ isOpen }) => isOpen).map(({ key }) => key);
    localStorage.setItem(OPEN, JSON.stringify(open));
  }
}

/** From here on there is a column for it; the style sheet knows the same number. */
const WIDE = 860;

class Section {
  #load;
  #ticket = null;
  #shown = '';

  constructor({ key, load }, onToggle) {
    this.key = key;
    this.#load = load;
    const id = `atende-beside-${key}`;
    const click = () => {
      this.toggle(!this.isOpen);
      onToggle();
    };
    this.button = el('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': id, click }, text(`beside_${key}`));
    this.panel = el('div', { id, class: 'atende-section', 'data-section': key, role: 'region', 'aria-label': text(`beside_${key}`), hidden: true });
    this.nodes = [el('h5', { 'data-heading': key }, this.button), this.panel];
  }

  get isOpen() {
    return !this.panel.hidden;
  }

  toggle(isOpen) {
    this.panel.hidden = !isOpen;
    this.button.setAttribute('aria-expanded', String(isOpen));
    this.#refresh();
  }

  follow(ticket) {
    this.#ticket = ticket;
    this.#refresh();
  }

  async #refresh() {
    if (!this.isOpen || this.#shown === this.#ticket.updatedAt) {
      return;
    }
    const asked = this.#ticket.updatedAt;
    this.#shown = asked;
    try {
      const content = await this.#load(this.#ticket);
      if (asked === this.#shown) {
        this.panel.replaceChildren(...content);
      }
    } catch (refused) {
      this.#shown = '';
      this.panel.replaceChildren(el('p', { class: 'atende-refused', role: 'alert' }, refused.message));
    }
  }
}

const kept = () => JSON.parse(localStorage.getItem(OPEN) ?? 'null');
