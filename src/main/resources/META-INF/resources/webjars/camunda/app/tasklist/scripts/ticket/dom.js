// @ts-check

/**
 * An element with attributes and children; strings become text, never markup. Attributes that are null or false are left
 * out, functions become listeners.
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** A drop-down list. */
export function select(attributes, options, chosen) {
  return el(
    'select',
    { class: 'form-control', ...attributes },
    options.map(([value, label]) => el('option', { value, selected: value === chosen }, label)),
  );
}

/**
 * As toast, with a button beside it for as long as it counts down.
 *
 * @param act what the button does
 */
export function offer(words, label, until, act) {
  document.querySelector('.atende-toast')?.remove();
  const left = el('span', { 'aria-hidden': 'true' });
  const button = el('button', { type: 'button', class: 'btn btn-default atende-undo', click: () => (end(), act()) }, label, ' ', left);
  const note = el('div', { class: 'atende-toast', role: 'status' }, words, ' ', button);
  document.body.append(note);
  const count = () => {
    const seconds = Math.ceil((until - Date.now()) / 1000);
    left.textContent = `(${seconds})`;
    if (seconds <= 0 || !note.isConnected) {
      end();
    }
  };
  const timer = setInterval(count, 250);
  const end = () => {
    clearInterval(timer);
    note.remove();
  };
  count();
}

/**
 * A short message at the edge of the window that outlives the tab, read aloud by screen readers; it stays longer where it
 * offers something to do.
 *
 * @param action {label, run()}, if something can be done about it
 */
export function toast(text, action = null) {
  document.querySelector('.atende-toast')?.remove();
  const note = el('div', { class: 'atende-toast', role: 'status' });
  document.body.append(note);
  note.append(text);
  if (action) {
    note.append(el('button', { type: 'button', click: () => (note.remove(), action.run()) }, action.label));
  }
  setTimeout(() => note.remove(), action ? 12000 : 6000);
}
