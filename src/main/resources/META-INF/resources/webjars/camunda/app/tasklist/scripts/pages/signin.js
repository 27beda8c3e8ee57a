// @ts-check
import { el } from '../ticket/dom.js';
import { text } from '../ticket/texts.js';

const LOGIN = '/camunda/api/admin/auth/user/default/login/tasklist';

/** Asks for name and password as Tasklist does; comes back when they are right. */
export function askToSignIn(main) {
  return new Promise((signedIn) => {
    const name = field('signInName', { type: 'text', autocomplete: 'username', autocapitalize: 'none' });
    const password = field('signInPassword', { type: 'password', autocomplete: 'current-password' });
    const problem = el('div', { class: 'alert alert-danger', role: 'alert', hidden: true });
    const submit = async (event) => {
      event.preventDefault();
      problem.hidden = true;
      const status = await signIn(name.input.value, password.input.value);
      if (status === 200) {
        signedIn();
      } else {
        problem.textContent = text(status === 401 ? 'signInWrong' : status === 403 ? 'signInForbidden' : 'offline');
        problem.hidden = false;
        password.input.focus();
      }
    };
    const button = el('button', { type: 'submit', class: 'btn btn-primary' }, text('signIn'));
    main.replaceChildren(
      el('form', { class: 'atende-signin', submit }, el('h1', {}, text('signInTitle')), name.node, password.node, problem, button),
    );
    name.input.focus();
  });
}

function field(label, attributes) {
  const input = el('input', { class: 'form-control', required: true, ...attributes });
  return { input, node: el('label', {}, text(label), input) };
}

async function signIn(username, password) {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
  try {
    const headers = { 'X-XSRF-TOKEN': decodeURIComponent(token), Accept: 'application/json' };
    const response = await fetch(LOGIN, { method: 'POST', headers, body: new URLSearchParams({ username, password }) });
    return response.status;
  } catch {
    return 0;
  }
}
