// @ts-check
import { text } from './texts.js';

const ROOT = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
export const DESK = `${ROOT}/desk/v1`;

/** A refusal, in a sentence for the agent. */
export class Refused extends Error {
  /** @param problem what the server says of it beside the sentence */
  constructor(status, message, problem = {}) {
    super(message);
    this.status = status;
    this.problem = problem;
  }
}

/** The desk's API over the webapp's own session. */
export async function call(method, path, body) {
  const response = await send(method, DESK + path, body);
  if (response.ok) {
    return response.status === 204 ? null : response.json();
  }
  throw await refusal(response.status, () => response.json());
}

export const remove = (path) => call('DELETE', path);

/** Brings a file, and tells how far it is, in percent. */
export function upload(file, onProgress) {
  const form = new FormData();
  form.append('file', file, file.name || text('pasted'));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${DESK}/uploads`);
    request.setRequestHeader('X-XSRF-TOKEN', cookie('XSRF-TOKEN'));
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress((loaded / total) * 100));
    request.addEventListener('error', () => reject(new Refused(0, text('offline'))));
    request.addEventListener('load', async () => {
      const said = async () => JSON.parse(request.responseText);
      return request.status === 201 ? resolve(await said()) : reject(await refusal(request.status, said));
    });
    request.send(form);
  });
}

/** The id of the task in which a ticket, or its chat, stands now; null where it stands in none. */
export async function taskOf(number, process = 'ticket') {
  const query = `processDefinitionKey=${process}&processInstanceBusinessKey=${encodeURIComponent(number)}`;
  const response = await send('GET', `${ROOT}/api/engine/engine/default/task?${query}`);
  const tasks = response.ok ? await response.json() : [];
  return tasks[0]?.id ?? null;
}

/** The ticket whose process this is; null if it is another's. */
export async function ticketOf(instance) {
  const response = await send('GET', `${ROOT}/api/engine/engine/default/process-instance/${instance}`);
  const { businessKey, definitionId } = response.ok ? await response.json() : {};
  return definitionId?.startsWith('ticket:') ? businessKey : null;
}

export const fileAddress = (id) => `${DESK}/attachments/${encodeURIComponent(id)}`;

/** A file as a browser may show it; refused where it may not. */
export const previewAddress = (id) => `${fileAddress(id)}/preview`;

/** A ticket's own page, whatever its status. */
export const pageOf = (number) => `${ROOT}/desk/tickets/${number}`;

/** A file of the product itself. */
export const asset = (path) => `${ROOT}/assets/${path}`;

async function send(method, address, body) {
  const headers = { Accept: 'application/json', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') };
  if (body) {
    headers['Content-Type'] = 'application/json';
  }
  try {
    return await fetch(address, { method, headers, body: body && JSON.stringify(body), credentials: 'same-origin' });
  } catch {
    throw new Refused(0, text('offline'));
  }
}

function cookie(name) {
  const found = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

async function refusal(status, said) {
  const problem = await said().catch(() => ({}));
  const known = { 400: 'invalid', 401: 'signedOut', 403: 'notYours', 404: 'noTicket', 409: 'changed', 413: 'tooLarge' }[status];
  return new Refused(status, [text(known ?? 'failed'), problem.detail].filter(Boolean).join(' '), problem);
}
