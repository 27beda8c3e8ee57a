// @ts-check
import { fileAddress } from './api.js';
import { el } from './dom.js';
import { size, text } from './texts.js';

/** The files of a message. */
export function files({ attachments }) {
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
