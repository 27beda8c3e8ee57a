// @ts-check
import { fileAddress } from './api.js';
import { el } from './dom.js';
import { size, text, when } from './texts.js';

const STYLE = '<style>body { font: 14px sans-serif } img { max-width: 100% }</style>';
const SIDES = { CUSTOMER: 'customer', AGENT: 'agent', SYSTEM: 'system' };

/** The turns of the conversation, oldest first. */
export const conversation = () => el('ol', { class: 'atende-conversation', 'aria-label': text('conversation') });

/** Adds what is new, so that whatever the agent has unfolded stays so. */
export function addNew(list, messages) {
  const shown = new Set([...list.children].map((turn) => turn.dataset.message));
  const fresh = messages.filter((message) => !shown.has(message.id));
  list.append(...fresh.map(turn));
  return fresh.length;
}

function turn(message) {
  const side = message.kind === 'PUBLIC' ? SIDES[message.author.role] : message.kind.toLowerCase();
  return el(
    'li',
    { class: `atende-turn from-${side}`, 'data-message': message.id },
    el('div', { class: 'atende-by' }, el('strong', {}, author(message)), time(message.createdAt)),
    el('div', { class: 'atende-text' }, message.text || ''),
    message.quoted ? folded(text('quoted'), el('div', { class: 'atende-text' }, message.quoted)) : null,
    message.html ? asSent(message) : null,
    message.attachments.length ? files(message.attachments) : null,
  );
}

function author(message) {
  const name = message.author.name || message.author.email || text('system');
  return message.kind === 'NOTE' ? `${text('note')} · ${name}` : name;
}

function time(iso) {
  return el('time', { datetime: iso }, when(iso));
}

function folded(title, content) {
  return el('details', {}, el('summary', {}, title), content);
}

/** The mail's own page: made when it is opened, without scripts, and never part of this one. */
function asSent(message) {
  const details = folded(text('asSent'), '');
  details.addEventListener('toggle', () => details.querySelector('iframe') ?? details.append(page(message)));
  return details;
}

function page(message) {
  const frame = el('iframe', {
    class: 'atende-page',
    title: text('asSent'),
    sandbox: 'allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    load: () => (frame.style.height = `${Math.min(frame.contentDocument.documentElement.scrollHeight + 8, 600)}px`),
  });
  frame.srcdoc = `<!doctype html><meta charset="utf-8"><base target="_blank">${STYLE}${withImages(message)}`;
  return frame;
}

/** The images that came with the mail, where its page names them; others from afar stay away. */
function withImages({ html, attachments }) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const image of page.querySelectorAll('img[data-cid]')) {
    const file = attachments.find(({ contentId }) => contentId === image.dataset.cid);
    image.src = file ? fileAddress(file.id) : '';
  }
  return page.body.innerHTML;
}

function files(attachments) {
  return el('ul', { class: 'atende-files', 'aria-label': text('attachments') }, attachments.map(file));
}

function file({ id, name, size: bytes }) {
  return el(
    'li',
    {},
    el('span', { class: 'glyphicon glyphicon-paperclip', 'aria-hidden': 'true' }),
    el('a', { href: fileAddress(id), download: name }, name),
    el('small', {}, size(bytes)),
  );
}
