// @ts-check
import { call } from '../ticket/api.js';
import { el } from '../ticket/dom.js';
import { language, text } from '../ticket/texts.js';
import { bar } from './bar.js';
import { askToSignIn } from './signin.js';

const PAGES = [
  [/\/desk\/tickets\/?$/, 'tickets', () => import('./tickets.js')],
  [/\/desk\/tickets\/([^/]+)$/, 'tickets', () => import('./ticket.js')],
  [/\/desk\/calls\/new$/, 'calls', () => import('./call.js')],
];

/** Shows the page that the address names, to whoever is signed in. */
async function start() {
  document.documentElement.lang = language;
  const [pattern, here, load] = PAGES.find(([one]) => one.test(location.pathname)) ?? PAGES[0];
  const main = el('main', { id: 'content', class: 'atende-pages', tabindex: '-1' });
  document.body.replaceChildren(bar(here), main);
  const views = await signedIn(main);
  main.replaceChildren();
  const { show } = await load();
  show(main, decodeURIComponent(pattern.exec(location.pathname)?.[1] ?? ''), views);
}

/** Answers the agent's lists, which every page begins with. */
async function signedIn(main) {
  for (;;) {
    try {
      return await call('GET', '/views');
    } catch (refused) {
      if (refused.status !== 401) {
        main.replaceChildren(el('div', { class: 'alert alert-danger', role: 'alert' }, refused.message || text('failed')));
        throw refused;
      }
      await askToSignIn(main);
    }
  }
}

start();
