// @ts-check
import { call } from './api.js';
import { el } from './dom.js';
import { tool } from './editor.js';
import { Picker } from './picker.js';
import { text } from './texts.js';

/** What need not be typed: ready-made answers by `/` at a line's beginning, colleagues' names by `@` in a note. */
export class Inserts {
  #editor;
  #kind;
  #path;
  #department = '';

  constructor(number, editor, kind) {
    this.#editor = editor;
    this.#kind = kind;
    this.#path = `/tickets/${number}/canned-replies`;
    this.replies = new Picker(text('findReply'), (reply) => this.#insertReply(reply), () => editor.focus());
    this.colleagues = new Picker(text('findColleague'), (id) => editor.insert(`@${id}&nbsp;`), () => editor.focus());
    this.button = tool('cannedReplies', 'flash', () => this.#openReplies());
    this.unknown = el('p', { class: 'atende-unknown', role: 'status' });
    this.node = el('div', {}, this.replies.node, this.colleagues.node, this.unknown);
    editor.root.addEventListener('keydown', (key) => this.#onKey(key), true);
    editor.root.addEventListener('input', () => (this.unknown.textContent = ''));
  }

  follow({ department }) {
    this.#department = department;
  }

  #onKey(key) {
    const before = this.#editor.before;
    const opens = key.key === '/' && !before ? () => this.#openReplies() : key.key === '@' && this.#kind() === 'note' && /(^|\s)$/.test(before) ? () => this.#openColleagues() : null;
    if (opens && !key.ctrlKey && !key.metaKey) {
      key.preventDefault();
      key.stopPropagation();
      opens();
    }
  }

  #openReplies() {
    const items = async () => (await call('GET', this.#path)).map((reply) => ({ title: reply.title, about: reply.text, value: reply }));
    this.replies.open(items().catch(() => []));
  }

  #openColleagues() {
    const isHere = ({ departments }) => departments.includes(this.#department);
    const items = async () => (await call('GET', '/agents')).filter(isHere).map(({ id, name }) => ({ title: name, about: `@${id}`, value: id }));
    this.colleagues.open(items().catch(() => []));
  }

  /** The placeholders are filled already; those that nobody knows are told. */
  #insertReply({ html, unknown }) {
    this.#editor.insert(html);
    this.unknown.textContent = unknown.length ? text('unknownPlaceholders', { names: unknown.map((name) => `{${name}}`).join(', ') }) : '';
  }
}
