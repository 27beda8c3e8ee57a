// @ts-check
import { call } from '../api.js';
import { el, select, toast } from '../dom.js';
import { day, text } from '../texts.js';
import { list } from './tickets.js';

const LANGUAGES = ['PT', 'EN'];

/** Whom the agent writes to, and what else they have asked. */
export async function customer({ number }) {
  const card = await call('GET', `/tickets/${number}/customer`);
  return [
    el('p', {}, el('strong', {}, card.name ?? card.email)),
    el('p', {}, el('a', { href: `mailto:${encodeURIComponent(card.email)}` }, card.email)),
    el('dl', { class: 'atende-pairs' }, [
      ...row('tier', card.tier),
      ...row('since', day(card.since)),
      ...(card.company ? row('company', card.company) : []),
      ...(card.sharedWith.length ? row('sharedWith', card.sharedWith.join(', ')) : []),
      ...row('language', language(number, card.language)),
    ]),
    el('p', { class: 'atende-none' }, counted(card)),
    ...list(card.tickets),
  ];
}

const row = (label, value) => [el('dt', {}, text(label)), el('dd', {}, value)];

function language(number, chosen) {
  const options = LANGUAGES.map((one) => [one, text(`language_${one}`)]);
  const choose = (event) => change(number, event.target, chosen);
  return select({ 'aria-label': text('language'), change: choose }, options, chosen);
}

async function change(number, field, before) {
  try {
    await call('POST', `/tickets/${number}/customer/language`, { language: field.value });
    toast(text('languageSet'));
  } catch (refused) {
    field.value = before;
    toast(refused.message);
  }
}

function counted({ open, closed, elsewhere }) {
  const others = open + closed ? text('otherTickets', { open, closed }) : text('noOtherTickets');
  return elsewhere ? `${others} ${text('elsewhere', { count: elsewhere })}` : others;
}
