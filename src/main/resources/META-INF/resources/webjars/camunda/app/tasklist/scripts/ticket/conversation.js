// @ts-check
import { deliveries } from './deliveries.js';
import { el } from './dom.js';
import { files } from './files.js';
import { page } from './page.js';
import { remark } from './remarks.js';
import { text, when } from './texts.js';

const SIDES = { CUSTOMER: 'customer', AGENT: 'agent', SYSTEM: 'system' };
const AT_FIRST = 25;
const AT_ONCE = 100;

/**
 * The turns of the conversation: oldest first, for that is how it is read, and the newest next to where the answer is
 * written. Of a long one only the newest turns are shown at first.
 */
export class Conversation {
  #number;
  #hidden = -1;
  #messages = [];
  #turns = new Map();

  constructor(number) {
    this.#number = number;
    this.earlier = el('button', { type: 'button', class: 'btn btn-link atende-earlier', hidden: true, click: () => this.#showEarlier() });
    this.list = el('ol', { class: 'atende-conversation', 'aria-label': text('conversation') });
    this.node = el('div', { class: 'atende-said' }, this.earlier, this.list);
  }

  /** Follows the messages as they are now, so that whatever the agent has unfolded stays so; answers how many are new. */
  show(messages) {
    const known = new Set(this.#messages.map(({ id }) => id));
    this.#messages = messages;
    this.#hidden = this.#hidden < 0 ? Math.max(0, messages.length - AT_FIRST) : Math.min(this.#hidden, messages.length);
    this.#draw();
    return messages.filter(({ id }) => !known.has(id)).length;
  }

  /** The customer's last words, if they are shown. */
  get customersLast() {
    return [...this.list.querySelectorAll('.from-customer')].pop() ?? null;
  }

  #showEarlier() {
    const first = this.list.firstElementChild;
    this.#hidden = Math.max(0, this.#hidden - AT_ONCE);
    this.#draw();
    const last = /** @type {HTMLElement} */ (first?.previousElementSibling ?? first);
    last.tabIndex = -1;
    last.focus();
  }

  #draw() {
    const shown = this.#messages.slice(this.#hidden).map((message) => this.#turn(message));
    shown.forEach((turn, place) => {
      if (this.list.children[place] !== turn) {
        this.list.insertBefore(turn, this.list.children[place] ?? null);
      }
    });
    [...this.list.children].slice(shown.length).forEach((gone) => gone.remove());
    this.earlier.hidden = this.#hidden === 0;
    this.earlier.textContent = text('showEarlier', { count: this.#hidden });
  }

  #turn(message) {
    const turn = this.#turns.get(message.id) ?? new Turn(message);
    this.#turns.set(message.id, turn);
    turn.follow(message, this.#number);
    return turn.node;
  }
}

/** What was said never changes; what became of its mails does, and the ticket to which it belongs may. */
class Turn {
  #changing = '';

  constructor(message) {
    const side = message.kind === 'PUBLIC' ? SIDES[message.author.role] : message.kind.toLowerCase();
    this.mark = el('span', { class: 'atende-merged' });
    this.deliveries = el('div', {});
    this.node = el(
      'li',
      { class: `atende-turn from-${side}`, 'data-message': message.id },
      el('div', { class: 'atende-by' }, el('strong', {}, author(message)), this.mark, time(message.createdAt)),
      said(message.kind === 'SYSTEM' ? remark(message.text) : message.text || ''),
      message.quoted ? folded(text('quoted'), said(message.quoted)) : null,
      message.html ? asSent(message) : null,
      message.attachments.length ? files(message) : null,
      this.deliveries,
    );
  }

  follow(message, number) {
    const changing = JSON.stringify([message.ticket, message.deliveries]);
    if (changing !== this.#changing) {
      this.#changing = changing;
      const isMerged = message.ticket && message.ticket !== number;
      this.mark.textContent = isMerged ? text('fromMerged', { number: message.ticket }) : '';
      this.deliveries.replaceChildren(...deliveries(message));
    }
  }
}

function author(message) {
  const name = message.author.name || message.author.email || text('system');
  return message.kind === 'NOTE' ? `${text('note')} · ${name}` : name;
}

const time = (iso) => el('time', { datetime: iso }, when(iso));
const said = (words) => el('div', { class: 'atende-text' }, words);
const folded = (title, content) => el('details', {}, el('summary', {}, title), content);

/** The mail's own page: made when it is opened. */
function asSent(message) {
  const details = folded(text('asSent'), '');
  details.addEventListener('toggle', () => details.querySelector('iframe') ?? details.append(page(message)));
  return details;
}
