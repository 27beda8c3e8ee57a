// @ts-check
import { taskOf } from './api.js';

/** The number that every ticket's task begins its name with. */
export const numberOf = (task) => /[A-Z]{3}-\d{3}-\d{5}/.exec(task?.name ?? '')?.[0] ?? null;

/** The same ticket's next task, so that the agent goes on with it. */
export async function stayWith(number, scope) {
  show(await taskOf(number));
  refresh(scope);
}

/** The next task of the list as it is shown now; none at its end. */
export function moveOn(scope, taskId) {
  const links = [...document.querySelectorAll('.tasks-list h4 a[href]')];
  const ids = links.map((link) => new URLSearchParams(link.getAttribute('href').split('?')[1]).get('task'));
  const next = ids[ids.indexOf(taskId) + 1] ?? ids.find((id) => id !== taskId);
  show(next ?? null);
  refresh(scope);
}

/** Lets Tasklist ask for its list again. */
export function refresh(scope) {
  scope.taskData?.changed('taskList');
  scope.$evalAsync?.();
}

function show(taskId) {
  const [path, query] = window.location.hash.split('?');
  const parameters = new URLSearchParams(query);
  parameters.delete('detailsTab');
  if (taskId) {
    parameters.set('task', taskId);
  } else {
    parameters.delete('task');
  }
  window.location.hash = `${path || '#/'}?${parameters}`;
}
