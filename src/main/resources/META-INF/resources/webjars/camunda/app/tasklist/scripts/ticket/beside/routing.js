// @ts-check
import { call } from '../api.js';
import { el } from '../dom.js';
import { named, text, when } from '../texts.js';
import { sentence } from './history.js';
import { nothing } from './tickets.js';

const CHOICES = ['CHOSEN', 'UNCHOSEN'];

/** Why the ticket is where it is: the tables that were asked last, row by row; what they were asked, folded. */
export async function routing({ number }) {
  const [decisions, done] = await Promise.all([
    call('GET', `/tickets/${number}/routing`),
    call('GET', `/tickets/${number}/history`),
  ]);
  const last = decisions.filter(({ table }, place) => !decisions.slice(place + 1).some((later) => later.table === table));
  const choice = done.filter(({ what }) => CHOICES.includes(what)).pop();
  return [
    choice ? el('p', { class: 'atende-choice' }, sentence(choice)) : null,
    ...(last.length ? [list(last.reverse())] : nothing('noRules')),
    today(number, last),
  ].filter(Boolean);
}

const list = (decisions) => el('ul', { class: 'atende-tickets' }, decisions.map(decision));

/** What the rules in force would say if the ticket came in now; asked when somebody wants to know. */
function today(number, then) {
  const answer = el('div', { role: 'status' });
  const ask = async () => {
    const decisions = await call('GET', `/tickets/${number}/routing/today`);
    answer.replaceChildren(el('p', {}, text(isSame(decisions, then) ? 'todaySame' : 'todayOther')), list(decisions.reverse()));
  };
  return el('div', { class: 'atende-today' }, el('button', { type: 'button', class: 'btn btn-default btn-sm', click: ask }, text('today')), answer);
}

/** Whether each table of today decides as it did then. */
function isSame(today, then) {
  const outputs = ({ rules }) => JSON.stringify(rules.map((rule) => Object.entries(rule.outputs).sort()));
  return today.length === then.length && today.every((one) => then.some((other) => other.table === one.table && outputs(other) === outputs(one)));
}

function decision({ name, version, decidedAt, inputs, rules }) {
  return el(
    'li',
    { title: when(decidedAt) },
    el('strong', {}, name),
    rules.map((rule) => el('p', {}, row({ ...rule, version }), el('br'), `→ ${values(rule.outputs)}`)),
    el('details', {}, el('summary', {}, text('decidedBy')), el('dl', { class: 'atende-pairs' }, Object.entries(inputs).flatMap(input))),
  );
}

/** Managers and analysts may look at the row itself, in the version that decided. */
function row(rule) {
  return rule.link ? el('a', { href: rule.link, target: '_blank', rel: 'noopener' }, byRule(rule)) : byRule(rule);
}

/** A row of a table, in its managers' words where they wrote any. */
export function byRule({ name, version, row, annotation }) {
  return text(annotation ? 'byRule' : 'byRow', { name: name ? `${name}, ` : '', version, row, annotation });
}

const values = (outputs) => Object.values(outputs)
    .filter((value) => value !== null && value !== '')
    .map((value) => named(String(value)))
    .join(', ');

function input([label, value]) {
  return [el('dt', {}, label), el('dd', {}, value === null || value === '' ? '–' : named(String(value)))];
}
