// @ts-check
import { call } from './api.js';
import { offer, toast } from './dom.js';
import { text } from './texts.js';

/**
 * Tells what was done and, where a mail to the customer still waits, offers to take it back. Whoever does goes on with the
 * ticket, wherever they have gone in the meantime.
 *
 * @param tab the workspace in which the answer was written; nothing can be taken back without
 */
export async function offerUndo(number, words, host, tab) {
  const path = `/tickets/${number}`;
  const pending = tab ? await call('GET', `${path}/undo`).catch(() => null) : null;
  if (!pending) {
    return toast(words);
  }
  offer(words, text('takeBack'), new Date(pending.until).getTime(), async () => {
    try {
      await call('POST', `${path}/messages/${pending.message}/undo`);
      toast(text('takenBack'));
      await tab.takenBack();
      await host.stay(number);
    } catch (refused) {
      toast(refused.message);
    }
  });
}
