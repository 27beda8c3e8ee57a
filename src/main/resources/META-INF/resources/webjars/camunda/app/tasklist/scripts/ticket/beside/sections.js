// @ts-check
import { customer } from './customer.js';
import { diagram } from './diagram.js';
import { history } from './history.js';
import { linked, similar } from './tickets.js';
import { promises } from './promises.js';
import { routing } from './routing.js';
import { timers } from './timers.js';

/** What stands beside the conversation, in this order; each part asks the desk for what it shows. */
export const SECTIONS = [
  { key: 'customer', load: customer },
  { key: 'similar', load: similar },
  { key: 'links', load: linked },
  { key: 'history', load: history },
  { key: 'routing', load: routing },
  { key: 'promises', load: promises },
  { key: 'timers', load: timers },
  { key: 'diagram', load: diagram },
];
