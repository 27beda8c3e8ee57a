// @ts-check
import { call } from './api.js';
import { el, toast } from './dom.js';
import { TasklistHost } from './tasklist.js';
import { day, isText, text } from './texts.js';

/** Whether a task asks about a customer who wants to be erased. */
export const isErasure = (task) => task?.taskDefinitionKey === 'userTask_confirmErasure';

/** What would be taken out, and the decision. */
export async function openErasure(node, scope) {
  const path = `/erasures/${scope.task.id}`;
  const host = new TasklistHost(scope);
  try {
    const asked = await call('GET', path);
    node.replaceChildren(about(asked), decision(path, host));
  } catch (refused) {
    node.replaceChildren(el('div', { class: 'alert alert-danger', role: 'alert' }, refused.message));
  }
}

function about({ email, name, askedAt, dueAt, found }) {
  const counts = Object.entries(found).filter(([what, count]) => count && isText(`erasure_${what}`));
  return el(
    'section',
    { class: 'atende-erasure' },
    el('h2', {}, text('erasureTitle')),
    el('p', {}, el('strong', {}, name || email), name ? ` (${email})` : ''),
    el('p', {}, text('erasureAsked', { asked: day(askedAt), due: day(dueAt) })),
    el('p', {}, text('erasureWhat')),
    el('ul', {}, counts.map(([what, count]) => el('li', {}, text(`erasure_${what}`, { count })))),
    el('p', {}, text('erasureStays')),
  );
}

function decision(path, host) {
  const wrong = el('p', { class: 'text-danger', role: 'alert' });
  const reason = el('textarea', { class: 'form-control', id: 'erasure-reason', rows: 3, maxlength: 2000 });
  const buttons = [
    el('button', { type: 'button', class: 'btn btn-danger', click: () => decide('confirm') }, text('erasureConfirm')),
    el('button', { type: 'button', class: 'btn btn-default', click: () => decide('refuse') }, text('erasureRefuse')),
  ];
  let sure = false;
  /** Erasing takes two clicks; Tasklist's page may open no dialogs of the browser's. */
  const decide = async (what) => {
    if (what === 'confirm' && !sure) {
      sure = true;
      buttons[0].textContent = text('erasureSure');
      return;
    }
    buttons.forEach((button) => (button.disabled = true));
    try {
      await call('POST', `${path}/${what}`, what === 'refuse' ? { reason: reason.value } : undefined);
      toast(text(what === 'confirm' ? 'erasureConfirmed' : 'erasureRefused'));
      host.moveOn();
    } catch (refused) {
      wrong.textContent = refused.message;
      buttons.forEach((button) => (button.disabled = false));
    }
  };
  return el(
    'section',
    { class: 'atende-erasure' },
    el('p', {}, buttons[0]),
    el('label', { for: 'erasure-reason' }, text('erasureReason')),
    reason,
    el('p', {}, buttons[1]),
    wrong,
  );
}
