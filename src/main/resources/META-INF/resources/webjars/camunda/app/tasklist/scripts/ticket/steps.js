// @ts-check

/**
 * What each verb sends. `words` says whether what was typed goes with it, `required` whether the verb needs it,
 * `filesAlone` whether files are enough, `asks` what else it needs to know, `stays` whether the agent goes on with the same ticket afterwards.
 */
export const STEPS = {
  CHAT: { path: 'chat/lines', words: true, required: true, filesAlone: true, stays: true },
  ASK: { path: 'ask', words: true, required: true },
  RESOLVE: { path: 'resolve', words: true },
  REPLY: { path: 'messages', words: true, required: true, fixed: { kind: 'PUBLIC' }, stays: true },
  SCHEDULE: { path: 'schedule', words: true, asks: 'until' },
  NOTE: { path: 'messages', words: true, required: true, fixed: { kind: 'NOTE' }, stays: true },
  REVIEW: { path: 'review', words: true, asks: 'reviewer' },
  TRANSFER: { path: 'transfer', words: true, asks: 'department' },
  TAKE: { path: 'take', stays: true },
  RELEASE: { path: 'release' },
};

/** The two kinds of text and the verbs that carry them, the default one first. */
export const KINDS = {
  answer: ['CHAT', 'ASK', 'RESOLVE', 'REPLY', 'SCHEDULE'],
  note: ['NOTE', 'REVIEW', 'TRANSFER'],
};

/** The verbs that carry no text. */
export const SILENT = ['TAKE', 'RELEASE'];

/** The body of a verb's request; the words are a page and the ids of files. */
export function bodyOf(verb, words, more = {}) {
  const said = words && (words.html || words.attachments.length) ? words : {};
  return { ...STEPS[verb].fixed, ...said, ...more };
}

/** Also where the page came without HTTPS, where a browser makes no UUID. */
export const randomId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, '0')).join('');
