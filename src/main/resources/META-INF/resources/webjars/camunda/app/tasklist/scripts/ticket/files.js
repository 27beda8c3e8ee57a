// @ts-check
import { fileAddress, previewAddress } from './api.js';
import { showDialog } from './dialog.js';
import { el } from './dom.js';
import { size, text } from './texts.js';

const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const LARGEST_PICTURE = 8e6;
const LONGEST_TEXT = 200_000;

/** The files of a message: pictures to see at once, PDF and text to look at, everything to take away. */
export function files({ attachments }) {
  const pictures = attachments.filter(isPicture);
  return el(
    'div',
    {},
    pictures.length ? el('ul', { class: 'atende-pictures' }, pictures.map(picture)) : null,
    el('ul', { class: 'atende-files', 'aria-label': text('attachments') }, attachments.map(file)),
  );
}

const isPicture = ({ type, size: bytes }) => PICTURES.includes(type) && bytes <= LARGEST_PICTURE;

function picture({ id, name }) {
  const image = el('img', { src: previewAddress(id), alt: name, loading: 'lazy', error: () => item.remove() });
  const enlarge = () => showDialog(name, [el('img', { src: previewAddress(id), alt: name })], 'is-wide');
  const label = text('enlargePicture', { name });
  const item = el('li', {}, el('button', { type: 'button', 'aria-label': label, title: name, click: enlarge }, image));
  return item;
}

function file({ id, name, type, size: bytes }) {
  return el(
    'li',
    {},
    el('span', { class: 'glyphicon glyphicon-paperclip', 'aria-hidden': 'true' }),
    el('a', { href: fileAddress(id), download: name }, name),
    el('small', {}, size(bytes)),
    look(id, name, type),
  );
}

/** The desk's server says once more, by the bytes, what it lets a browser show. */
function look(id, name, type) {
  if (type === 'application/pdf') {
    return el('a', { class: 'atende-look', href: previewAddress(id), target: '_blank', rel: 'noopener' }, text('look'));
  }
  const show = () => showText(id, name);
  return type.startsWith('text/') && type !== 'text/html'
    ? el('button', { type: 'button', class: 'btn btn-link atende-look', click: show }, text('look'))
    : null;
}

async function showText(id, name) {
  const page = el('pre', { tabindex: 0, 'aria-label': name }, text('loading'));
  showDialog(name, [page], 'is-wide');
  const response = await fetch(previewAddress(id), { credentials: 'same-origin' }).catch(() => null);
  page.textContent = response?.ok ? shortened(await response.text()) : text('noPreview');
}

const shortened = (words) => (words.length > LONGEST_TEXT ? `${words.slice(0, LONGEST_TEXT)}\n…` : words);
