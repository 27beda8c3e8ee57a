// @ts-check
import { call } from '../api.js';
import { el } from '../dom.js';
import { named, text, when } from '../texts.js';
import { nothing } from './tickets.js';

/** Why the ticket is where it is: the tables that were asked last, row by row; what they were asked, folded. */
export async function routing({ number }) {
  const decisions = await call('GET', `/tickets/${number}/routing`);
  const last = decisions.filter(({ table }, place) => !decisions.slice(place + 1).some((later) => later.table === table));
  return last.length ? [el('ul', { class: 'atende-tickets' }, last.reverse().map(decision))] : nothing('noRules');
}

function decision({ name, version, decidedAt, inputs, rules }) {
  return el(
    'li',
    { title: when(decidedAt) },
    el('strong', {}, name),
    rules.map((rule) => el('p', {}, byRule({ ...rule, version }), el('br'), `→ ${values(rule.outputs)}`)),
    el('details', {}, el('summary', {}, text('decidedBy')), el('dl', { class: 'atende-pairs' }, Object.entries(inputs).flatMap(input))),
  );
}

/** A row of a table, in its managers' words where they wrote any. */
export function byRule({ name, version, row, annotation }) {
  return text(annotation ? 'byRule' : 'byRow', { name: name ? `${name}, ` : '', version, row, annotation });
}

const values = (outputs) => Object.values(outputs).map((value) => named(String(value))).join(', ');

function input([label, value]) {
  return [el('dt', {}, label), el('dd', {}, value === null || value === '' ? '–' : named(String(value)))];
}
