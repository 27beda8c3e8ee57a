// @ts-check
import { call, DESK } from './api.js';
import { el } from './dom.js';
import { text } from './texts.js';

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;
const TYPING_EVERY = 3000;

/**
 * What happens on a ticket, told by the server while the window is in view: a browser has few connections, and a window that
 * nobody sees needs none. That the stream is open tells the colleagues that the agent is here.
 */
export class Live {
  #source;
  #timer = 0;
  #wait = FIRST_WAIT;
  #typedAt = 0;
  #onVisibility = () => (document.hidden ? this.#stop() : this.#start());

  /**
   * @param path the ticket's
   * @param told `changed({updatedAt, mailsAt})` something about the ticket, `chatted(chat)` something about its chat, `ended(refused)`
   *   nothing more will come
   */
  constructor(path, told) {
    this.path = path;
    this.told = told;
    this.here = el('span', { class: 'atende-others', role: 'status' });
    this.writing = el('p', { class: 'atende-others', role: 'status' });
  }

  open() {
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#onVisibility();
  }

  close() {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#stop();
  }

  /** Lets the colleagues know, at most every few seconds. */
  typing() {
    if (this.#source && Date.now() - this.#typedAt > TYPING_EVERY) {
      this.#typedAt = Date.now();
      call('POST', `${this.path}/typing`).catch(() => {});
    }
  }

  #start() {
    if (this.#source) {
      return;
    }
    clearTimeout(this.#timer);
    const source = new EventSource(`${DESK}${this.path}/live`);
    this.#source = source;
    source.addEventListener('changed', (event) => {
      this.#wait = FIRST_WAIT;
      this.told.changed(JSON.parse(event.data));
    });
    source.addEventListener('people', (event) => this.#show(JSON.parse(event.data)));
    source.addEventListener('chat', (event) => this.told.chatted(JSON.parse(event.data)));
    source.addEventListener('gone', () => this.#ask());
    source.addEventListener('signedOut', () => this.#ask());
    source.addEventListener('error', () => this.#ask());
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
    this.#show([]);
  }

  /** The stream has ended: the ticket itself says why, and if nothing says why, the next try comes a little later. */
  async #ask() {
    this.#stop();
    try {
      this.told.changed(await call('GET', this.path));
      this.#again();
    } catch (refused) {
      if ([401, 403, 404].includes(refused.status)) {
        this.told.ended(refused);
      } else {
        this.#again();
      }
    }
  }

  /** All browsers of a node that stops come back, but not all at once. */
  #again() {
    const wait = this.#wait * (0.5 + Math.random());
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    this.#timer = setTimeout(() => document.hidden || this.#start(), wait);
  }

  #show(people) {
    const writing = people.filter((one) => one.typing);
    const reading = people.filter((one) => !one.typing);
    said(this.writing, 'isWriting', 'areWriting', writing);
    said(this.here, 'isHere', 'areHere', reading);
  }
}

/** Nothing is said twice: a screen reader reads aloud whatever is new. */
function said(node, one, many, people) {
  const words = people.length && text(people.length === 1 ? one : many, { names: people.map(({ name }) => name).join(', ') });
  if (node.textContent !== (words || '')) {
    node.textContent = words || '';
  }
}
