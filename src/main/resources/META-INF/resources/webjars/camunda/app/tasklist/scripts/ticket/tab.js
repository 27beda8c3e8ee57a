// @ts-check
import { Actions } from './actions.js';
import { call } from './api.js';
import { Beside } from './beside.js';
import { SECTIONS } from './beside/sections.js';
import { Chat } from './chat.js';
import { Composer } from './composer.js';
import { Conversation } from './conversation.js';
import { el, toast } from './dom.js';
import { isErasure, openErasure } from './erasure.js';
import { Header, isLower } from './header.js';
import { Live } from './live.js';
import { pageLink } from './navbar.js';
import { STEPS } from './steps.js';
import { numberOf, TasklistHost } from './tasklist.js';
import { text } from './texts.js';
import { offerUndo } from './undo.js';

/** Shows a task's ticket in the node until Tasklist takes the tab away. */
export function openTab(node, scope) {
  const number = numberOf(scope.task);
  node.className = 'atende-tab';
  if (isErasure(scope.task)) {
    openErasure(node, scope);
    return;
  }
  if (!number) {
    node.classList.add('is-none');
    node.append(el('p', { class: 'text-muted' }, text('noTicketTask')));
    return;
  }
  const tab = new TicketTab(node, new TasklistHost(scope), number);
  tab.people.append(pageLink(number));
  scope.$on('$destroy', () => tab.close());
  tab.open();
}

/**
 * A ticket to read and to work on, wherever it is shown. The host says what comes after a step: `changed()` the lists may
 * have, `stay(number)` the agent goes on with this ticket, `moveOn()` with the next one; and it can `open(number)` another.
 */
export class TicketTab {
  #seen = '';
  #ticket;
  #mailsAt;
  #asked = 0;
  #followed = 0;
  #stepping = false;
  #unheard = false;

  constructor(node, host, number) {
    this.node = node;
    this.host = host;
    this.path = `/tickets/${number}`;
    this.number = number;
    this.header = new Header(number, (priority) => this.#prioritise(priority));
    this.turns = new Conversation(number);
    this.news = el('p', { class: 'sr-only', role: 'status' });
    this.composer = new Composer(number, (verb, body, kind) => this.#step(verb, body, kind));
    this.beside = new Beside(SECTIONS);
    this.live = new Live(this.path, this);
    this.chat = new Chat(this);
    /** Where other parts of the workspace stand in the header: what can be done, and who else is here. */
    this.actions = this.header.actions;
    this.people = this.header.people;
    this.menu = new Actions(this);
    this.people.append(this.live.here);
    this.composer.node.prepend(this.chat.node, this.live.writing);
    this.composer.node.addEventListener('input', () => this.live.typing());
  }

  async open() {
    this.node.append(el('p', { class: 'text-muted', role: 'status' }, text('loading')));
    try {
      const [loaded] = await Promise.all([this.#ask(), this.composer.load()]);
      const main = el('div', { class: 'atende-main' }, this.turns.node, this.news, this.composer.node);
      this.node.replaceChildren(el('div', { class: 'atende-desk' }, this.header.node, this.beside.node, main));
      this.#follow(loaded);
      this.node.addEventListener('atende-changed', () => this.#load());
      this.node.addEventListener('atende-open', ({ detail }) => this.host.open(detail));
      this.#bringIntoView();
      this.live.open();
    } catch (refused) {
      this.node.replaceChildren(el('div', { class: 'alert alert-danger', role: 'alert' }, refused.message));
    }
  }

  close() {
    this.live.close();
    this.composer.close();
    this.header.close();
  }

  async #ask() {
    const asked = (this.#asked += 1);
    const [ticket, messages] = await Promise.all([call('GET', this.path), call('GET', `${this.path}/messages`)]);
    return { asked, ticket, messages, chat: await this.chat.ask(ticket) };
  }

  /** As it stands now; a tab that was taken away meanwhile has nothing to show. */
  async reload() {
    return this.node.isConnected ? this.#load() : 0;
  }

  async #load() {
    return this.#follow(await this.#ask());
  }

  /** Answers how many messages are new; an answer that was overtaken by a later one tells nothing. */
  #follow({ asked, ticket, messages, chat }) {
    if (asked < this.#followed) {
      return 0;
    }
    this.#followed = asked;
    const fresh = this.turns.show(messages);
    this.#show(this.chat.show(ticket, chat), messages);
    if (fresh && chat?.state === 'LIVE') {
      this.#bringLastIntoView();
    }
    return fresh;
  }

  #show(ticket, messages) {
    this.#seen = ticket.updatedAt;
    this.#ticket = ticket;
    this.header.show(ticket);
    this.menu.show(ticket);
    this.composer.show(ticket, messages);
    this.beside.show(ticket);
  }

  /** Above the composer, which stands over the conversation's end. */
  #bringLastIntoView() {
    const last = /** @type {HTMLElement} */ (this.turns.list.lastElementChild);
    if (last) {
      last.style.scrollMarginBottom = `${this.composer.node.offsetHeight + 16}px`;
      last.scrollIntoView({ block: 'nearest' });
    }
  }

  /** The customer's last words; on a phone the task's beginning, for it stands below the list. */
  #bringIntoView() {
    const isBelowTheList = matchMedia('(max-width: 842px)').matches;
    (isBelowTheList ? this.node : this.turns.customersLast)?.scrollIntoView({ block: isBelowTheList ? 'start' : 'nearest' });
  }

