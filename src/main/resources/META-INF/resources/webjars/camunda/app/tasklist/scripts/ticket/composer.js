// @ts-check
import { Attachments } from './attachments.js';
import { el } from './dom.js';
import { Draft } from './draft.js';
import { Editor, tool } from './editor.js';
import { Inserts } from './inserts.js';
import { Meanwhile } from './meanwhile.js';
import { StepBar } from './stepbar.js';
import { bodyOf, KINDS, randomId, STEPS } from './steps.js';
import { text } from './texts.js';

/** Where the agent writes and says what comes next. */
export class Composer {
  #ticket;
  #draft;
  #onStep;
  #kind = 'answer';
  #last = null;
  #seen = null;
  #line = null;

  /** @param onStep is given the verb, the request's body and the kind of the text */
  constructor(number, onStep) {
    this.#onStep = onStep;
    this.#draft = new Draft(number, (state) => (this.state.textContent = state && text(`draft_${state}`)));
    this.editor = new Editor();
    this.attachments = new Attachments(() => this.#changed());
    this.inserts = new Inserts(number, this.editor, () => this.#kind);
    this.meanwhile = new Meanwhile();
    this.problem = el('div', { class: 'alert alert-danger atende-problem', role: 'alert', hidden: true });
    this.state = el('span', { class: 'atende-draft-state', role: 'status' });
    this.steps = new StepBar((verb, more) => this.#send(verb, more), (verb) => this.#mayBegin(verb), (why) => this.refuse(why));
    this.kinds = el('div', { class: 'atende-kinds', role: 'group' });
    const attach = tool('attach', 'paperclip', () => this.attachments.input.click());
    this.editor.tools.append(attach, this.inserts.button, this.attachments.input);
    this.editor.onChange = () => this.#changed();
    const foot = el('div', { class: 'atende-foot' }, this.steps.node, this.state);
    this.node = el('section', { class: 'atende-composer', 'aria-label': text('composer') });
    this.node.addEventListener('keydown', (key) => this.#onKey(key), true);
    this.node.append(this.kinds, this.editor.node, this.inserts.node, this.attachments.node, this.meanwhile.node, this.problem, foot);
    this.#takeFiles();
  }

  /** What was written earlier, here or elsewhere; asked for before anything can be typed. */
  async load() {
    try {
      this.attachments.limit(await this.#draft.load());
    } catch (refused) {
      this.refuse(refused.message);
    }
  }

  close() {
    this.#draft.close();
    this.editor.close();
  }

  /** Shows what the ticket's status allows; what was typed stays, and so does a question that is still to be answered. */
  show(ticket, messages) {
    this.#follow(messages ?? []);
    const isAsSeen = this.#ticket && String(this.#ticket.allowed) === String(ticket.allowed);
    this.#ticket = ticket;
    this.inserts.follow(ticket);
    if (isAsSeen) {
      return;
    }
    if (!this.#verbs(this.#kind).length && this.#isEmpty) {
      this.#kind = 'note';
    }
    this.#choose(this.#kind);
  }

  refuse(sentence) {
    this.problem.textContent = sentence;
    this.problem.hidden = !sentence;
  }

  /** Somebody wrote meanwhile: what they wrote, and the step once more if the agent wants it. */
  warn(messages, verb, body, kind) {
    this.meanwhile.show(messages, () => this.#onStep(verb, { ...body, anyway: true }, kind));
  }

  /** While one step is under way no other begins and nothing is typed that would go with what was sent; the focus stays where it is. */
  busy(isBusy) {
    this.node.setAttribute('aria-busy', String(isBusy));
    this.editor.isResting = isBusy;
  }

  /** What was typed has arrived: the next words can be written. */
  sent(kind) {
    this.editor.isResting = false;
    this.#line = null;
    this.#draft.forget(kind);
    this.meanwhile.hide();
    if (kind === this.#kind) {
      this.#restore();
    }
  }

  /** What was taken back is there again, as a draft of the server's. */
  async takeBack(kind) {
    await this.load();
    this.#choose(kind);
    this.editor.focusAtEnd();
  }

  get #isEmpty() {
    return this.editor.isEmpty && !this.attachments.ids.length;
  }

  /** The last message that the agent saw before beginning to write: whatever comes after it may change what is to be said. */
  #follow(messages) {
    this.#last = messages.at(-1)?.id ?? this.#last;
    if (this.#isEmpty) {
      this.#seen = this.#last;
    }
    const draft = this.#draft.read(this.#kind);
    this.#seen ??= messages.filter(({ createdAt }) => !draft || createdAt <= draft.savedAt).at(-1)?.id ?? null;
  }

  #changed() {
    if (this.#isEmpty) {
      this.#seen = this.#last;
    }
    const kept = this.#draft.read(this.#kind) ?? { html: '', attachments: [] };
    const isNew = kept.html !== this.editor.html || String(kept.attachments.map(({ id }) => id)) !== String(this.attachments.ids);
    if (isNew) {
      this.#draft.keep(this.#kind, this.editor.html, this.attachments.uploads);
    }
  }

  #verbs(kind) {
    return KINDS[kind].filter((verb) => this.#ticket.allowed.includes(verb));
  }

  #choose(kind) {
    this.#kind = kind;
    this.node.classList.toggle('is-note', kind === 'note');
    const kinds = [this.#kindButton('answer', 'toCustomer'), this.#kindButton('note', 'toDesk')];
    this.kinds.replaceChildren(...kinds, el('span', { class: 'atende-gap' }), ...this.steps.silent(this.#ticket));
    this.editor.hint = text(kind === 'note' ? 'noteHint' : this.#verbs(kind).includes('CHAT') ? 'chatHint' : this.#verbs(kind).includes('ASK') ? 'answerHint' : 'answerHintPlain');
    this.editor.label = text(kind === 'note' ? 'toDesk' : 'toCustomer');
    this.steps.show(this.#ticket, this.#verbs(kind));
    this.#restore();
  }

  #restore() {
    const { html, attachments } = this.#draft.read(this.#kind) ?? { html: '', attachments: [] };
    if (this.editor.html !== html) {
      this.editor.html = html;
    }
    this.attachments.show(attachments);
  }

  #kindButton(kind, label) {
    const choose = () => {
      if (this.attachments.isUploading) {
        this.refuse(text('stillUploading'));
        return;
      }
      this.#choose(kind);
      this.editor.focusAtEnd();
    };
    const attributes = { 'aria-pressed': String(kind === this.#kind), disabled: !this.#verbs(kind).length, click: choose };
    return el('button', { type: 'button', class: 'atende-kind', ...attributes }, text(label));
  }

  #mayBegin(verb) {
    this.refuse('');
    const isMissing = STEPS[verb].required && (STEPS[verb].filesAlone ? this.#isEmpty : this.editor.isEmpty);
    const why = isMissing ? 'textMissing' : this.attachments.isUploading ? 'stillUploading' : null;
    if (why) {
      this.refuse(text(why));
      this.editor.focus();
    }
    return !why;
  }

  #send(verb, more) {
    if (this.node.getAttribute('aria-busy') === 'true') {
      return;
    }
    this.refuse('');
    this.meanwhile.hide();
    const words = STEPS[verb].words ? { html: this.editor.html, attachments: this.attachments.ids } : null;
    this.#onStep(verb, bodyOf(verb, words, { ...more, ...this.#beside(verb, words) }), this.#kind);
  }

  /** What goes with words: in a chat the line's own id, the same until it has arrived, for it may be sent more than once. */
  #beside(verb, words) {
    if (verb === 'CHAT') {
      this.#line ??= randomId();
      return { id: this.#line };
    }
    return words ? { seen: this.#seen, undoable: true } : {};
  }

  #onKey(key) {
    const isChatting = this.#kind === 'answer' && this.#ticket?.allowed.includes('CHAT') && this.editor.root.contains(/** @type {Node} */ (key.target));
    if (key.key === 'Enter' && !key.isComposing && (key.ctrlKey || key.metaKey || (isChatting && !key.shiftKey))) {
      key.preventDefault();
      key.stopPropagation();
      this.steps.beginDefault();
    }
  }

  #takeFiles() {
    const has = (event) => event.dataTransfer?.types.includes('Files') || event.clipboardData?.files.length;
    const over = (isOver) => this.node.classList.toggle('is-dropping', isOver);
    const drop = (event) => {
      if (has(event)) {
        event.preventDefault();
        event.stopPropagation();
        over(false);
        this.attachments.add((event.dataTransfer ?? event.clipboardData).files);
      }
    };
    this.node.addEventListener('dragover', (event) => has(event) && (event.preventDefault(), over(true)));
    this.node.addEventListener('dragleave', ({ relatedTarget }) => this.node.contains(/** @type {Node} */ (relatedTarget)) || over(false));
    this.node.addEventListener('drop', drop, true);
    this.node.addEventListener('paste', drop, true);
  }
}
