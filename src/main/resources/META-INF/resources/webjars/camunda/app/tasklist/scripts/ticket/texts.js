// @ts-check
import beside from './texts/beside.js';
import chat from './texts/chat.js';
import compose from './texts/compose.js';
import erasure from './texts/erasure.js';
import lists from './texts/lists.js';
import ticket from './texts/ticket.js';
import timers from './texts/timers.js';
import verbs from './texts/verbs.js';

/** Every part of the workspace has its own texts, in both languages. */
export const PARTS = [ticket, beside, chat, compose, lists, timers, verbs, erasure];

/** The language that Tasklist itself has chosen: by the browser's first one. */
export const language = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().startsWith('pt') ? 'pt' : 'en';

const TEXTS = Object.assign({}, ...PARTS.map((part) => part[language]));
const LOCALE = { en: navigator.language?.startsWith('en') ? navigator.language : 'en-GB', pt: 'pt-PT' }[language];
const WHEN = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium' });
const AGO = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60]];

/** The text of a key, its {placeholders} filled. */
export function text(key, values = {}) {
  return (TEXTS[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** Whether there is such a text. */
export const isText = (key) => key in TEXTS;

/** The desk's own words for statuses, priorities, departments and links, wherever their codes stand. */
export const named = (codes) =>
  codes.replace(/\b[A-Z][A-Z_]+\b/g, (code) => {
    const kind = ['status', 'priority', 'department', 'channel', 'link', 'promise', 'method', 'occasion', 'language'].find((one) => isText(`${one}_${code}`));
    return kind ? text(`${kind}_${code}`) : code;
  });

export const day = (iso) => DAY.format(new Date(iso));

/** A date and time in the agent's own zone. */
export const when = (iso) => WHEN.format(new Date(iso));

/** How far a time is from now: "in 2 hours", "há 3 dias". */
export function ago(iso, now = Date.now()) {
  const seconds = (new Date(iso).getTime() - now) / 1000;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size * 0.98) ?? UNITS[2];
  return AGO.format(Math.round(seconds / length), unit);
}

/** How long something lasts: "2 d 4 h", "1 h 05 min", "12 min 30 s". */
export function span(seconds) {
  const [days, hours, minutes] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  if (days) {
    return `${days} d ${hours} h`;
  }
  return hours ? `${hours} h ${String(minutes).padStart(2, '0')} min` : `${minutes} min ${Math.floor(seconds) % 60} s`;
}

/** A file's size for people. */
export function size(bytes) {
  const [unit, divisor] = bytes < 1000 ? ['byte', 1] : bytes < 1e6 ? ['kilobyte', 1e3] : ['megabyte', 1e6];
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: divisor === 1e6 ? 1 : 0 };
  return new Intl.NumberFormat(LOCALE, format).format(bytes / divisor);
}
