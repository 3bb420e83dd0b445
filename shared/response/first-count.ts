import type { IsoDate } from '../base/dates';
import { searchText } from '../base/search-text';
import type { Letter } from '../records/letter';
import { dayZeroOf } from '../records/letter';
import type { SecondCount } from '../records/response';
import type { Register } from '../register/register';

/** The count that a second person counts again: from which day 0, and who is behind that day. */
export interface FirstCount {
  readonly dayZero: IsoDate;
  /** Who logged the letter, and who last dated it; nobody where the entries name nobody. */
  readonly by: readonly string[];
}

/** The first count of the dates that a letter starts, as the letter stands. */
export function firstCountOf({ letterAuthors }: Pick<Register, 'letterAuthors'>, letter: Letter): FirstCount {
  const { loggedBy = null, datedBy = null } = letterAuthors.get(letter.id) ?? {};
  const by = [...new Set([loggedBy, datedBy])].filter((each) => each !== null);
  return { dayZero: dayZeroOf(letter), by };
}

const sameName = (a: string, b: string): boolean =>
  searchText(a).replaceAll(/\s/g, '') === searchText(b).replaceAll(/\s/g, '');

/** Whether a person is one of those behind the first count, however the name is written. */
export function isFirstCounter(person: string, { by }: FirstCount): boolean {
  return by.some((each) => sameName(each, person));
}

/** Whether a second count was made from the day 0 that stands; counts from before that was kept are taken as they are. */
export function isOfDayZero({ against }: Pick<SecondCount, 'against'>, { dayZero }: FirstCount): boolean {
  return against === undefined || against === dayZero;
}
