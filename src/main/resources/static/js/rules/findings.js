// @ts-check
import { el, t } from './dom.js';

/** Shows what is to be said about the draft; a finding leads to its row. */
export function show(panel, findings, reveal) {
  const errors = findings.filter((finding) => finding.severity === 'ERROR').length;
  const badge = document.getElementById('errors');
  badge.hidden = errors === 0;
  badge.textContent = errors === 1 ? t('errors.one') : t('errors', errors);
  panel.replaceChildren(
    findings.length === 0
      ? el('p', { class: 'good' }, t('findings.none'))
      : el('ul', { class: 'findings' }, findings.map((finding) => item(finding, reveal))),
  );
}

function item(finding, reveal) {
  const words = [
    el('strong', {}, t('severity.' + finding.severity) + ' '),
    el('code', {}, finding.table ?? ''),
    el('span', {}, ' ' + finding.message),
  ];
  return el(
    'li',
    { class: finding.severity.toLowerCase(), 'data-kind': finding.kind, 'data-row': finding.row },
    finding.row ? el('button', { type: 'button', click: () => reveal(finding) }, words) : words,
  );
}
