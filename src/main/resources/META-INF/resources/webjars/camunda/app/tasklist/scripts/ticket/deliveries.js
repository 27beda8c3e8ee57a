// @ts-check
import { call } from './api.js';
import { el, toast } from './dom.js';
import { text, when } from './texts.js';

const TROUBLE = ['REFUSED', 'BOUNCED', 'HELD', 'SUPPRESSED'];

/** What became of the mails that told of a message: a quiet line where all is well, the server's words where not. */
export function deliveries({ deliveries: mails = [] }) {
  const well = ['SENT', 'QUEUED'].map((state) => mails.filter((mail) => mail.state === state)).filter(({ length }) => length);
  return [...well.map(quiet), ...mails.filter(({ state }) => TROUBLE.includes(state)).map(trouble)];
}

function quiet(mails) {
  const [{ state, at }] = mails;
  const recipient = [...new Set(mails.map((mail) => mail.recipient))].join(', ');
  return el('p', { class: `atende-mail mail-${state}`, title: when(at) }, text(`mail_${state}`, { recipient }));
}

function trouble(mail) {
  const again = el('button', { type: 'button', class: 'btn btn-default btn-xs', click: () => resend(mail, again) }, text('resend'));
  return el(
    'div',
    { class: `atende-mail mail-${mail.state}` },
    el('span', { title: when(mail.at) }, text(`mail_${mail.state}`, mail)),
    mail.words ? el('q', {}, mail.words) : null,
    mail.state === 'SUPPRESSED' ? null : again,
  );
}

async function resend({ id, recipient }, button) {
  button.disabled = true;
  try {
    await call('POST', `/mail/summaries/${id}/resend`);
    toast(text('resent', { recipient }));
    button.dispatchEvent(new Event('atende-changed', { bubbles: true }));
  } catch (refused) {
    toast(refused.message);
    button.disabled = false;
  }
}
