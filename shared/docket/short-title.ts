import { endsLicense } from '../law/rule-set';
import type { PlannedDate } from '../records/response-plan';
import type { DocketRow } from './rows';

const planned: Readonly<Record<PlannedDate, string>> = {
  'plan-draft': 'draft',
  'plan-sign-off': 'sign-off',
  'plan-send': 'send',
  'call-day-30': 'call, day 30',
  'call-day-40': 'call, day 40',
};

const words: Readonly<Record<string, string>> = {
  ...planned,
  'itd-reply': 'reply',
  'letter-reply-by': 'reply',
  'itd-final': 'day 45',
  'itd-appeal': 'appeal',
  appeal: 'appeal',
  'appeal-chosen': 'appeal',
};

/** What a deadline is called beside the others of its letter, where a word or two say it: "day 45", "appeal"; else its title. */
export function shortTitle({
  deadline,
  rule,
  title,
}: Pick<DocketRow, 'deadline' | 'rule' | 'title'>): string {
  if (rule !== null && endsLicense(rule)) return 'expires';
  return Object.hasOwn(words, deadline.ruleId) ? (words[deadline.ruleId] ?? title) : title;
}
