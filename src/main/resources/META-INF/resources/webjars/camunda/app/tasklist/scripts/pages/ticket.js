// @ts-check
import { el } from '../ticket/dom.js';
import { TicketTab } from '../ticket/tab.js';
import { text } from '../ticket/texts.js';
import { listen } from './keys.js';
import { addressOf } from './rows.js';

const LIST = '/camunda/desk/tickets';

/** One ticket by its address, whatever its status. */
export function show(main, number) {
  document.title = `${number} · Atende`;
  const back = () => (location.href = sessionStorage.getItem('atende.list') ?? LIST);
  const link = el('a', { class: 'atende-back', href: sessionStorage.getItem('atende.list') ?? LIST }, '← ', text('backToList'));
  const node = el('div', { class: 'atende-tab' });
  main.classList.add('with-ticket');
  main.replaceChildren(el('h1', { class: 'sr-only' }, text('ticketTitle', { number })), link, node);
  listen([['u', 'keyBack', back]]);
  new PageHost(node, number).show();
}

/** The page around a ticket: after each step the same ticket is shown as it then stands. */
class PageHost {
  #tab = null;

  constructor(node, number) {
    this.node = node;
    this.number = number;
  }

  show() {
    this.#tab?.close();
    const fresh = el('div', { class: 'atende-tab' });
    this.node.replaceWith(fresh);
    this.node = fresh;
    this.#tab = new TicketTab(fresh, this, this.number);
    return this.#tab.open();
  }

  changed() {}

  open(number) {
    location.href = addressOf(number);
  }

  stay(number) {
    return number === this.number ? this.show() : this.open(number);
  }

  moveOn() {
    return this.show();
  }
}
