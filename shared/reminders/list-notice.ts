import { markOf } from '../base/mark-of';
import { listsInUse } from '../docket/lists-in-use';
import type { DifferenceKind } from '../docket/recorded-hits';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { type Notice, nameWords } from './notice';
import type { AlsoShown, Now } from './shown-reminders';

const texts = defineWords('reminders/list-notice', {
  newHit: '{count} {count|new hit|new hits}',
  decisionOpenAgain: '{count} {count|decision|decisions} open again',
  hitWithAnotherText: '{count} {count|hit|hits} with another text',
  hitGone: '{count} {count|hit|hits} gone',
  newList: '{more}New list: {counts}',
  sample: 'Sample: ',
  andMoreParty: 'and {rest} {rest|more party|more parties}',
});

/** One thing that is another for one of our parties since the last recorded screening. */
export interface PartyChange {
  readonly kind: DifferenceKind;
  readonly party: string;
}

const starts = 'lists ';

/** Whether a notice is about what new lists say of our parties. */
export const isListNotice = ({ reminders: [key] }: Pick<Notice, 'reminders'>): boolean =>
  key.startsWith(starts);

/**
 * The key under which it is noted that somebody was told what the lists in use mean for our parties: another for other lists.
 * Null where nothing is to be told: no screening was recorded, it was with these lists, or it was told already.
 */
export function untoldLists(register: Register, { today }: Now, alsoShown: AlsoShown): string | null {
  const { lastScreening, shownReminders } = register;
  const inUse = listsInUse(register, today).map(({ source, sha256 }) => `${source} ${sha256}`);
  if (lastScreening === null || inUse.length === 0) return null;
  const then = new Set(lastScreening.lists.map(({ source, sha256 }) => `${source} ${sha256}`));
  if (then.size === inUse.length && inUse.every((each) => then.has(each))) return null;
  const key = `${starts}${markOf(JSON.stringify([...inUse].sort()))}`;
  return shownReminders.has(key) || alsoShown.has(key) ? null : key;
}

const kindWords: readonly (readonly [DifferenceKind, (count: number) => string])[] = [
  ['new-hit', (count) => texts.newHit({ count })],
  ['reopened', (count) => texts.decisionOpenAgain({ count })],
  ['text-changed', (count) => texts.hitWithAnotherText({ count })],
  ['hit-gone', (count) => texts.hitGone({ count })],
];

const mostNamed = 3;

/** One notice of what new lists mean for our parties; null where they mean nothing. */
export function listNoticeOf(key: string, changes: readonly PartyChange[], isSample = false): Notice | null {
  if (changes.length === 0) return null;
  const counts = kindWords.flatMap(([kind, words]) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [words(count)];
  });
  const parties = [...new Set(changes.map(({ party }) => party))];
  const named = parties.slice(0, mostNamed).map(nameWords);
  const rest = parties.length - named.length;
  return {
    title: texts.newList({ more: isSample ? texts.sample : '', counts: counts.join(', ') }),
    body: [...named, ...(rest === 0 ? [] : [texts.andMoreParty({ rest })])].join('\n'),
    isUrgent: changes.some(({ kind }) => kind === 'new-hit' || kind === 'reopened'),
    deadlineId: null,
    licenseId: null,
    reminders: [key],
  };
}
