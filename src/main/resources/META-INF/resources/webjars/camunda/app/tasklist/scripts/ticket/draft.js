// @ts-check
import { call, remove } from './api.js';

const PAUSE = 700;

/**
 * What an agent has written and not sent yet: kept by the server, to be found on another machine too; what the server has
 * not taken yet is kept by this window.
 */
export class Draft {
  #timers = {};
  #known = { answer: null, note: null };
  #agent = '';
  #onState;

  /** @param onState is told `saved`, `unsaved` (the server could not be asked) or an empty string */
  constructor(number, onState) {
    this.number = number;
    this.path = `/tickets/${number}/drafts`;
    this.#onState = onState;
  }

  /** Asks for both kinds; answers how large files may be. */
  async load() {
    const { agent, answer, note, ...limits } = await call('GET', this.path);
    this.#agent = agent;
    for (const [kind, kept] of Object.entries({ answer, note })) {
      const local = JSON.parse(sessionStorage.getItem(this.#key(kind)) ?? 'null');
      this.#known[kind] = local ?? kept;
      if (local) {
        this.#keepSoon(kind);
      }
    }
    return limits;
  }

  /** {html, attachments: the uploads, savedAt}; null if there is none. */
  read(kind) {
    return this.#known[kind];
  }

  keep(kind, html, attachments) {
    this.#known[kind] = html || attachments.length ? { html, attachments, savedAt: new Date().toISOString() } : null;
    sessionStorage.setItem(this.#key(kind), JSON.stringify(this.#known[kind] ?? { html: '', attachments: [] }));
    this.#onState('');
    this.#keepSoon(kind);
  }

  /** It was sent. */
  forget(kind) {
    clearTimeout(this.#timers[kind]);
    this.#known[kind] = null;
    sessionStorage.removeItem(this.#key(kind));
    this.#onState('');
    remove(`${this.path}/${kind}`).catch(() => {});
  }

  /** What waits for a pause in the typing is kept now. */
  close() {
    Object.keys(this.#timers).forEach((kind) => this.#timers[kind] && this.#save(kind));
  }

  #keepSoon(kind) {
    clearTimeout(this.#timers[kind]);
    this.#timers[kind] = setTimeout(() => this.#save(kind), PAUSE);
  }

  async #save(kind) {
    clearTimeout(this.#timers[kind]);
    this.#timers[kind] = 0;
    const draft = this.#known[kind];
    try {
      if (draft) {
        await call('PUT', `${this.path}/${kind}`, { html: draft.html, attachments: draft.attachments.map(({ id }) => id) });
      } else {
        await remove(`${this.path}/${kind}`);
      }
      if (this.#known[kind] === draft) {
        sessionStorage.removeItem(this.#key(kind));
        this.#onState(draft ? 'saved' : '');
      }
    } catch {
      this.#onState('unsaved');
    }
  }

  /** Whoever signs in next in this window has drafts of their own. */
  #key(kind) {
    return `atende.draft.${this.#agent}.${this.number}.${kind}`;
  }
}
