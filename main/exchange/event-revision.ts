import { agencyZone } from '../../shared/base/agency-zone';
import { addDays, addYears, daysBetween, type IsoDate, localInstant } from '../../shared/base/dates';
import type { DocketRow } from '../../shared/docket/rows';
import { lawEdition } from '../../shared/law/law';
import type { LastChange } from './last-change';

/** The first edition of the law table; each later one may change the words of a rule without an entry. */
const firstEdition = '2026-11-28' as IsoDate;

/** The days from which an event may say something else although nothing was entered: at most `days`. */
function turningDays({ deadline, rule }: DocketRow): readonly IsoDate[] {
  const { workBy, due, extendedTo, sent, met, closed } = deadline;
  const last = [workBy, due, extendedTo, rule === null ? null : addYears(rule.checkedOn, 1)];
  return [
    ...last.flatMap((date) => (date === null ? [] : [addDays(date, 1)])),
    ...[sent, met, closed].flatMap((act) => (act === null ? [] : [act.on])),
  ];
}
const days = 8;

const beginnings = new Map<IsoDate, number>();

/** When a day of the docket begins: at midnight in Washington, DC. Kept, for many events turn on one day. */
function beginning(date: IsoDate): number {
  const instant = beginnings.get(date) ?? Date.parse(localInstant(date, 0, agencyZone));
  beginnings.set(date, instant);
  return instant;
}

/**
 * Which revision of its event a deadline has come to, and when it came to it. An export knows nothing of the one before, so both
 * follow from the register and the day alone: a later entry, a later edition of the law table and each day that has turned what
 * the event says all raise the number, and nothing lowers it (decision 12).
 */
export function revisionOf(
  row: DocketRow,
  today: IsoDate,
  { instantOf, settingsSeq }: LastChange,
): { readonly sequence: number; readonly stamp: Date } {
  const { deadline, license } = row;
  const entry = Math.max(deadline.changedSeq, license?.changedSeq ?? 0, settingsSeq);
  const turned = turningDays(row).filter((date) => date <= today);
  const edition = Math.max(0, daysBetween(firstEdition, lawEdition.checkedOn));
  const began = turned.map(beginning);
  return {
    sequence: (entry + edition) * days + turned.length,
    stamp: new Date(Math.max(Date.parse(instantOf(entry)), ...began)),
  };
}
