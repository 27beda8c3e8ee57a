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
