// @ts-check
import { call } from '../ticket/api.js';
import { el, select, toast } from '../ticket/dom.js';
import { ago, text } from '../ticket/texts.js';
import { DEPARTMENTS, PRIORITIES, STATUSES } from './filter.js';
import { addressOf } from './rows.js';

const PAUSE = 250;
const OPEN = STATUSES.filter((status) => status !== 'CLOSED').join(',');

/** A caller: who they are, which tickets they have, what they say. A telephone system opens it by its address, ?number=. */
export function show(main) {
  document.title = `${text('callTitle')} · Atende`;
  const given = new URLSearchParams(location.search);
  new CallPage(main).open(given.get('number') ?? given.get('q') ?? '');
}

class CallPage {
  #pause = 0;
  #asked = 0;
  #caller = null;
  #ticket = null;
  #taken = '';

  constructor(main) {
    this.main = main;
    this.search = el('input', {
      type: 'search',
      class: 'form-control',
      id: 'caller',
      autocomplete: 'off',
      placeholder: text('callerHint'),
      input: () => this.#soon(),
    });
    this.hours = el('p', { class: 'atende-hours', hidden: true });
    this.found = el('div', { class: 'atende-found', role: 'status' });
    this.who = el('section', { class: 'atende-caller', 'aria-label': text('caller') });
    this.form = el('form', { class: 'atende-call', novalidate: true, submit: (event) => this.#save(event) });
  }

  open(number) {
    const submit = (event) => {
      event.preventDefault();
      this.#look();
    };
    const search = el('form', { role: 'search', submit }, el('label', { for: 'caller' }, text('callerFind')), this.search);
    this.main.classList.add('with-call');
    this.main.replaceChildren(el('h1', {}, text('callTitle')), this.hours, search, this.found, this.who, this.form, this.#extension());
    this.search.value = number;
    this.#newCaller();
    this.#showForm();
    this.#showHours();
    if (number) {
      this.#look();
    }
    this.search.focus();
  }

  /** Who calls out of hours is told when somebody answers; without the hours the page does as well. */
  async #showHours() {
    const { open, sentence } = await call('GET', '/opening-hours').catch(() => ({ open: true }));
    this.hours.textContent = open ? '' : text('callOutOfHours', { sentence });
    this.hours.hidden = open;
  }

  /** Where the agent's telephone stands, so that Tasklist shows who calls. */
  #extension() {
    const field = input('extension', { maxlength: 20, autocomplete: 'off', pattern: '[0-9A-Za-z*#+-]{0,20}' });
    const submit = async (event) => {
      event.preventDefault();
      try {
        await call('PUT', '/calls/extension', { extension: field.input.value.trim() });
        toast(text('extensionSet'));
      } catch (refused) {
        toast(refused.message);
      }
    };
    call('GET', '/calls/extension')
      .then(({ extension }) => (field.input.value = extension))
      .catch(() => {});
    const save = el('button', { type: 'submit', class: 'btn btn-default' }, text('extensionSave'));
    return el('form', { class: 'atende-extension', submit }, field.node, el('p', { class: 'atende-hint' }, text('extensionHint')), save);
  }

  #soon() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#look(), PAUSE);
  }

  async #look() {
    clearTimeout(this.#pause);
    const q = this.search.value.trim();
    const asked = ++this.#asked;
    if (q.length < 2) {
      return this.found.replaceChildren();
    }
    try {
      const callers = await call('GET', `/customers?q=${encodeURIComponent(q)}`);
      if (asked === this.#asked) {
        this.#showFound(callers, q);
      }
    } catch (refused) {
      this.found.replaceChildren(el('div', { class: 'alert alert-danger' }, refused.message));
    }
    return undefined;
  }

