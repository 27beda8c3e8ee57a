// @ts-check
import { pageOf, taskOf } from './api.js';

/** The number that every ticket's task begins its name with. */
export const numberOf = (task) => /[A-Z]{3}-\d{3}-\d{5}/.exec(task?.name ?? '')?.[0] ?? null;

/** Tasklist around the ticket of one of its tasks. */
export class TasklistHost {
  constructor(scope) {
    this.scope = scope;
    this.taskId = scope.task.id;
  }

  /** Lets Tasklist ask for its list again. */
  changed() {
    this.scope.taskData?.changed('taskList');
    this.scope.$evalAsync?.();
  }

  /** The same ticket's next task, so that the agent goes on with it. */
  async stay(number, process = 'ticket') {
    show((await taskOf(number, process)) ?? (await taskOf(number)));
    this.changed();
  }

  /** Another ticket: its task; a closed one, which stands in none, on its own page. */
  async open(number) {
    const task = await taskOf(number);
    if (task) {
      show(task);
    } else {
      window.location.assign(pageOf(number));
    }
  }

  /** The next task of the list as it is shown now; none at its end. */
  moveOn() {
    const links = [...document.querySelectorAll('.tasks-list h4 a[href]')];
    const ids = links.map((link) => new URLSearchParams(link.getAttribute('href').split('?')[1]).get('task'));
    show(ids[ids.indexOf(this.taskId) + 1] ?? ids.find((id) => id !== this.taskId) ?? null);
    this.changed();
  }
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
