// @ts-check
import { call } from './api.js';
import { Composer } from './composer.js';
import { addNew, conversation } from './conversation.js';
import { el, toast } from './dom.js';
import { Draft } from './draft.js';
import { header } from './header.js';
import { Live } from './live.js';
import { STEPS } from './steps.js';
import { numberOf, TasklistHost } from './tasklist.js';
import { text } from './texts.js';

/** Shows a task's ticket in the node until Tasklist takes the tab away. */
export function openTab(node, scope) {
  const number = numberOf(scope.task);
  node.className = 'atende-tab';
  if (!number) {
    node.append(el('p', { class: 'text-muted' }, text('noTicketTask')));
    return;
  }
  const tab = new TicketTab(node, new TasklistHost(scope), number);
  scope.$on('$destroy', () => tab.close());
  tab.open();
}

/**
 * A ticket to read and to work on, wherever it is shown. The host says what comes after a step: `changed()` the lists may
 * have, `stay(number)` the agent goes on with this ticket, `moveOn()` with the next one.
 */
export class TicketTab {
  #seen = '';
  #mailsAt;
  #stepping = false;

  constructor(node, host, number) {
    this.node = node;
    this.host = host;
    this.path = `/tickets/${number}`;
    this.number = number;
    this.top = el('div', {}, el('p', { class: 'text-muted' }, text('loading')));
    this.turns = conversation();
    this.news = el('p', { class: 'sr-only', role: 'status' });
    this.live = new Live(this.path, this);
    this.composer = new Composer(new Draft(number), (verb, body, kind) => this.#step(verb, body, kind));
    this.composer.node.addEventListener('input', () => this.live.typing());
  }

  async open() {
    this.node.append(this.top, this.turns, this.news);
    try {
      await this.#load();
      this.composer.node.prepend(this.live.node);
      this.node.append(this.composer.node);
      this.#bringIntoView();
      this.live.open();
    } catch (refused) {
      this.top.replaceChildren(el('div', { class: 'alert alert-danger', role: 'alert' }, refused.message));
    }
  }

  close() {
    this.live.close();
  }

  async #load() {
    const [ticket, messages] = await Promise.all([call('GET', this.path), call('GET', `${this.path}/messages`)]);
    this.#show(ticket);
    return addNew(this.turns, messages);
  }

  #show(ticket) {
    this.#seen = ticket.updatedAt;
    this.top.replaceChildren(header(ticket, (priority) => this.#prioritise(priority)));
    this.composer.show(ticket);
  }

  /** The customer's last words; on a phone the task's beginning, for it stands below the list. */
  #bringIntoView() {
    const isBelowTheList = matchMedia('(max-width: 842px)').matches;
    const said = [...this.turns.querySelectorAll('.from-customer')].pop();
    (isBelowTheList ? this.node : said)?.scrollIntoView({ block: isBelowTheList ? 'start' : 'nearest' });
  }

  /** Somebody changed the ticket, or one of its mails moved: shown unless a step of one's own is about to show it. */
  async changed({ updatedAt, mailsAt = this.#mailsAt }) {
    const isNews = updatedAt !== this.#seen || (this.#mailsAt !== undefined && mailsAt !== this.#mailsAt);
    this.#mailsAt = mailsAt;
    if (isNews && !this.#stepping) {
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
      if (STEPS[verb].field) {
        this.composer.sent(kind);
      }
      const ticket = done.status ? done : await call('GET', this.path);
      toast(text('done', { number: this.number, status: text(`status_${ticket.status}`) }));
      await this.#goOn(verb);
    });
  }

  /** A reply or a note leaves the ticket in its task; other steps end the task. */
  async #goOn(verb) {
    if (verb === 'REPLY' || verb === 'NOTE') {
      await this.#load();
      this.host.changed();
    } else if (STEPS[verb].stays) {
      await this.host.stay(this.number);
    } else {
      this.host.moveOn();
    }
  }

  async #prioritise(priority) {
    await this.#try(async () => {
      this.#show(await call('POST', `${this.path}/priority`, { priority }));
      toast(text('prioritySet'));
      this.host.changed();
    });
  }

  async #try(work) {
    this.#stepping = true;
    this.composer.busy(true);
    try {
      await work();
    } catch (refused) {
      await this.#load().catch(() => {});
      this.composer.refuse(refused.message);
    } finally {
      this.#stepping = false;
      this.composer.busy(false);
    }
  }
}
