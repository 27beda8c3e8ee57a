// @ts-check
import { showCard } from './ticket/card.js';
import { countFilters } from './ticket/counts.js';
import { showNavbar } from './ticket/navbar.js';
import { openTab } from './ticket/tab.js';

countFilters();

/** What the desk adds to Tasklist: the tab that a task opens with, the cards of its lists, and the ways to other pages. */
export default [
  {
    id: 'ticket',
    pluginPoint: 'tasklist.task.detail',
    priority: 1100,
    properties: { label: 'Ticket' },
    render: (node, vars, scope) => openTab(node, scope),
  },
  {
    id: 'ticket-card',
    pluginPoint: 'tasklist.card',
    priority: 1000,
    render: (node, vars, scope) => showCard(node, scope),
  },
  {
    id: 'desk-pages',
    pluginPoint: 'tasklist.navbar.action',
    priority: 1000,
    render: (node) => showNavbar(node),
  },
];
