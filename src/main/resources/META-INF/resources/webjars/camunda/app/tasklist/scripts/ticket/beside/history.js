// @ts-check
import { call } from '../api.js';
import { el } from '../dom.js';
import { isText, named, text, when } from '../texts.js';
import { reasonOf } from './reason.js';
import { byRule } from './routing.js';

const A_TIME = /^\d{4}-\d\d-\d\dT/;
const ANEW = / · ANEW$/;
const A_TIMERS_CHANGE = /^([A-Z_]+) (?:(\d{4}-\d\d-\d\dT\S+) )?(.*)$/s;

/** Who did what, when, and by which rule or timer; newest first. */
export async function history({ number }) {
  const entries = await call('GET', `/tickets/${number}/history`);
  return [el('ol', { class: 'atende-history' }, entries.reverse().map(entry))];
}

function entry(done) {
  return el(
    'li',
    {},
    el('time', { datetime: done.at }, when(done.at)),
    el('div', {}, sentence(done)),
    done.from && done.to && done.from !== done.to ? el('small', {}, text('moved', moved(done))) : null,
    done.timer ? el('small', {}, text('byTimer', { timer: text(`timer_${done.timer}`) })) : null,
    done.reason ? el('small', {}, reasonOf(done.reason)) : null,
    (done.rules ?? []).map((rule) => el('small', {}, byRule(rule))),
  );
}

const moved = ({ from, to }) => ({ from: text(`status_${from}`), to: text(`status_${to}`) });

/** What a colleague would say of it; of what this page doesn't know yet, at least who and what. */
export function sentence({ what, by, detail, reason }) {
  if (what === 'CHOSEN' || what === 'UNCHOSEN') {
    return choice(what, detail.split(' · '));
  }
  const who = by.name ?? by.id ?? text('system');
  const changed = A_TIMERS_CHANGE.exec(detail ?? '');
  if (changed && (what === 'MOVE_TIMER' || what === 'CANCEL_TIMER')) {
    const [, timer, at, words] = changed;
    return text(`history_${what}`, { who, timer: text(`timer_${timer}`), when: at ? when(at) : '', words });
  }
  const more = !detail || reason ? '' : A_TIME.test(detail) ? when(detail) : named(detail.replace(/^[←→] /, '').replace(ANEW, ''));
  const key = [variant(what, detail), `history_${what}`].find(isText);
  return key ? text(key, { who, detail: more }) : [`${who}: ${what}`, more].filter(Boolean).join(', ');
}

/** Whom the rules chose and how, or why nobody: "ana · ROUND_ROBIN · SUPPORT", "ALL_FULL · SUPPORT". */
function choice(what, parts) {
  const [agent, how, pool, after] = what === 'CHOSEN' ? parts : [null, ...parts];
  const told = text(`history_${what}_${how}`, { agent, pool: named(pool) });
  return after ? `${told} ${text(`history_CHOSEN_${after}`)}` : told;
}

/** Of two tickets each tells it from its own side; what was emptied is told otherwise than what was filled. */
function variant(what, detail) {
  if (detail && ANEW.test(detail)) {
    return `history_${what}_ANEW`;
  }
  const side = !detail ? 'NOBODY' : detail.startsWith('→') ? 'TO' : detail.startsWith('←') ? 'FROM' : '';
  return `history_${what}_${side}`;
}
