// @ts-check
import { el } from './dom.js';
import { text } from './texts.js';

/** What somebody else wrote while the agent was writing, before the agent's own words leave. */
export class Meanwhile {
  constructor() {
    this.node = el('div', { class: 'alert alert-warning atende-meanwhile', role: 'alert', hidden: true });
  }

  show(messages, sendAnyway) {
    const turns = messages.map(({ author, text: words }) => el('blockquote', {}, el('strong', {}, author), el('div', { class: 'atende-text' }, words)));
    const anyway = el('button', { type: 'button', class: 'btn btn-default', 'data-anyway': true, click: sendAnyway }, text('sendAnyway'));
    const goOn = el('button', { type: 'button', class: 'btn btn-link', click: () => this.hide() }, text('keepWriting'));
    this.node.replaceChildren(el('p', {}, text('meanwhile')), ...turns, anyway, goOn);
    this.node.hidden = false;
  }

  hide() {
    this.node.hidden = true;
  }
}
