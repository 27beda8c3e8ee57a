// @ts-check
import { call } from './api.js';
import { el, select } from './dom.js';
import { SILENT, STEPS } from './steps.js';
import { text } from './texts.js';

const DEPARTMENTS = ['SUPPORT', 'BILLING', 'SALES'];

/** The next steps: the usual one in one click, the others in a menu beside it, each asking for what it needs. */
export class StepBar {
  #ticket;
  #verbs = [];
  #onStep;
  #refuse;

  /** @param onStep is given the verb and what it needs; `mayBegin(verb)` says whether there is anything to send */
  constructor(onStep, mayBegin, refuse) {
    this.#onStep = onStep;
    this.mayBegin = mayBegin;
    this.#refuse = refuse;
    this.node = el('div', { class: 'atende-actions', role: 'group', 'aria-label': text('steps') });
  }

  show(ticket, verbs) {
    this.#ticket = ticket;
    this.#verbs = verbs;
    this.#draw();
  }

  /** The steps that say nothing. */
  silent(ticket) {
    return SILENT.filter((verb) => ticket.allowed.includes(verb)).map((verb) => this.#button(verb, ticket, 'btn btn-default'));
  }

  beginDefault() {
    if (this.#verbs.length) {
      this.#begin(this.#verbs[0]);
    }
  }

  #draw() {
    const [first, ...others] = this.#verbs;
    const bar = first ? [el('div', { class: 'btn-group dropup' }, this.#button(first, this.#ticket, 'btn btn-primary'), this.#menu(others))] : [];
    this.node.replaceChildren(...bar);
  }

  #menu(verbs) {
    if (!verbs.length) {
      return [];
    }
    const items = verbs.map((verb) => this.#button(verb, this.#ticket, 'atende-steps-item', 'menuitem'));
    const menu = el('div', { class: 'atende-steps-menu', role: 'menu', 'aria-label': text('otherSteps'), hidden: true, keydown: (key) => move(key, items, close) }, items);
    const more = el('button', {
      type: 'button', class: 'btn btn-primary atende-more', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-label': text('otherSteps'), title: text('otherSteps'),
      click: () => (menu.hidden ? open() : close()),
      keydown: (key) => ['ArrowUp', 'ArrowDown'].includes(key.key) && (key.preventDefault(), open()),
    }, el('span', { class: 'caret', 'aria-hidden': 'true' }));
    const open = () => {
      menu.hidden = false;
      more.setAttribute('aria-expanded', 'true');
      items[0].focus();
    };
    const close = () => {
      menu.hidden = true;
      more.setAttribute('aria-expanded', 'false');
      more.focus();
    };
    menu.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget !== more && !menu.contains(/** @type {Node} */ (relatedTarget))) {
        menu.hidden = true;
        more.setAttribute('aria-expanded', 'false');
      }
    });
    return [more, menu];
  }

  #button(verb, ticket, look, role = null) {
    const waits = ['AWAITING_CUSTOMER', 'SCHEDULED', 'UNDER_REVIEW'].includes(ticket.status);
    const label = verb === 'TAKE' && waits ? 'BACK' : verb;
    return el('button', { type: 'button', class: look, role, 'data-verb': verb, click: () => this.#begin(verb) }, text(label));
  }

  #begin(verb) {
    if (!this.mayBegin(verb)) {
      return;
    }
    if (STEPS[verb].asks) {
      this.#ask(verb);
    } else {
      this.#onStep(verb, {});
    }
  }

  #ask(verb) {
    const { asks } = STEPS[verb];
    const input = { until: dateInput, department: () => departmentInput(this.#ticket.department), reviewer: reviewerInput }[asks]();
    const confirm = el('button', { type: 'submit', class: 'btn btn-primary' }, text(`confirm${verb}`));
    const cancel = el('button', { type: 'button', class: 'btn btn-link', click: () => this.#draw() }, text('cancel'));
    const submit = (event) => {
      event.preventDefault();
      this.#confirm(verb, input);
    };
    const label = el('label', {}, text({ until: 'until', department: 'to', reviewer: 'reviewer' }[asks]), input);
    this.node.replaceChildren(el('form', { class: 'atende-ask', novalidate: true, submit }, label, confirm, cancel));
    if (asks === 'reviewer') {
      this.#nameColleagues(input, confirm);
    } else {
      input.focus();
    }
  }

  /** Nothing is confirmed before the agent could choose. */
  async #nameColleagues(input, confirm) {
    confirm.disabled = true;
    const { department } = this.#ticket;
    const agents = await call('GET', '/agents').catch(() => []);
    const others = agents.filter(({ departments, me }) => departments.includes(department) && !me);
    input.replaceChildren(...[['', text('anyReviewer')], ...others.map(({ id, name }) => [id, name])].map(([value, label]) => el('option', { value }, label)));
    input.disabled = false;
    confirm.disabled = false;
    input.focus();
  }

  #confirm(verb, input) {
    if (STEPS[verb].asks !== 'until') {
      return this.#onStep(verb, { [STEPS[verb].asks]: input.value || null });
    }
    const until = new Date(input.value);
    if (Number.isNaN(until.getTime())) {
      return this.#refuse(text('untilMissing'));
    }
    return until <= new Date() ? this.#refuse(text('untilPast')) : this.#onStep(verb, { until: until.toISOString() });
  }
}

function move(key, items, close) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key.key];
  if (step) {
    key.preventDefault();
    const at = items.indexOf(document.activeElement);
    items[(at + step + items.length) % items.length].focus();
  } else if (key.key === 'Escape') {
    key.preventDefault();
    close();
  }
}

/** Tomorrow at nine is as good a guess as any. */
function dateInput() {
  const day = new Date(Date.now() + 86400000);
  const pad = (part) => String(part).padStart(2, '0');
  const value = `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}T09:00`;
  return el('input', { type: 'datetime-local', class: 'form-control', value, name: 'until' });
}

function departmentInput(current) {
  const others = DEPARTMENTS.filter((one) => one !== current);
  return select({ name: 'department' }, others.map((one) => [one, text(`department_${one}`)]), others[0]);
}

/** Whom to ask; who there is comes a moment later. */
function reviewerInput() {
  return select({ name: 'reviewer', disabled: true }, [['', text('loading')]], '');
}
