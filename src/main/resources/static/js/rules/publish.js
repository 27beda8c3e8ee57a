// @ts-check
import { dateTime, el, field, t } from './dom.js';
import { json } from './api.js';

/** Publishing with a reason, at once or later. */
export function build(panel, ready, hasDraft, done) {
  const answer = el('p', { role: 'status' });
  const form = el('form', { submit: go }, el('p', { class: 'hint' }, t('publish.about')),
    field(t('publish.comment'), el('textarea', { name: 'comment', rows: 3, maxlength: 1000, required: true })),
    field(t('publish.at'), el('input', { name: 'at', type: 'datetime-local' })),
    el('button', { type: 'submit', class: 'primary' }, t('publish.go')));
  panel.replaceChildren(form, answer);

  async function go(event) {
    event.preventDefault();
    const { comment, at } = Object.fromEntries(new FormData(form));
    try {
      await ready();
      if (!hasDraft()) {
        return say(t('publish.none'), true);
      }
      const body = { comment, at: at === '' ? null : new Date(at).toISOString() };
      const publication = await json('POST', '/publish', { body });
      form.reset();
      say(publication.state === 'SCHEDULED' ? t('publish.waits', dateTime(publication.dueAt)) : t('publish.done'), false);
      await done();
    } catch (refusal) {
      say([refusal.message, ...refusal.findings.filter((one) => one.severity === 'ERROR').map((one) => one.message)].join(' '), true);
    }
  }

  function say(text, bad) {
    answer.className = bad ? 'bad' : 'good';
    answer.textContent = text;
  }
}
