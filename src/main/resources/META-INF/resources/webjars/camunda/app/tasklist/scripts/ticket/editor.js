// @ts-check
import { el } from './dom.js';
import Squire from './squire-2.4.8/squire.js';
import { text } from './texts.js';

const KEPT = new Set('A B BLOCKQUOTE BR CODE DIV EM I LI OL P PRE STRONG UL'.split(' '));
const DROPPED = new Set('SCRIPT STYLE TITLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH'.split(' '));
const SAFE_LINK = /^(https?:|mailto:|tel:)/i;

/** What somebody pasted or kept, without anything but words and their simplest shape. */
export function safe(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  fragment.append(...[...page.body.childNodes].flatMap(cleaned));
  return fragment;
}

function cleaned(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    return [document.createTextNode(node.data)];
  }
  if (node.nodeType !== Node.ELEMENT_NODE || DROPPED.has(node.tagName)) {
    return [];
  }
  const children = [...node.childNodes].flatMap(cleaned);
  if (!KEPT.has(node.tagName)) {
    return children;
  }
  const link = node.tagName === 'A' ? node.getAttribute('href') ?? '' : '';
  return [el(node.tagName.toLowerCase(), SAFE_LINK.test(link) ? { href: link } : {}, children)];
}

const SHAPES = [
  { name: 'bold', icon: 'bold', tag: 'B', on: (squire) => squire.bold(), off: (squire) => squire.removeBold() },
  { name: 'italic', icon: 'italic', tag: 'I', on: (squire) => squire.italic(), off: (squire) => squire.removeItalic() },
  { name: 'bullets', icon: 'list', tag: 'UL', on: (squire) => squire.makeUnorderedList(), off: (squire) => squire.removeList() },
  { name: 'numbers', icon: 'sort-by-order', tag: 'OL', on: (squire) => squire.makeOrderedList(), off: (squire) => squire.removeList() },
  { name: 'quote', icon: 'indent-left', tag: 'BLOCKQUOTE', on: (squire) => squire.increaseQuoteLevel(), off: (squire) => squire.decreaseQuoteLevel() },
  { name: 'code', icon: 'console', tag: 'CODE', on: (squire) => squire.code(), off: (squire) => squire.removeCode() },
];

/** A place to write with a few shapes: bold, italic, lists, links, quotes, code. */
export class Editor {
  /** Told of every change, whether it was typed or not. */
  onChange = () => {};
  /** While it rests nothing can be typed. */
  isResting = false;
  #squire;
  #shapes;

  constructor() {
    this.root = el('div', { class: 'form-control atende-editor', role: 'textbox', 'aria-multiline': 'true', contenteditable: 'true' });
    this.#shapes = SHAPES.map((shape) => [shape, this.#button(shape)]);
    this.link = this.#linkForm();
    const link = tool('link', 'link', () => this.#openLink());
    this.tools = el('div', { class: 'atende-tools', role: 'toolbar', 'aria-label': text('shapes') }, this.#shapes.map(([, button]) => button), link);
    this.node = el('div', { class: 'atende-writing' }, this.tools, this.link, this.root);
    this.#squire = new Squire(this.root, { sanitizeToDOMFragment: safe, didError: (error) => console.warn(error) });
    this.#squire.addEventListener('pathChange', () => this.#followCursor());
    this.#squire.addEventListener('input', () => {
      this.#followCursor();
      this.onChange();
    });
    ['keydown', 'beforeinput', 'paste'].forEach((kind) => this.root.addEventListener(kind, (event) => this.#rest(event), true));
    ['Tab', 'Shift-Tab'].forEach((key) => this.#squire.setKeyHandler(key, null));
  }

  get html() {
    return this.isEmpty ? '' : this.#squire.getHTML();
  }

  set html(written) {
    this.#squire.setHTML(written);
    this.#followCursor();
  }

  get isEmpty() {
    return !this.root.textContent.replace(/[\u200b\s]/g, '') && !this.root.querySelector('li, blockquote, pre');
  }

  set label(words) {
    this.root.setAttribute('aria-label', words);
  }

  set hint(words) {
    this.root.dataset.hint = words;
  }

  focus() {
    this.#squire.focus();
  }

  focusAtEnd() {
    this.#squire.focus();
    this.#squire.moveCursorToEnd();
  }

  /** Puts something in where the cursor is. */
  insert(html) {
    this.#squire.focus();
    this.#squire.insertHTML(html);
  }

  /** What stands on the cursor's line before it. */
  get before() {
    const range = this.#squire.getSelection().cloneRange();
    const block = [...this.root.querySelectorAll('div, p, li, pre, blockquote')].reverse().find((one) => one.contains(range.startContainer));
    range.setStart(block ?? this.root, 0);
    return range.toString().replace(/\u200b/g, '');
  }

  #rest(event) {
    if (this.isResting && event.key !== 'Tab') {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  close() {
    this.#squire.destroy();
  }

  #button(shape) {
    const { name, icon, tag, on, off } = shape;
    return tool(name, icon, () => (this.#squire.hasFormat(tag) ? off : on)(this.#squire.focus()));
  }

  /** Says which shapes hold where the cursor is. */
  #followCursor() {
    this.root.classList.toggle('is-empty', this.isEmpty);
    for (const [{ tag }, button] of this.#shapes) {
      button.setAttribute('aria-pressed', String(this.#squire.hasFormat(tag)));
    }
  }

  #linkForm() {
    this.address = el('input', { class: 'form-control', type: 'text', inputmode: 'url', placeholder: 'https://', 'aria-label': text('linkTo') });
    const submit = (event) => {
      event.preventDefault();
      this.#setLink(this.address.value.trim());
    };
    const keydown = (event) => event.key === 'Escape' && this.#closeLink();
    const confirm = el('button', { type: 'submit', class: 'btn btn-default' }, text('setLink'));
    return el('form', { class: 'atende-link', hidden: true, novalidate: true, submit, keydown }, this.address, confirm);
  }

  #openLink() {
    this.link.hidden = false;
    this.address.value = this.#squire.getSelection().startContainer.parentElement?.closest('a')?.getAttribute('href') ?? '';
    this.address.focus();
  }

  #setLink(address) {
    this.#closeLink();
    if (!address) {
      this.#squire.removeLink();
    } else {
      this.#squire.makeLink(SAFE_LINK.test(address) ? address : address.includes('@') ? `mailto:${address}` : `https://${address}`);
    }
  }

  #closeLink() {
    this.link.hidden = true;
    this.#squire.focus();
  }
}

/** The cursor stays where it is when a tool is clicked. */
export function tool(name, icon, click) {
  return el(
    'button',
    { type: 'button', class: 'btn btn-link atende-tool', title: text(name), 'aria-label': text(name), mousedown: (event) => event.preventDefault(), click },
    el('span', { class: `glyphicon glyphicon-${icon}`, 'aria-hidden': 'true' }),
  );
}
