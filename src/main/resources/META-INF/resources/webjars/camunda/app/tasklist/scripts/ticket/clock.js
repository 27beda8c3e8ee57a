// @ts-check
import { el } from './dom.js';
import { span, text, when } from './texts.js';

const SOON = 0.25;

/** The response time that is left, in words that go on while somebody looks; colour says it a second time. */
export class Clock {
  #sla;
  #timer;

  constructor() {
    this.node = el('span', { class: 'atende-clock', role: 'timer' });
  }

  show(ticket) {
    this.#sla = ticket.status === 'CLOSED' ? null : ticket.sla;
    this.node.title = this.#sla?.dueAt ? named(this.#sla, text('clockDue', { when: when(this.#sla.dueAt) })) : '';
    this.#timer ??= setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  close() {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick() {
    const [state, time] = this.#sla ? reading(this.#sla) : ['still', text('clockOver')];
    const words = this.#sla ? named(this.#sla, time) : time;
    this.node.className = `atende-clock is-${state}`;
    if (this.node.textContent !== words) {
      this.node.textContent = words;
    }
  }
}

/** Which promise it is whose time runs. */
const named = ({ next }, time) => (next ? text('clockOf', { promise: text(`promise_${next}`), time }) : time);

function reading({ running, dueAt, targetSeconds, spentSeconds }) {
  if (!running || !dueAt) {
    return ['still', text('clockStill', { time: span(Math.max(0, targetSeconds - spentSeconds)) })];
  }
  const left = (new Date(dueAt).getTime() - Date.now()) / 1000;
  if (left < 0) {
    return ['late', text('clockLate', { time: span(-left) })];
  }
  return [left < targetSeconds * SOON ? 'soon' : 'fine', text('clockLeft', { time: span(left) })];
}
