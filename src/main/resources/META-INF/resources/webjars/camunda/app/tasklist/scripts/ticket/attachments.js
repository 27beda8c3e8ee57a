// @ts-check
import { remove, upload } from './api.js';
import { el } from './dom.js';
import { size, text } from './texts.js';

/** The files that will go with what is being written: brought by a button, by dropping or by pasting. */
export class Attachments {
  #entries = [];
  #onChange;
  #limits = { maxFileSize: Infinity, maxTotalSize: Infinity };

  /** @param onChange is told that the list is another one now */
  constructor(onChange) {
    this.#onChange = onChange;
    this.problem = el('p', { class: 'atende-too-large', role: 'alert' });
    this.list = el('ul', { class: 'atende-files', 'aria-label': text('toSend') });
    this.node = el('div', { class: 'atende-attachments' }, this.problem, this.list);
    this.input = el('input', { type: 'file', multiple: true, class: 'sr-only', tabindex: '-1', 'aria-hidden': 'true' });
    this.input.addEventListener('change', () => {
      this.add(this.input.files);
      this.input.value = '';
    });
  }

  limit(limits) {
    this.#limits = limits;
  }

  get ids() {
    return this.#entries.filter(({ id }) => id).map(({ id }) => id);
  }

  get uploads() {
    return this.#entries.filter(({ id }) => id).map(({ id, name, type, size: bytes }) => ({ id, name, type, size: bytes }));
  }

  get isUploading() {
    return this.#entries.some(({ id }) => !id);
  }

  /** Those of a draft, and those that are still on their way. */
  show(uploads) {
    this.#entries = [...uploads.map((one) => ({ ...one })), ...this.#entries.filter(({ id }) => !id)];
    this.problem.textContent = '';
    this.#draw();
  }

  add(files) {
    this.problem.textContent = '';
    [...files].forEach((file) => this.#bring(file));
  }

  async #bring(file) {
    const { maxFileSize, maxTotalSize } = this.#limits;
    const total = this.#entries.reduce((sum, one) => sum + one.size, file.size);
    if (file.size > maxFileSize || total > maxTotalSize) {
      const most = size(file.size > maxFileSize ? maxFileSize : maxTotalSize);
      this.problem.textContent = text(file.size > maxFileSize ? 'fileTooLarge' : 'filesTooLarge', { name: file.name, most });
      return;
    }
    const entry = { name: file.name, size: file.size, progress: el('progress', { max: 100, value: 0, 'aria-label': file.name }) };
    this.#entries.push(entry);
    this.#draw();
    try {
      Object.assign(entry, await upload(file, (percent) => (entry.progress.value = percent)));
    } catch (refused) {
      this.#entries = this.#entries.filter((one) => one !== entry);
      this.problem.textContent = `${file.name}: ${refused.message}`;
    }
    this.#draw();
    this.#onChange();
  }

  #draw() {
    this.list.replaceChildren(...this.#entries.map((entry) => this.#item(entry)));
  }

  #item(entry) {
    const { id, name, size: bytes } = entry;
    const take = el('button', { type: 'button', class: 'btn btn-link', 'aria-label': text('removeFile', { name }), click: () => this.#remove(entry) }, '×');
    return el('li', {}, el('span', { class: 'glyphicon glyphicon-paperclip', 'aria-hidden': 'true' }), name, el('small', {}, size(bytes)), id ? take : entry.progress);
  }

  #remove(entry) {
    this.#entries = this.#entries.filter((one) => one !== entry);
    this.#draw();
    this.#onChange();
    remove(`/uploads/${entry.id}`).catch(() => {});
  }
}
