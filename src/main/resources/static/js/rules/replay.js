// @ts-check
import { dateTime, el, field, t, what } from './dom.js';
import { ask } from './api.js';

/** The draft on the tickets of the last days, as they come in. */
export function build(panel, ready) {
  const answer = el('div', { class: 'answer' });
  const progress = el('progress', { max: 1, value: 0, hidden: true, 'aria-label': t('replay') });
  const state = el('p', { role: 'status' });
  let running = null;
  const go = el('button', { type: 'submit', class: 'primary' }, t('replay.go'));
  const stop = el('button', { type: 'button', hidden: true, click: () => running?.abort() }, t('replay.stop'));
  const form = el('form', { submit: start }, el('p', { class: 'hint' }, t('replay.about')),
    field(t('replay.days'), el('input', { name: 'days', type: 'number', min: 1, max: 3660, value: 30 })), go, stop);
  panel.replaceChildren(form, progress, state, answer);

  async function start(event) {
    event.preventDefault();
    running = new AbortController();
    toggle(true);
    answer.replaceChildren();
    try {
      await ready();
      const days = Number(new FormData(form).get('days'));
      const response = await ask('POST', '/replay', { body: { days }, signal: running.signal });
      let ended = false;
      for await (const line of lines(response)) {
        ended = Boolean(line.result);
        line.result ? finish(line.result) : at(line.progress);
      }
      if (!ended) {
        state.textContent = t('failed');
      }
    } catch (refusal) {
      state.textContent = running.signal.aborted ? t('replay.stopped') : refusal.message;
    } finally {
      toggle(false);
    }
  }

  function toggle(on) {
    go.disabled = on;
    stop.hidden = !on;
    progress.hidden = !on;
  }

  function at({ done, total, moved }) {
    progress.max = Math.max(total, 1);
    progress.value = done;
    state.textContent = t('replay.progress', done, total, moved);
  }

  function finish(result) {
    state.textContent = t('replay.result', result.tickets, result.moved);
    answer.replaceChildren(...told(result));
  }
}

async function* lines(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const whole = (rest + part.value).split('\n');
    rest = whole.pop();
    yield* whole.filter((line) => line !== '').map((line) => JSON.parse(line));
  }
}

function told(result) {
  if (result.moved === 0) {
    return [el('p', { class: 'good' }, t('replay.nothing'))];
  }
  return [
    ...Object.entries(result.changes).map(([name, rows]) => matrix(name, rows)),
    el('h3', {}, t('replay.tickets')),
    el('ul', { class: 'moved' }, result.examples.slice(0, 100).map(moved)),
    ...(result.load.length === 0 ? [] : [el('h3', {}, t('replay.load')), load(result.load)]),
  ];
}

function matrix(name, rows) {
  const to = [...new Set(Object.values(rows).flatMap((cells) => Object.keys(cells)))].sort();
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': what(name) },
    el('table', { class: 'matrix', 'data-what': name }, el('caption', {}, t('replay.matrix', what(name))),
      el('thead', {}, el('tr', {}, el('td'), to.map((value) => el('th', { scope: 'col' }, value)))),
      el('tbody', {}, Object.entries(rows).map(([from, cells]) => el('tr', {}, el('th', { scope: 'row' }, from),
        to.map((value) => el('td', { class: cells[value] && from !== value ? 'number differs' : 'number' }, String(cells[value] ?? '')))))))); 
}

function moved(ticket) {
  const changes = Object.keys(ticket.to).filter((name) => ticket.from[name] !== ticket.to[name])
    .map((name) => `${what(name)}: ${ticket.from[name]} → ${ticket.to[name]}`);
  return el('li', {}, el('strong', {}, ticket.number), ' ', ticket.subject, el('br'),
    el('span', { class: 'hint' }, dateTime(ticket.openedAt)), ' ', changes.join(' · '),
    el('ul', {}, ticket.why.map((why) => el('li', { class: 'hint' },
      t('replay.why', why.name, why.to ?? '–', why.from ?? '–') + (why.annotation ? ': ' + why.annotation : '')))));
}

function load(teams) {
  const sum = (hours) => hours.reduce((one, other) => one + other, 0);
  const hours = [...Array(24).keys()].filter((hour) => teams.some((team) => team.before[hour] + team.after[hour] > 0));
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('replay.load') },
    el('table', { class: 'load' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('replay.team')), hours.map((hour) => el('th', { scope: 'col' }, `${hour}h`)),
        el('th', { scope: 'col' }, t('replay.change')))),
      el('tbody', {}, teams.map((team) => el('tr', {}, el('th', { scope: 'row' }, team.team),
        hours.map((hour) => el('td', { class: team.before[hour] === team.after[hour] ? 'number' : 'number differs' },
          team.before[hour] === team.after[hour] ? String(team.before[hour]) : `${team.before[hour]} → ${team.after[hour]}`)),
        el('td', { class: 'number' }, signed(sum(team.after) - sum(team.before))))))));
}

function signed(number) {
  return number > 0 ? '+' + number : String(number);
}
