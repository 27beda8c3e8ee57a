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
    this.node = el('aside', { class: 'atende-beside', 'aria-label': text('beside') }, this.#sections.map(({ node }) => node));
  }

  /** For the first time: opens what the agent had open, or on a wide screen what is of use to everybody. */
  show(ticket) {
    const isFirst = !this.#ticket;
    this.#ticket = ticket;
    this.#sections.forEach((section) => section.follow(ticket));
    if (isFirst) {
      const open = kept() ?? (this.node.closest('.atende-tab')?.clientWidth >= WIDE ? ['card'] : []);
      this.#sections.forEach((section) => section.toggle(open.includes(section.key)));
    }
  }

  #keep() {
    const open = this.#sections.filter(({ node }) => node.open).map(({ key }) => key);
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
    this.content = el('div', { class: 'atende-section' });
    this.node = el('details', { 'data-section': key }, el('summary', {}, text(`beside_${key}`)), this.content);
    this.node.addEventListener('toggle', () => {
      onToggle();
      this.#refresh();
    });
  }

  toggle(isOpen) {
    this.node.open = isOpen;
  }

  follow(ticket) {
    this.#ticket = ticket;
    this.#refresh();
  }

  async #refresh() {
    if (!this.node.open || this.#shown === this.#ticket.updatedAt) {
      return;
    }
    this.#shown = this.#ticket.updatedAt;
    try {
      this.content.replaceChildren(...(await this.#load(this.#ticket)));
    } catch (refused) {
      this.#shown = '';
      this.content.replaceChildren(el('p', { class: 'atende-refused', role: 'alert' }, refused.message));
    }
  }
}

const kept = () => JSON.parse(localStorage.getItem(OPEN) ?? 'null');
