// @ts-check
import { Clock } from './clock.js';
import { el, select, toast } from './dom.js';
import { ago, text, when } from './texts.js';

const PRIORITIES = ['NORMAL', 'MEDIUM', 'HIGH', 'CRITICAL'];

/**
 * Who and what the ticket is; the priority can be changed where the status allows it. Other parts of the workspace put
 * themselves into `actions` and `people`, which stay while the rest follows the ticket.
 */
export class Header {
  #clock = new Clock();
  #onPriority;
  #shown = '';
  #lowered;

  /** @param onPriority is given the priority that the agent has chosen */
  constructor(number, onPriority) {
    this.#onPriority = onPriority;
    this.actions = el('div', { class: 'atende-header-actions' });
    this.people = el('div', { class: 'atende-people' });
    this.status = el('span', {});
    this.subject = el('h4', { class: 'atende-subject' });
    this.facts = el('dl', { class: 'atende-facts' });
    this.kept = el('p', { class: 'atende-kept', hidden: true });
    const first = [numberOf(number), this.status, this.#clock.node, el('span', { class: 'atende-gap' }), this.people, this.actions];
    this.node = el('header', { class: 'atende-header' }, el('div', { class: 'atende-title' }, first), this.subject, this.facts, this.kept);
  }

  show(ticket) {
    const hadFocus = document.activeElement?.matches('.atende-priority') && this.facts.contains(document.activeElement);
    this.status.replaceChildren(chip('status', ticket.status));
    this.subject.textContent = ticket.subject;
    this.#clock.show(ticket);
    if (this.#isNew(ticket)) {
      this.facts.replaceChildren(...facts(ticket, this.#onPriority));
      if (hadFocus) {
        this.facts.querySelector('.atende-priority')?.focus();
      }
    }
    if (this.#lowered !== ticket.priority || !isOpenTo(ticket)) {
      this.withdrawAnew();
    }
  }

  /**
   * A lower priority leaves what was promised as it is; whoever lowered it can decide otherwise for as long as it stays so.
   *
   * @param anew makes the promises anew
   * @returns whether there is anything to decide
   */
  offerAnew(ticket, anew) {
    if (!ticket.sla.next || !isOpenTo(ticket)) {
      return false;
    }
    this.#lowered = ticket.priority;
    const button = el('button', { type: 'button', class: 'btn btn-default btn-xs', click: anew }, text('promiseAnew'));
    this.kept.replaceChildren(text('promiseKept'), ' ', button);
    this.kept.hidden = false;
    return true;
  }

  /** It was done, or is overtaken. */
  withdrawAnew() {
    if (this.kept.contains(document.activeElement)) {
      /** @type {HTMLElement} */ (this.facts.querySelector('.atende-priority'))?.focus();
    }
    this.#lowered = undefined;
    this.kept.hidden = true;
  }

  close() {
    this.#clock.close();
  }

  /** What says the same is left as it is: the agent may have the list of priorities open. */
  #isNew({ requester, priority: chosen, department, assignee, status, followUpAt, allowed }) {
    const shown = JSON.stringify([requester, chosen, department, assignee, status, followUpAt, allowed.includes('PRIORITY')]);
    const isNew = shown !== this.#shown || this.facts.querySelector('select')?.value !== (allowed.includes('PRIORITY') ? chosen : undefined);
    this.#shown = shown;
    return isNew;
  }
}

function numberOf(value) {
  const copy = async () => {
    await navigator.clipboard?.writeText(value);
    toast(text('copied'));
  };
  return el(
    'span',
    { class: 'atende-number' },
    value,
    el(
      'button',
      { type: 'button', class: 'btn btn-link atende-copy', title: text('copy'), 'aria-label': text('copy'), click: copy },
      el('span', { class: 'glyphicon glyphicon-duplicate', 'aria-hidden': 'true' }),
    ),
  );
}

/** Whether one may change its priority. */
const isOpenTo = ({ allowed }) => allowed.includes('PRIORITY');

/** Whether one priority is lower than another. */
export const isLower = (one, other) => PRIORITIES.indexOf(one) < PRIORITIES.indexOf(other);

function facts(ticket, onPriority) {
  const { name, email } = ticket.requester;
  const sender = el('a', { href: `mailto:${encodeURIComponent(email)}`, title: email }, name || email);
  return [
    fact('customer', sender),
    fact('priority', priority(ticket, onPriority)),
    fact('department', text(`department_${ticket.department}`)),
    fact('assignee', ticket.assignee ?? text('nobody')),
    ticket.status === 'SCHEDULED' ? fact('followUp', time(ticket.followUpAt)) : null,
    fact('channel', text(`channel_${ticket.channel}`)),
    fact('opened', time(ticket.createdAt)),
  ].filter(Boolean);
}

const fact = (label, value) => el('div', {}, el('dt', {}, text(label)), el('dd', {}, value));

function priority(ticket, onPriority) {
  if (!isOpenTo(ticket)) {
    return chip('priority', ticket.priority);
  }
  const options = PRIORITIES.map((one) => [one, text(`priority_${one}`)]);
  const attributes = {
    class: `form-control atende-priority priority-${ticket.priority}`,
    'aria-label': text('priority'),
    change: (event) => onPriority(event.target.value),
  };
  return select(attributes, options, ticket.priority);
}

/** A status or a priority by its name, for it never stands by its colour alone. */
export const chip = (kind, value) => el('span', { class: `atende-chip ${kind}-${value}` }, text(`${kind}_${value}`));

const time = (iso) => el('time', { datetime: iso, title: when(iso) }, ago(iso));