  #showFound(callers, q) {
    if (!callers.length) {
      this.found.replaceChildren(el('p', {}, text('callerUnknown')));
      if (!this.#isBegun) {
        this.#newCaller(q);
      }
      return;
    }
    const entries = callers.map((caller) => {
      const label = [caller.name, caller.phone, caller.email].filter(Boolean).join(' · ');
      const click = () => this.#choose(caller);
      return el('li', {}, el('button', { type: 'button', class: 'btn btn-default', click }, label));
    });
    const someoneElse = el('button', { type: 'button', class: 'btn btn-link', click: () => this.#newCaller(q) }, text('callerOther'));
    this.found.replaceChildren(el('ul', { class: 'atende-callers' }, entries, el('li', {}, someoneElse)));
  }

  /** Whether somebody has been chosen or is being written down already: no answer that comes late takes that away. */
  get #isBegun() {
    const written = [this.name, this.phone, this.email].map(({ input: { value } }) => value.trim()).filter(Boolean);
    return this.#caller !== null || written.some((value) => value !== this.#taken);
  }

  /** Nobody whom the desk knows: what was typed is their number, their address or their name. */
  #newCaller(typed = '') {
    this.#caller = null;
    this.#ticket = null;
    this.#taken = typed;
    const isNumber = /^[\d+][\d\s().\-/]*$/.test(typed);
    const value = (matches) => (matches ? typed : '');
    this.name = input('callerName', { value: value(typed && !isNumber && !typed.includes('@')), autocomplete: 'off', maxlength: 200 });
    this.phone = input('callerPhone', { type: 'tel', value: value(isNumber), autocomplete: 'off', maxlength: 40 });
    this.email = input('callerEmail', { type: 'email', value: value(typed.includes('@')), autocomplete: 'off', maxlength: 320 });
    this.who.replaceChildren(
      el('h2', {}, text('callerNew')),
      el('div', { class: 'atende-fields' }, this.name.node, this.phone.node, this.email.node),
      el('p', { class: 'atende-hint' }, text('callerNoAddress')),
    );
    this.#destination();
  }

  #choose(caller) {
    this.#asked += 1;
    this.#caller = caller;
    this.#ticket = null;
    const facts = [caller.email ?? text('noAddress'), caller.phone, text(`callerLanguage_${caller.language}`), caller.tier].filter(Boolean);
    const proof = el('span', { class: `atende-proof ${caller.verified ? 'is-verified' : ''}` }, text(caller.verified ? 'verified' : 'notVerified'));
    const tickets = el('div', { class: 'atende-open', role: 'group', 'aria-label': text('openTickets') });
    this.found.replaceChildren();
    this.who.replaceChildren(
      el('h2', {}, caller.name ?? caller.email ?? caller.phone, ' ', proof),
      el('p', {}, facts.join(' · ')),
      el('button', { type: 'button', class: 'btn btn-link', click: () => this.#another() }, text('callerAnother')),
      tickets,
    );
    this.#destination();
    this.subject.input.focus();
    this.#showTickets(caller, tickets);
  }

  #another() {
    this.#newCaller();
    this.search.value = '';
    this.search.focus();
  }

  /** The caller's open tickets, of which one may be what the call is about. */
  async #showTickets(caller, node) {
    const query = `requester=${encodeURIComponent(caller.requester)}&status=${OPEN}&sort=-updatedAt&limit=20`;
    const page = await call('GET', `/tickets?${query}`).catch(() => ({ items: [] }));
    if (this.#caller !== caller) {
      return;
    }
    const choices = page.items.map((ticket) => this.#ticketChoice(ticket));
    const fresh = el('label', {}, this.#radio('', true), el('span', {}, text('newTicket')));
    node.replaceChildren(el('h3', {}, text('openTickets')), ...(choices.length ? [fresh, ...choices] : [el('p', {}, text('noOpenTickets'))]));
  }

  #radio(value, checked) {
    const change = () => {
      this.#ticket = value || null;
      this.#destination();
    };
    return el('input', { type: 'radio', name: 'ticket', value, checked, change });
  }

  #ticketChoice(ticket) {
    const { number, subject, status, updatedAt } = ticket;
    return el(
      'label',
      {},
      this.#radio(number, false),
      el('span', {}, el('strong', {}, number), ' ', subject, ' ', el('span', { class: `atende-chip status-${status}` }, text(`status_${status}`)), ' ', ago(updatedAt)),
      el('a', { href: addressOf(number), target: '_blank', 'aria-label': text('openInWindow', { number }) }, '↗'),
    );
  }

  #showForm() {
    const options = (name, values) => [['', text('byRules')], ...values.map((one) => [one, text(`${name}_${one}`)])];
    this.subject = input('callSubject', { maxlength: 500 });
    this.text = el('textarea', { class: 'form-control', rows: 6, id: 'call-text' });
    this.department = select({ name: 'department', 'aria-label': text('column_department') }, options('department', DEPARTMENTS), '');
    this.priority = select({ name: 'priority', 'aria-label': text('column_priority') }, options('priority', PRIORITIES), '');
    this.routing = el('div', { class: 'atende-fields' }, labelled('column_department', this.department), labelled('column_priority', this.priority));
    this.problem = el('div', { class: 'alert alert-danger', role: 'alert', hidden: true });
    this.button = el('button', { type: 'submit', class: 'btn btn-primary' });
    this.told = el('p', { class: 'atende-hint' });
    const words = el('div', {}, el('label', { for: 'call-text' }, text('callText')), this.text);
    this.form.replaceChildren(this.subject.node, words, this.routing, this.problem, this.told, this.button);
    this.#destination();
  }

  /** A new ticket needs a subject and a place; an existing one has both. */
  #destination() {
    if (!this.button) {
      return;
    }
    this.subject.node.hidden = this.#ticket !== null;
    this.routing.hidden = this.#ticket !== null;
    this.button.textContent = this.#ticket ? text('callAdd', { number: this.#ticket }) : text('callOpen');
    const hasAddress = this.#caller ? this.#caller.email : true;
    this.told.textContent = text(this.#ticket ? 'callToldAdded' : hasAddress ? 'callTold' : 'callNotTold');
  }

  async #save(event) {
    event.preventDefault();
    const missing = this.#missing();
    if (missing) {
      return this.#refuse(text(missing[0]), missing[1]);
    }
    this.button.disabled = true;
    try {
      const { number } = await call('POST', '/calls', this.#body());
      this.#tell(number);
    } catch (refused) {
      this.#refuse(refused.message, this.button);
      this.button.disabled = false;
    }
    return undefined;
  }

  /** The number is for the caller, who is still on the telephone. */
  #tell(number) {
    const again = el('a', { class: 'btn btn-default', href: location.pathname }, text('placeCall'));
    const open = el('a', { class: 'btn btn-primary', href: addressOf(number) }, text('openTicketHere'));
    const done = el(
      'section',
      { class: 'atende-call', role: 'status', tabindex: '-1' },
      el('p', {}, text(this.#ticket ? 'callAdded' : 'callOpened')),
      el('p', { class: 'atende-call-number' }, number),
      el('p', { class: 'atende-buttons' }, open, ' ', again),
    );
    this.main.replaceChildren(el('h1', {}, text('callTitle')), done);
    done.focus();
  }

  #missing() {
    const someone = this.#caller || this.name.input.value.trim() || this.phone.input.value.trim() || this.email.input.value.trim();
    if (!someone) {
      return ['callerMissing', this.name.input];
    }
    if (!this.#ticket && !this.subject.input.value.trim()) {
      return ['callSubjectMissing', this.subject.input];
    }
    return this.text.value.trim() ? null : ['textMissing', this.text];
  }

  #refuse(sentence, field) {
    this.problem.textContent = sentence;
    this.problem.hidden = false;
    field.focus();
  }

  #body() {
    const who = this.#caller ? { customer: this.#caller.id } : { name: filled(this.name), phone: filled(this.phone), email: filled(this.email) };
    const what = this.#ticket
      ? { ticket: this.#ticket }
      : { subject: filled(this.subject), department: this.department.value || null, priority: this.priority.value || null };
    return { ...who, ...what, text: this.text.value };
  }
}

const filled = (field) => field.input.value.trim() || null;
const labelled = (label, field) => el('label', {}, text(label), field);

function input(label, attributes) {
  const field = el('input', { class: 'form-control', ...attributes });
  return { input: field, node: labelled(label, field) };
}
