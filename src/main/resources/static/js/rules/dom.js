// @ts-check

/** An element with attributes and children; strings become text, never markup; functions become listeners. */
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

const texts = JSON.parse(document.getElementById('content').dataset.texts);

/** A text in the reader's language, its places filled. */
export function t(key, ...values) {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (place, index) => String(values[index] ?? place));
}

/** The name of something that rules decide. */
export function what(name) {
  return texts['what.' + name] ?? name;
}

/** A field with its label. */
export function field(label, control) {
  return el('label', { class: 'field' }, el('span', {}, label), control);
}

export function select(name, options, empty) {
  const all = empty === undefined ? options : ['', ...options];
  return el('select', { name }, all.map((value) => el('option', { value }, value === '' ? empty : value)));
}

export function time(instant) {
  return new Date(instant).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
}

export function dateTime(instant) {
  return new Date(instant).toLocaleString(document.documentElement.lang, { dateStyle: 'short', timeStyle: 'short' });
}
