// @ts-check
import { el, field, select, t, what } from './dom.js';
import { json } from './api.js';

/** A mail to make up, or a ticket to pick, and what the draft makes of it. */
export function build(panel, ready) {
  const answer = el('div', { class: 'answer', 'aria-live': 'polite' });
  const form = el(
    'form',
    { submit: (event) => go(event, form, answer, ready) },
    field(t('try.ticket'), el('input', { name: 'ticket', placeholder: 'YZP-171-95989' })),
    field(t('try.subject'), el('input', { name: 'subject' })),
    field(t('try.sender'), el('input', { name: 'sender', type: 'email', value: 'rita@cliente.example' })),
    field(t('try.department'), select('department', ['SUPPORT', 'BILLING', 'SALES'], t('try.any'))),
    field(t('try.priority'), select('priority', ['NORMAL', 'MEDIUM', 'HIGH', 'CRITICAL'], t('try.any'))),
    field(t('try.channel'), select('channel', ['EMAIL', 'PORTAL', 'PHONE', 'CHAT', 'API'])),
    field(t('try.tier'), el('input', { name: 'tier', value: 'STANDARD' })),
    field(t('try.language'), select('language', ['PT', 'EN'])),
    field(t('try.occasion'), select('occasion', ['OPENED', 'TRANSFERRED', 'REOPENED'])),
    el('button', { type: 'submit', class: 'primary' }, t('try.go')),
  );
  panel.replaceChildren(form, answer);
}

async function go(event, form, answer, ready) {
  event.preventDefault();
  const asked = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
  try {
    await ready();
    answer.replaceChildren(...told(await json('POST', '/try', { body: asked })));
    answer.scrollIntoView({ block: 'start' });
  } catch (refusal) {
    answer.replaceChildren(el('p', { class: 'bad', role: 'alert' }, refusal.message));
  }
}

function told(trial) {
  return [
    el('table', { class: 'outcome' },
      el('thead', {}, el('tr', {}, el('td'), el('th', { scope: 'col' }, t('try.draft')), el('th', { scope: 'col' }, t('try.today')))),
      el('tbody', {}, [...new Set([...Object.keys(trial.outcome), ...Object.keys(trial.today)])].map((name) =>
        el('tr', { class: trial.outcome[name] === trial.today[name] ? null : 'differs', 'data-what': name },
          el('th', { scope: 'row' }, what(name)),
          el('td', {}, word(trial.outcome[name])),
          el('td', {}, word(trial.today[name])))))),
    ...trial.tables.map(asked),
  ];
}

function asked(table) {
  return el('section', { class: 'asked', 'data-table': table.table },
    el('h3', {}, table.name),
    el('p', { class: 'hint' }, t('try.inputs') + ': ' + table.inputs.map((input) => `${input.column} = ${word(input.value)}`).join(' · ')),
    table.matched.length === 0 ? el('p', { class: 'bad' }, t('try.none')) : table.matched.map((hit) =>
      el('p', { class: 'matched', 'data-row': hit.row }, el('strong', {}, t('try.matched', hit.number)), ' ', hit.annotation)),
    table.nearly.length === 0 ? null : el('details', {}, el('summary', {}, t('try.nearly')),
      el('ul', {}, table.nearly.map((miss) => el('li', {}, el('strong', {}, t('row', miss.number)), ' ', miss.annotation, ' — ',
        miss.missed.length === 0 ? t('try.late')
          : miss.missed.map((one) => t('try.missed', one.column, word(one.value), one.condition)).join('; '))))));
}

function word(value) {
  return value === null || value === undefined ? t('try.empty') : String(value);
}
