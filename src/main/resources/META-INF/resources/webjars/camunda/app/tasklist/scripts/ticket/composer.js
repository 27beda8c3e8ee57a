// @ts-check
import { el, select } from './dom.js';
import { bodyOf, KINDS, SILENT, STEPS } from './steps.js';
import { text } from './texts.js';

const DEPARTMENTS = ['SUPPORT', 'BILLING', 'SALES'];

/** Where the agent writes and says what comes next. */
export class Composer {
  #ticket;
  #draft;
  #onStep;
  #kind = 'answer';

  /** @param onStep is given the verb, the request's body and the kind of the text */
  constructor(draft, onStep) {
    this.#draft = draft;
    this.#onStep = onStep;
    this.node = el('section', { class: 'atende-composer', 'aria-label': text('composer') });
    this.typed = el('textarea', { class: 'form-control', rows: 2, keydown: (key) => this.#onKey(key) });
    this.typed.addEventListener('input', () => draft.keep(this.#kind, this.typed.value));
    this.problem = el('div', { class: 'alert alert-danger atende-problem', role: 'alert', hidden: true });
    this.actions = el('div', { class: 'atende-actions', role: 'group', 'aria-label': text('steps') });
    this.kinds = el('div', { class: 'atende-kinds', role: 'group' });
    this.node.append(this.kinds, this.typed, this.problem, this.actions);
  }

  /** Shows what the ticket's status allows; what was typed stays, and so does a question that is still to be answered. */
  show(ticket) {
    const isAsSeen = this.#ticket && String(this.#ticket.allowed) === String(ticket.allowed);
    this.#ticket = ticket;
    if (isAsSeen) {
      return;
    }
    if (!this.#verbs(this.#kind).length && !this.typed.value) {
      this.#kind = 'note';
    }
    this.#choose(this.#kind);
  }

  refuse(sentence) {
    this.problem.textContent = sentence;
    this.problem.hidden = !sentence;
  }

  /** While one step is under way no other begins; the focus stays where it is. */
  busy(isBusy) {
    this.node.setAttribute('aria-busy', String(isBusy));
  }

  /** What was typed has arrived. */
  sent(kind) {
    this.#draft.keep(kind, '');
    this.typed.value = this.#draft.read(this.#kind);
  }

  #verbs(kind) {
    return KINDS[kind].filter((verb) => this.#ticket.allowed.includes(verb));
  }

  #choose(kind) {
    this.#kind = kind;
    this.node.classList.toggle('is-note', kind === 'note');
    const silent = SILENT.filter((verb) => this.#ticket.allowed.includes(verb)).map((verb) => this.#button(verb));
    const kinds = [this.#kindButton('answer', 'toCustomer'), this.#kindButton('note', 'toDesk')];
    this.kinds.replaceChildren(...kinds, el('span', { class: 'atende-gap' }), ...silent);
    const draft = this.#draft.read(kind);
    if (this.typed.value !== draft) {
      this.typed.value = draft;
    }
    const hint = kind === 'note' ? 'noteHint' : this.#verbs(kind).includes('ASK') ? 'answerHint' : 'answerHintPlain';
    this.typed.placeholder = text(hint);
    this.typed.setAttribute('aria-label', text(kind === 'note' ? 'toDesk' : 'toCustomer'));
    this.#showActions();
  }

  #kindButton(kind, label) {
    const chosen = kind === this.#kind;
    const choose = () => {
      this.#choose(kind);
      this.typed.focus();
    };
    return el(
      'button',
      { type: 'button', class: 'atende-kind', 'aria-pressed': String(chosen), disabled: !this.#verbs(kind).length, click: choose },
      text(label),
    );
  }

  #showActions() {
    this.actions.replaceChildren(...this.#verbs(this.#kind).map((verb, place) => this.#button(verb, place === 0)));
  }

  #button(verb, isDefault = false) {
    const waits = ['AWAITING_CUSTOMER', 'SCHEDULED', 'UNDER_REVIEW'].includes(this.#ticket.status);
    const label = verb === 'TAKE' && waits ? 'BACK' : verb;
    const look = isDefault ? 'btn-primary' : 'btn-default';
    return el('button', { type: 'button', class: `btn ${look}`, 'data-verb': verb, click: () => this.#begin(verb) }, text(label));
  }

  #begin(verb) {
    this.refuse('');
    if (STEPS[verb].required && !this.typed.value.trim()) {
      this.refuse(text('textMissing'));
      this.typed.focus();
    } else if (STEPS[verb].asks) {
      this.#ask(verb);
    } else {
      this.#send(verb);
    }
  }

  #ask(verb) {
    const input = STEPS[verb].asks === 'until' ? dateInput() : departmentInput(this.#ticket.department);
    const confirm = el('button', { type: 'submit', class: 'btn btn-primary' }, text(`confirm${verb}`));
    const cancel = el('button', { type: 'button', class: 'btn btn-link', click: () => this.#showActions() }, text('cancel'));
    const submit = (event) => {
      event.preventDefault();
      this.#confirm(verb, input);
    };
    const label = el('label', {}, text(STEPS[verb].asks === 'until' ? 'until' : 'to'), input);
    this.actions.replaceChildren(el('form', { class: 'atende-ask', novalidate: true, submit }, label, confirm, cancel));
    input.focus();
  }

  #confirm(verb, input) {
    if (STEPS[verb].asks === 'department') {
      return this.#send(verb, { department: input.value });
    }
    const until = new Date(input.value);
    if (Number.isNaN(until.getTime())) {
      return this.refuse(text('untilMissing'));
    }
    return until <= new Date() ? this.refuse(text('untilPast')) : this.#send(verb, { until: until.toISOString() });
  }

  #send(verb, more) {
    if (this.node.getAttribute('aria-busy') !== 'true') {
      this.refuse('');
      this.#onStep(verb, bodyOf(verb, this.typed.value, more), this.#kind);
    }
  }

  #onKey(key) {
    const [first] = this.#verbs(this.#kind);
    if (key.key === 'Enter' && (key.ctrlKey || key.metaKey) && first) {
      key.preventDefault();
      this.#begin(first);
    }
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
