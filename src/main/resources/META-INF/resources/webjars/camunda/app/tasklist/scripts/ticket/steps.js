// @ts-check

/**
 * What each verb sends. `field` is what the typed text is called in the request, `required` whether the verb needs it,
 * `asks` what else it needs to know, `stays` whether the agent goes on with the same ticket afterwards.
 */
export const STEPS = {
  ASK: { path: 'ask', field: 'text', required: true },
  RESOLVE: { path: 'resolve', field: 'text' },
  REPLY: { path: 'messages', field: 'text', required: true, fixed: { kind: 'PUBLIC' }, stays: true },
  SCHEDULE: { path: 'schedule', field: 'text', asks: 'until' },
  NOTE: { path: 'messages', field: 'text', required: true, fixed: { kind: 'NOTE' }, stays: true },
  REVIEW: { path: 'review', field: 'note' },
  TRANSFER: { path: 'transfer', field: 'note', asks: 'department' },
  TAKE: { path: 'take', stays: true },
  RELEASE: { path: 'release' },
};

/** The two kinds of text and the verbs that carry them, the default one first. */
export const KINDS = {
  answer: ['ASK', 'RESOLVE', 'REPLY', 'SCHEDULE'],
  note: ['NOTE', 'REVIEW', 'TRANSFER'],
};

/** The verbs that carry no text. */
export const SILENT = ['TAKE', 'RELEASE'];

/** The body of a verb's request. */
export function bodyOf(verb, typed, more = {}) {
  const step = STEPS[verb];
  const said = step.field && typed.trim() ? { [step.field]: typed } : {};
  return { ...step.fixed, ...said, ...more };
}
