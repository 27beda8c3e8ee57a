// @ts-check
import { t } from './dom.js';

const page = document.getElementById('content');
const csrf = document.querySelector('meta[name=csrf]');

/** What the desk says no with; its message is for people. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? t('failed'));
    this.status = status;
    this.findings = problem?.findings ?? [];
    this.kind = problem?.kind;
  }
}

/** Asks the desk; answers the response, or throws why not. */
export async function ask(method, path, { body, type = 'application/json', headers = {}, signal } = {}) {
  const response = await fetch(`${page.dataset.api}/${page.dataset.table}${path}`, {
    method,
    signal,
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      Accept: 'application/json, application/x-ndjson, application/problem+json',
      ...(body === undefined ? {} : { 'Content-Type': type }),
      ...(method === 'GET' ? {} : { [csrf.dataset.header]: csrf.content }),
      ...headers,
    },
  });
  if (!response.ok) {
    throw new Refusal(response.status, await response.json().catch(() => null));
  }
  return response;
}

export async function json(method, path, options) {
  return (await ask(method, path, options)).json();
}