  /** Somebody changed the ticket, or one of its mails moved: shown unless a step of one's own is about to show it. */
  async changed({ updatedAt, mailsAt = this.#mailsAt }) {
    const isNews = updatedAt !== this.#seen || (this.#mailsAt !== undefined && mailsAt !== this.#mailsAt);
    this.#mailsAt = mailsAt;
    if (isNews && !this.#stepping) {
      this.news.textContent = (await this.#load().catch((refused) => refused.status && this.ended(refused))) ? text('newMessages') : '';
    }
  }

  /** Somebody said something in the ticket's chat, or is about to; what comes during a step of one's own is shown after it. */
  async chatted(chat) {
    this.#unheard = this.chat.follow(chat) || this.#unheard;
    if (this.#unheard && !this.#stepping) {
      this.#unheard = false;
      this.news.textContent = (await this.#load().catch((refused) => refused.status && this.ended(refused))) ? text('newMessages') : '';
    }
  }

  /** Nothing more is told of the ticket: signed out, or no longer one's own. What was typed stays. */
  ended(refused) {
    this.composer.refuse(refused.message);
  }

  async #step(verb, body, kind) {
    await this.#try(async () => {
      const done = await call('POST', `${this.path}/${STEPS[verb].path}`, body);
      if (STEPS[verb].words) {
        this.composer.sent(kind);
      }
      if (verb === 'CHAT') {
        await this.#load();
        return;
      }
      const ticket = done.status ? done : await call('GET', this.path);
      offerUndo(this.number, text('done', { number: this.number, status: text(`status_${ticket.status}`) }), this.host, body.undoable && this);
      await this.#goOn(verb);
    }, (meanwhile) => this.composer.warn(meanwhile, verb, body, kind));
  }

  /** A reply or a note leaves the ticket in its task; other steps end the task. */
  async #goOn(verb) {
    if (verb === 'REPLY' || verb === 'NOTE') {
      await this.#load();
      this.host.changed();
    } else if (!this.node.isConnected) {
      this.host.changed(); // the agent has gone on to another ticket already
    } else if (STEPS[verb].stays) {
      await this.host.stay(this.number);
    } else {
      this.host.moveOn();
    }
  }

  /** An answer was taken back: its words are a draft again, here if the ticket is still open. */
  async takenBack() {
    if (this.node.isConnected) {
      await this.#load();
      await this.composer.takeBack('answer');
    }
  }

  async #prioritise(priority) {
    const lowered = isLower(priority, this.#ticket.priority);
    await this.#try(async () => {
      await call('POST', `${this.path}/priority`, { priority });
      await this.#load();
      const kept = lowered && this.header.offerAnew(this.#ticket, () => this.#promiseAnew(priority));
      toast(text(kept ? 'prioritySetAndKept' : 'prioritySet'));
      this.host.changed();
    });
  }

  async #promiseAnew(priority) {
    await this.#try(async () => {
      await call('POST', `${this.path}/priority`, { priority, promiseAnew: true });
      this.header.withdrawAnew();
      await this.#load();
      toast(text('promisedAnew'));
      this.host.changed();
    });
  }

  async #try(work, warn = () => {}) {
    this.#stepping = true;
    this.composer.busy(true);
    try {
      await work();
    } catch (refused) {
      await this.#load().catch(() => {});
      if (refused.problem?.meanwhile) {
        warn(refused.problem.meanwhile);
      } else {
        this.composer.refuse(refused.message);
      }
    } finally {
      this.#stepping = false;
      this.composer.busy(false);
      if (this.#unheard) {
        this.#unheard = false;
        this.#load().catch(() => {});
      }
    }
  }
}
