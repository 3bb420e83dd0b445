import { defineWords } from '../words/define-words';
import type { BalanceNotice } from './balance-notices';
import { type Notice, nameWords } from './notice';

const texts = defineWords('reminders/balance-notice-text', {
  andMoreLicense: 'and {count} {count|more license|more licenses}',
  sample: 'Sample: ',
});

/** One notice for all thresholds that are passed and were not told, naming the first license; null when there is none. */
export function balanceNoticeOf(due: readonly BalanceNotice[], isSample = false): Notice | null {
  const [first, ...others] = due;
  if (first === undefined) return null;
  const own = others.filter(({ license }) => license.id === first.license.id);
  const rest = new Set(others.flatMap(({ license }) => (license.id === first.license.id ? [] : license.id)));
  const lines = [
    ...own.map(({ passed }) => nameWords(passed.words)),
    ...(rest.size === 0 ? [] : [texts.andMoreLicense({ count: rest.size })]),
  ];
  const owner = first.license.owner.trim();
  if (owner !== '') lines.push(`owner: ${nameWords(owner)}`);
  const [key, ...keys] = first.keys;
  return {
    title: `${isSample ? texts.sample : ''}${nameWords(first.name)}: ${nameWords(first.passed.words)}`,
    body: lines.join('\n'),
    isUrgent: due.some(({ passed }) => passed.of === 'tolerance' || passed.of === 'itar-cap'),
    deadlineId: null,
    licenseId: first.license.id,
    reminders: [key, ...keys, ...others.flatMap((each) => each.keys)],
  };
}
