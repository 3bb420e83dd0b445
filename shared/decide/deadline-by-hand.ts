import type { IsoDate } from '../base/dates';
import { isInTable } from '../calendar/working-days';
import { workByOf } from '../counting/work-by';
import { addedSince, byHand, type DeadlineFields } from '../records/deadline';
import { daysOff } from '../register/days-off';
import type { Register } from '../register/register';
import { editionOf } from '../register/rules-in-force';

/** What a deadline is made from that no rule gave. */
export type ByHand = Pick<DeadlineFields, 'licenseId' | 'title' | 'source' | 'triggerOn' | 'due'> &
  Partial<Pick<DeadlineFields, 'because' | 'repeat' | 'conditionId' | 'leadDays'>>;

/** A deadline for a date that somebody entered, or a condition prints. */
export function deadlineByHand({ settings }: Pick<Register, 'settings'>, given: ByHand): DeadlineFields {
  return {
    ruleId: byHand,
    lawEdition: editionOf(settings).id,
    kind: 'act-by',
    workBy: workByOf(given.due, daysOff(settings), { leadDays: given.leadDays ?? 0 }),
    opensOn: null,
    extendedTo: null,
    arguableLater: null,
    cautiousDue: null,
    inDoubt: !isInTable(given.due),
    length: null,
    leadDays: 0,
    repeat: null,
    conditionId: null,
    itemIds: null,
    answered: [],
    sent: null,
    met: null,
    closed: null,
    wouldBeDue: null,
    because: '',
    moved: null,
    ...addedSince,
    reopenedBecause: '',
    ...given,
  };
}

/** The title of a deadline for a report that a license condition requires. */
export function titleOfReport(number: string): string {
  return number === '' ? 'Report the license asks for' : `Report under condition ${number}`;
}

/** The first day of a series of reports and how it goes on. */
export function seriesOf(firstOn: IsoDate, how: NonNullable<DeadlineFields['repeat']>['how']) {
  return how.every === 'once' ? null : { how, firstOn };
}
