// @ts-check
import { el } from './dom.js';

const ROOT = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
const FILTERS = `${ROOT}/api/engine/engine/default/filter?resourceType=Task&itemCount=true`;
const EVERY = 30000;

let counts = new Map();
let asked = 0;

/** Says beside each of Tasklist's lists how many tasks it holds; by itself it counts the chosen one alone. */
export function countFilters() {
  const lists = new MutationObserver(() => (counts.size ? show() : ask(2000)));
  lists.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('visibilitychange', () => ask());
  window.addEventListener('hashchange', () => ask(2000));
  setInterval(() => ask(), EVERY);
}

async function ask(atMostEvery = 0) {
  const isShown = document.querySelector('.column-left .item') !== null;
  if (!isShown || document.hidden || Date.now() - asked < atMostEvery) {
    return;
  }
  asked = Date.now();
  const response = await fetch(FILTERS, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (response?.ok) {
    counts = new Map((await response.json()).map(({ name, itemCount }) => [name, itemCount]));
    show();
  }
}

/** Beside the name, never inside it: that is Tasklist's. */
function show() {
  for (const item of document.querySelectorAll('.column-left .item')) {
    const link = item.querySelector('h4 a');
    const name = link?.firstChild?.textContent.trim();
    const count = counts.get(name);
    const shown = item.querySelector('.atende-filter-count');
    if (count !== undefined && shown?.textContent !== String(count)) {
      shown?.remove();
      link.closest('h4').after(el('span', { class: 'atende-filter-count' }, String(count)));
    }
  }
}
