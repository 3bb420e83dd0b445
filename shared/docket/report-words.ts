import { formatDay, type IsoDate } from '../base/dates';
import type { Condition } from '../records/license';
import { repeatWords } from '../records/recurrence';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { stands } from './deadline-state';

const texts = defineWords('docket/report-words', {
  firstOn: '{often}, first on {firstOn}',
});

/** "Every quarter, first on Tue Mar 31, 2026"; "30 days after each shipment". */
export function reportWords({ how, firstOn }: NonNullable<Condition['report']>): string {
  const often = repeatWords(how);
  return firstOn === null ? often : texts.firstOn({ often, firstOn: formatDay(firstOn) });
}

/** The due dates of a condition's reports that are still open, earliest first. */
export function openReportDates(register: Register, conditionId: string): readonly IsoDate[] {
  return register.deadlines
    .by('condition', conditionId)
    .filter(stands)
    .map(({ due }) => due)
    .sort();
}
