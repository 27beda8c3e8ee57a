// @ts-check
import { fileAddress } from './api.js';
import { el } from './dom.js';
import { text } from './texts.js';

const STYLE = '<style>body { font: 14px sans-serif } img { max-width: 100% }</style>';

/** A mail as it was sent, in a frame without scripts that is never part of this page. */
export function page(message) {
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
  const mail = new DOMParser().parseFromString(html, 'text/html');
  for (const image of mail.querySelectorAll('img[data-cid]')) {
    const file = attachments.find(({ contentId }) => contentId === image.dataset.cid);
    image.src = file ? fileAddress(file.id) : '';
  }
  return mail.body.innerHTML;
}
