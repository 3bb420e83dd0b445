import { formatDay } from '../base/dates';
import { inPieces, type Piece } from '../labels/sentence-pieces';
import type { Closing, Progress } from '../records/deadline';
import { undoneReason } from '../records/record-meta';
import type { Changes } from '../register/events';
import { defineWords } from '../words/define-words';

const texts = defineWords('history/describe-deadline-change', {
  on: '{closings} on {on}',
  removedFromTheDocket: 'removed from the docket.',
  putBackOnThe: 'put back on the docket.',
  markedAsEnteredIn: 'marked as entered in error: {reason}',
  openAgain: 'open again.',
  completedOn: 'completed on',
  noLongerCompleted: 'no longer completed.',
  sentOn: 'sent on',
  noLongerSent: 'no longer sent.',
  dayLate: ', {late} {late|day|days} late',
  receiptUnconfirmed: ', receipt unconfirmed',
  answeredInPartThe: 'answered in part; the rest keeps running.',
  keptItsDateLooked: 'kept its date, looked at under law edition {now}.',
});

const closings: Readonly<Record<Closing['how'], string>> = defineWords(
  'history/describe-deadline-change.closings',
  {
    'no-longer-needed': 'no longer needed',
    answered: 'answered by a letter',
    settled: 'settled',
    'letter-corrected': 'ended by the correction of its letter',
    'source-void': 'ended, its source was entered in error',
    'date-removed': 'ended, its date was removed',
    replaced: 'ended, its date itself was entered',
  },
);

/** How a deadline was closed, in words. */
export function closingInWords({ how, on }: Closing): string {
  return texts.on({ closings: closings[how], on: formatDay(on) });
}

function moveOf(changes: Changes, lateOn: LateOn): readonly Piece[] | null {
  const voided = changes.void?.now as { readonly reason: string } | null | undefined;
  if (voided?.reason === undoneReason) return [texts.removedFromTheDocket];
  if (voided === null) return [texts.putBackOnThe];
  if (voided) return inPieces(texts.markedAsEnteredIn, { reason: voided.reason });
  const closed = changes.closed;
  if (closed !== undefined) {
    const now = closed.now as Closing | null;
    if (now === null) return [texts.openAgain];
    const words = closingInWords(now);
    return now.reason === '' ? [`${words}.`] : [words, ': ', { quoted: now.reason }];
  }
  for (const [field, moved, back] of [
    ['met', texts.completedOn, texts.noLongerCompleted],
    ['sent', texts.sentOn, texts.noLongerSent],
  ] as const) {
    const change = changes[field];
    if (change === undefined) continue;
    const now = change.now as Progress | null;
    if (now === null) return [back];
    const late = lateOn(field, now);
    const lateWords = late === null ? '' : texts.dayLate({ late });
    return [`${moved} ${formatDay(now.on)}${lateWords}${field === 'sent' ? texts.receiptUnconfirmed : ''}.`];
  }
  if (changes.answered !== undefined) return [texts.answeredInPartThe];
  const edition = changes.lawEdition;
  if (edition === undefined || 'due' in changes || 'workBy' in changes) return null;
  return [texts.keptItsDateLooked({ now: String(edition.now) })];
}

const said = ['void', 'closed', 'met', 'sent', 'answered', 'itemIds', 'source', 'lawEdition'] as const;

/** Days after the due date on which an act was done; null in time. */
export type LateOn = (field: 'sent' | 'met', act: Progress) => number | null;

/** What a change of a deadline amounts to (null: only its dates or words), and the changes that sentence leaves to say. */
export function describeDeadlineChange(
  changes: Changes,
  lateOn: LateOn,
): {
  readonly move: readonly Piece[] | null;
  readonly rest: Changes;
} {
  const rest = Object.fromEntries(
    Object.entries(changes).filter(([field]) => !(said as readonly string[]).includes(field)),
  );
  return { move: moveOf(changes, lateOn), rest };
}
