// @ts-check
import { call } from '../api.js';
import { el } from '../dom.js';
import { chip } from '../header.js';
import { text } from '../texts.js';
import { Choice, field } from './dialog.js';

/** Another ticket to choose: one of the same customer's, or any by its number. */
export class OtherTicket {
  /** @param onChange is given the number */
  constructor(label, onChange = () => {}) {
    this.choice = new Choice(label, (number) => {
      this.typed.value = number;
      onChange(number);
    });
    this.typed = el('input', { class: 'form-control', autofocus: true, maxlength: 13, placeholder: 'AAA-999-99999', change: () => onChange(this.value) });
    this.node = el('div', {}, field('otherNumber', this.typed), this.choice.node);
  }

  get value() {
    return this.typed.value.trim().toUpperCase();
  }

  /** Offers the customer's other tickets, the newest first. */
  async offer({ number, requester }, isFit) {
    const query = `requester=${encodeURIComponent(requester.email)}&limit=50`;
    const { items } = await call('GET', `/tickets?${query}`);
    const fit = items.filter((one) => one.number !== number && isFit(one)).slice(0, 12);
    this.choice.show(fit.map((one) => [one.number, looks(one)]));
    if (!fit.length) {
      this.choice.node.append(el('p', { class: 'text-muted' }, text('noOthers')));
    }
  }
}

const looks = ({ number, subject, status }) => [el('strong', {}, number), ' ', chip('status', status), el('span', {}, subject)];
