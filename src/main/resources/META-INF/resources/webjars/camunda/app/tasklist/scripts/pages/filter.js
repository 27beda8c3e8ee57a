// @ts-check

export const STATUSES = ['IN_QUEUE', 'IN_PROGRESS', 'UNDER_REVIEW', 'AWAITING_CUSTOMER', 'SCHEDULED', 'CLOSED'];
export const DEPARTMENTS = ['SUPPORT', 'BILLING', 'SALES'];
export const PRIORITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'NORMAL'];
export const CHANNELS = ['EMAIL', 'PORTAL', 'PHONE', 'CHAT', 'API'];

const KEPT = ['q', 'status', 'department', 'priority', 'channel', 'assignee', 'requester', 'tag', 'unread', 'overdue', 'from', 'to', 'sort'];

/** A list's filter; it lives in the address, so that it can be bookmarked, sent and gone back to. */
export class Filter {
  #values;

  constructor(query) {
    const given = new URLSearchParams(query);
    this.#values = new Map(KEPT.filter((name) => given.get(name)).map((name) => [name, given.getAll(name).join(',')]));
  }

  get(name) {
    return this.#values.get(name) ?? '';
  }

  list(name) {
    return this.get(name).split(',').filter(Boolean);
  }

  /** The same filter with one value changed; an empty one narrows no more. */
  with(name, value) {
    const changed = new Filter('');
    changed.#values = new Map(this.#values);
    if (value) {
      changed.#values.set(name, String(value));
    } else {
      changed.#values.delete(name);
    }
    return changed;
  }

  /** With a value of a list added, or taken away if it is there. */
  toggled(name, value) {
    const chosen = this.list(name);
    return this.with(name, (chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]).join(','));
  }

  get isEmpty() {
    return this.#values.size === 0;
  }

  /** As the desk writes it: in one order, so that two equal filters are one text. */
  get query() {
    const sorted = [...this.#values].sort(([one], [other]) => (one < other ? -1 : 1));
    return sorted.map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%2C/g, ',').replace(/%20/g, '+')}`).join('&');
  }
}
