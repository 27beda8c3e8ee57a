// @ts-check

/** What an agent has typed and not sent yet, kept for this window until it is sent. */
export class Draft {
  constructor(number) {
    this.number = number;
  }

  read(kind) {
    return sessionStorage.getItem(this.#key(kind)) ?? '';
  }

  keep(kind, typed) {
    if (typed) {
      sessionStorage.setItem(this.#key(kind), typed);
    } else {
      sessionStorage.removeItem(this.#key(kind));
    }
  }

  #key(kind) {
    return `atende.draft.${this.number}.${kind}`;
  }
}
