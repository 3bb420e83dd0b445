import { endsLicense } from '../law/rule-set';
import type { PlannedDate } from '../records/response-plan';
import { defineWords } from '../words/define-words';
import type { DocketRow } from './rows';

const planned: Readonly<Record<PlannedDate, string>> = defineWords('docket/short-titles.planned', {
  'plan-draft': 'draft',
  'plan-sign-off': 'sign-off',
  'plan-send': 'send',
  'call-day-30': 'call, day 30',
  'call-day-40': 'call, day 40',
});

const texts = defineWords('docket/short-titles', {
  reply: 'reply',
  final: 'day 45',
  appeal: 'appeal',
  expires: 'expires',
});

const words: Readonly<Record<string, string>> = {
  ...planned,
  'itd-reply': texts.reply,
  'letter-reply-by': texts.reply,
  'itd-final': texts.final,
  'itd-appeal': texts.appeal,
  appeal: texts.appeal,
  'appeal-chosen': texts.appeal,
};

/** What a deadline is called beside the others of its letter, where a word or two say it: "day 45", "appeal"; else its title. */
export function shortTitle({
  deadline,
  rule,
  title,
}: Pick<DocketRow, 'deadline' | 'rule' | 'title'>): string {
  if (rule !== null && endsLicense(rule)) return texts.expires;
  return Object.hasOwn(words, deadline.ruleId) ? (words[deadline.ruleId] ?? title) : title;
}
