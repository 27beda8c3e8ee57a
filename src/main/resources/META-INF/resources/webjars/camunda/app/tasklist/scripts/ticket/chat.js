// @ts-check
import { call } from './api.js';
import { el } from './dom.js';
import { text, when } from './texts.js';

/**
 * The live chat whose conversation the ticket's is: how it stands, above the composer, which speaks into it while it goes on.
 * What can be done there is for the desk alone who may answer the ticket.
 */
export class Chat {
  #chat = null;
  #told = { state: null, lines: 0 };
  #tab;

  /** @param tab {path, number, host, composer, reload()} around the ticket */
  constructor(tab) {
    this.#tab = tab;
    this.words = el('strong', {});
    this.proof = el('span', { class: 'atende-chat-proof' });
    this.here = el('span', { role: 'status' });
    this.typing = el('p', { class: 'atende-others', role: 'status' });
    this.button = el('button', { type: 'button', class: 'btn btn-primary', hidden: true, click: () => this.#press() });
    const line = el('div', { class: 'atende-chat-line' }, this.words, this.proof, this.here, el('span', { class: 'atende-gap' }), this.button);
    this.node = el('section', { class: 'atende-chat', 'aria-label': text('chat'), hidden: true }, line, this.typing);
  }

  /** Asks how it stands, if the ticket came by chat. */
  async ask(ticket) {
    return ticket.channel === 'CHAT' ? call('GET', `${this.#tab.path}/chat`) : null;
  }

  /** Answers the ticket as it is while the chat goes on: what would send a mail in the middle of it is not offered. */
  show(ticket, chat) {
    this.#chat = chat;
    this.node.hidden = !chat;
    if (!chat) {
      return ticket;
    }
    const mayAnswer = ticket.allowed.includes('REPLY');
    this.node.className = `atende-chat is-${chat.state}`;
    this.words.textContent = sentence(chat);
    this.proof.textContent = text(`chatProof_${chat.proof}`, { email: chat.givenEmail ?? '' });
    this.button.hidden = !mayAnswer || !['WAITING', 'LIVE'].includes(chat.state);
    this.button.textContent = text(chat.state === 'WAITING' ? 'chatTake' : 'chatEnd');
    this.button.dataset.chat = chat.state === 'WAITING' ? 'take' : 'end';
    return mayAnswer ? { ...ticket, allowed: during(chat.state, ticket.allowed) } : ticket;
  }

  /** Something is new in the chat; the customer's typing is nothing that has to be asked for. */
  follow(chat) {
    const isNews = chat.state !== this.#told.state || chat.lines !== this.#told.lines;
    this.#told = chat;
    const isLive = chat.state === 'LIVE';
    say(this.here, isLive && !chat.customerIsHere ? text('chatCustomerAway') : '');
    say(this.typing, isLive && chat.customerTypes ? text('chatCustomerTypes') : '');
    return isNews;
  }

  async #press() {
    const isTaking = this.#chat.state === 'WAITING';
    this.button.disabled = true;
    try {
      await call('POST', `${this.#tab.path}/chat/${isTaking ? 'take' : 'end'}`);
      await this.#tab.host.stay(this.#tab.number, isTaking ? 'chat' : 'ticket');
      await this.#tab.reload();
    } catch (refused) {
      await this.#tab.reload().catch(() => {});
      this.#tab.composer.refuse(refused.message);
    } finally {
      this.button.disabled = false;
    }
  }
}

function sentence(chat) {
  switch (chat.state) {
    case 'WAITING':
      return text('chatWaiting', { until: when(chat.until) });
    case 'LIVE':
      return text('chatLive', { agent: chat.agentName });
    case 'MISSED':
      return text('chatMissed');
    default:
      return text(`chatEnded_${chat.endedBy}`);
  }
}

function during(state, allowed) {
  if (state === 'WAITING') {
    return allowed.filter((verb) => verb !== 'TAKE');
  }
  const mailing = ['ASK', 'REPLY', 'SCHEDULE'];
  return state === 'LIVE' ? ['CHAT', ...allowed.filter((verb) => !mailing.includes(verb))] : allowed;
}

/** Nothing is said twice: a screen reader reads aloud whatever is new. */
function say(node, words) {
  if (node.textContent !== words) {
    node.textContent = words;
  }
}
