// @ts-check
import { assign } from './actions/assign.js';
import { link } from './actions/link.js';
import { merge } from './actions/merge.js';
import { MenuButton } from './actions/menu.js';
import { split } from './actions/split.js';
import { subject } from './actions/subject.js';
import { tags } from './actions/tags.js';
import { transfer } from './actions/transfer.js';
import { call } from './api.js';
import { el, toast } from './dom.js';
import { text } from './texts.js';

/** What the menu offers, in this order: the verb that the ticket must allow, and what begins then. */
const ENTRIES = [
  ['ASSIGN', assign],
  ['TRANSFER', transfer],
  ['SUBJECT', subject],
  ['TAG', tags],
  ['LINK', link],
  ['SPLIT', split],
  ['MERGE', merge],
  ['UNMERGE', (actions) => actions.unmerge(actions.ticket.number)],
];

/** What can be done to a ticket beside its steps: a menu in its header, and what it says about tags and merges. */
export class Actions {
  /** @param tab {node, host, header, composer, path} around the ticket */
  constructor(tab) {
    this.tab = tab;
    this.menu = new MenuButton(text('actions'));
    this.strip = el('div', { class: 'atende-strip' });
    tab.actions.append(this.menu.node);
    tab.header.node.append(this.strip);
  }

  show(ticket) {
    this.ticket = ticket;
    const entries = ENTRIES.filter(([verb]) => ticket.allowed.includes(verb));
    this.menu.show([
      ...entries.map(([verb, begin]) => ({ key: verb, label: text(`action_${verb}`), choose: () => begin(this) })),
      { key: 'WATCH', label: text('action_WATCH'), checked: ticket.watching, choose: () => this.#watch() },
    ]);
    this.#showStrip(ticket);
  }

  /** Sends an action on this ticket; a refusal is for whoever asked. */
  send(path, body) {
    return call('POST', `${this.tab.path}/${path}`, body);
  }

  /** The ticket has changed and stays where it is. */
  done(said, action) {
    toast(said, action);
    this.tab.node.dispatchEvent(new Event('atende-changed'));
    this.tab.host.changed();
  }

  /** The ticket has left its task. */
  left(said, action) {
    toast(said, action);
    if (this.tab.node.isConnected) {
      this.tab.host.moveOn();
    } else {
      this.tab.host.changed();
    }
  }

  /** Takes a merge back, wherever its ticket is; a refusal is told where nobody asked in a dialog. */
  async unmerge(number) {
    await this.#try(async () => {
      const { status } = await call('POST', `/tickets/${number}/unmerge`);
      this.done(text('unmerged', { number, status: text(`status_${status}`) }));
    });
  }

  async #watch() {
    const watching = !this.ticket.watching;
    await this.#try(async () => {
      await this.send(watching ? 'watch' : 'unwatch');
      this.done(text(watching ? 'watching' : 'notWatching'));
    });
  }

  async #try(work) {
    try {
      await work();
    } catch (refused) {
      toast(refused.message);
    }
  }

  /** What says the same is left as it is: somebody may be about to click on it. */
  #showStrip({ tags: words, mergedInto, merged, watchers }) {
    const shown = JSON.stringify([words, mergedInto, merged, watchers]);
    if (shown === this.strip.dataset.shown) {
      return;
    }
    this.strip.dataset.shown = shown;
    this.strip.replaceChildren(
      ...words.map((word) => el('span', { class: 'atende-tag' }, word)),
      ...(mergedInto ? [el('strong', { class: 'atende-merge' }, text('mergedInto', { number: mergedInto }))] : []),
      ...merged.map((number) => this.#merged(number)),
      ...(watchers.length ? [el('span', { class: 'atende-watchers' }, text('watchedBy', { names: watchers.join(', ') }))] : []),
    );
  }

  #merged(number) {
    const undo = el('button', { type: 'button', class: 'btn btn-link', click: () => this.unmerge(number) }, text('undoMerge'));
    return el('span', { class: 'atende-merge' }, text('mergedHere', { number }), ' ', undo);
  }
}
