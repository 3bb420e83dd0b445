import { compareDays, daysBetween, type IsoDate } from '../base/dates';
import { distance, fromToday } from '../base/distance';
import { type Message, messageOf } from '../base/result';

type Given = IsoDate | null | undefined;

/** What happened or is printed lies at most so many days ahead; letters are dated a little ahead of the post, not a season. */
export const aheadOfToday = 30;

/** A year that was typed wrongly puts a fresh date about this many days off. */
export const aboutAYear = 350;

/** No license, statement or series of reports runs longer than this. */
export const tenYears = 3_660;

/** For what has happened: not a month ahead, and not about a year ago. */
export const happened = { ahead: aheadOfToday, ago: aboutAYear } as const;

/** A date further ahead, or longer ago, than its kind ever is. `what` begins the sentence; no bound is given where none makes sense. */
export function offToday(
  what: string,
  on: Given,
  today: IsoDate,
  bounds: { readonly ahead?: number; readonly ago?: number },
): readonly Message[] {
  if (on == null) return [];
  const days = daysBetween(today, on);
  const params = { what, on, away: fromToday(on, today) };
  if (days > (bounds.ahead ?? Infinity)) return [messageOf('date-far-ahead', params)];
  return -days >= (bounds.ago ?? Infinity) ? [messageOf('date-long-ago', params)] : [];
}

/** A date further after, or before, the one it belongs to than its kind ever is. `of` names that other date. */
export function offAnother(
  what: string,
  on: Given,
  { of, from }: { readonly of: string; readonly from: Given },
  bounds: { readonly after?: number; readonly before?: number },
): readonly Message[] {
  if (on == null || from == null) return [];
  const days = daysBetween(from, on);
  if (days <= (bounds.after ?? Infinity) && -days <= (bounds.before ?? Infinity)) return [];
  const away = `${distance(from, on)} ${days > 0 ? 'after' : 'before'}`;
  return [messageOf('date-far-from', { what, on, away, of, from })];
}

/** 15 CFR 750.7(g): generally four years; beyond five a digit is most often wrong. */
const bisTerm = 5 * 366;

/**
 * An expiry before its validation, or longer after it than any license runs; BIS's run for four years. `from` is the nearest day
 * known to be in it.
 */
export function oddExpiry(
  expiresOn: Given,
  validatedOn: Given,
  from: IsoDate,
  isBis: boolean,
): readonly Message[] {
  if (expiresOn == null) return [];
  if (validatedOn != null && compareDays(expiresOn, validatedOn) < 0)
    return [messageOf('expires-before-validated', { expiresOn, validatedOn })];
  const start = validatedOn ?? from;
  if (isBis && daysBetween(start, expiresOn) > bisTerm) {
    const of = validatedOn == null ? 'from this day' : 'after the validation';
    const params = { on: expiresOn, away: distance(start, expiresOn), of, from: start };
    return [messageOf('expiry-beyond-term', params)];
  }
  return validatedOn == null
    ? offToday('The expiry', expiresOn, from, { ahead: tenYears })
    : offAnother('The expiry', expiresOn, { of: 'the validation', from: validatedOn }, { after: tenYears });
}

/** A due date that has passed: by more than a month it can hardly be meant. By hand it is also asked about beyond ten years. */
export function oddDue(due: IsoDate, today: IsoDate, isByHand: boolean): readonly Message[] {
  if (compareDays(due, today) >= 0)
    return isByHand ? offToday('The due date', due, today, { ahead: tenYears }) : [];
  return isByHand && daysBetween(due, today) > aheadOfToday
    ? [messageOf('due-long-past', { due, away: fromToday(due, today) })]
    : [messageOf('due-is-past', { due })];
}

/** A due date moved about a year off the one that stood, or to a day long past. */
export function oddMove(due: IsoDate, was: IsoDate, today: IsoDate): readonly Message[] {
  const passed = compareDays(due, today) < 0 ? oddDue(due, today, true) : [];
  const stood = { of: 'the date that stood', from: was };
  return passed.some(({ messageKey }) => messageKey === 'due-long-past')
    ? passed
    : [...passed, ...offAnother('The new date', due, stood, { after: aboutAYear, before: aboutAYear })];
}

/** The dates of one record that this command puts there: what stood before was seen when it was entered. */
export function news<T extends object>(before: T | null | undefined, now: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(now).filter(
      ([field, value]) => (before as Record<string, unknown> | null)?.[field] !== value,
    ),
  ) as Partial<T>;
}
