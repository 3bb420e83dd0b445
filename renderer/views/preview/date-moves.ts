import { formatDay, type IsoDate } from '../../../shared/base/dates';
import { doubtMark, workByWords } from '../../../shared/docket/doubt';
import { deadlineName } from '../../../shared/docket/record-names';
import { closingInWords } from '../../../shared/history/describe-deadline-change';
import type { Closing, DeadlineFields } from '../../../shared/records/deadline';
import type { Event } from '../../../shared/register/events';
import type { Register } from '../../../shared/register/register';
import { viewWords } from '../../../shared/words/views-words';

/** One date that a command would set, move or close. */
export interface MovedDate {
  readonly id: string;
  readonly name: string;
  readonly what: string;
}

/** The dates among the events of a decision, each with what becomes of it. */
export function movedDates(register: Register, events: readonly Event[]): readonly MovedDate[] {
  return events.flatMap((event): readonly MovedDate[] => {
    if (event.type === 'deadline-set') {
      const { fields, id } = event;
      return [{ id, name: deadlineName(register, fields), what: setWords(fields) }];
    }
    if (event.type !== 'deadline-changed') return [];
    const deadline = register.deadlines.get(event.id);
    if (deadline === undefined) return [];
    const what = Object.entries(event.changes).flatMap(([field, { was, now }]) =>
      changeWords(field, was, now),
    );
    return what.length === 0
      ? []
      : [{ id: event.id, name: deadlineName(register, deadline), what: what.join(', ') }];
  });
}

function setWords(deadline: DeadlineFields): string {
  return viewWords.newDates({ due: formatDay(deadline.due), workBy: workByWords(deadline) });
}

function changeWords(field: string, was: unknown, now: unknown): readonly string[] {
  switch (field) {
    case 'due':
    case 'workBy':
      return [
        (field === 'due' ? viewWords.dueMoves : viewWords.workByMoves)({
          was: formatDay(was as IsoDate),
          now: formatDay(now as IsoDate),
        }),
      ];
    case 'inDoubt':
      return [now === true ? doubtMark : viewWords.noLonger({ what: doubtMark })];
    case 'closed':
      return [now === null ? viewWords.openAgain : closingInWords(now as Closing)];
    case 'sent':
      return [now === null ? viewWords.noLongerSent : viewWords.sentReceiptUnconfirmed];
    case 'met':
      return [now === null ? viewWords.noLongerMet : viewWords.met];
    default:
      return [];
  }
}
