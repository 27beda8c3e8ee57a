// @ts-check
import { openTab } from './ticket/tab.js';

/** The tab that a task opens with: the ticket's conversation and what can be done next. */
export default [
  {
    id: 'ticket',
    pluginPoint: 'tasklist.task.detail',
    priority: 1100,
    properties: { label: 'Ticket' },
    render: (node, vars, scope) => openTab(node, scope),
  },
];
