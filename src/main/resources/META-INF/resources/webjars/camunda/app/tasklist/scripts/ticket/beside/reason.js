// @ts-check
import { span, text } from '../texts.js';

/** Why a timer is due when it is: the rule, the agreed date, or the agent who set it. */
export function reasonOf(reason) {
  const { cause, after, department, calendar, by, words } = reason;
  const opening = calendar ? text('reason_opening', { calendar }) : '';
  const whose = department ? text('rule_department', { department: text(`department_${department}`) }) : text('rule_desk');
  return text(`reason_${cause}`, { after: period(after ?? ''), whose, opening, by, words });
}

/** ISO-8601's periods and durations, as people say them. */
function period(iso) {
  const [, count, unit] = iso.match(/^P(\d+)([DMY])$/) ?? [];
  const [, hours = 0, minutes = 0] = iso.match(/^PT(?:(\d+)H)?(?:(\d+)M)?/) ?? [];
  return count ? text(`period_${unit}`, { count }) : span(Number(hours) * 3600 + Number(minutes) * 60);
}
