import { daysBetween, type IsoDate } from '../base/dates';
import { fingerprintOf, listsInForce, type ScreeningList } from '../records/screening-list';
import type { Register } from '../register/register';

/** A list that names are held against, with how old it is on a day. */
export interface ListInUse {
  readonly source: string;
  readonly date: IsoDate;
  readonly dateFrom: ScreeningList['sources'][number]['dateFrom'];
  readonly entries: number;
  readonly sha256: string;
  readonly ageDays: number;
  /** Past the number of days of the settings. */
  readonly isOld: boolean;
  readonly list: ScreeningList;
}

type Source = ScreeningList['sources'][number];

/** Days since the date of a list. A file that is saved in the evening here is of tomorrow by universal time: it is no day old. */
export const ageInDays = (date: IsoDate, today: IsoDate): number => Math.max(0, daysBetween(date, today));

/** A source of a list file, with how old it is on that day. */
function agedOn(register: Register, list: ScreeningList, source: Source, today: IsoDate): ListInUse {
  const ageDays = ageInDays(source.date, today);
  return {
    ...source,
    sha256: fingerprintOf(list),
    ageDays,
    isOld: ageDays > register.settings.listAgeDays,
    list,
  };
}

/** The lists in use, in the order in which they were brought in. */
export function listsInUse(register: Register, today: IsoDate): readonly ListInUse[] {
  return listsInForce(register.settings.screeningLists).flatMap(({ list, sources }) =>
    sources.map((source) => agedOn(register, list, source, today)),
  );
}

/** A list that is kept, in use or not. */
export interface KeptSource extends ListInUse {
  readonly isInUse: boolean;
  /** How it differed from the file that was used before it; undefined: there was none. */
  readonly changes: Source['changes'];
}

/** Every list that is kept: those in use first, then the earlier ones, each the newest first. */
export function keptSources(register: Register, today: IsoDate): readonly KeptSource[] {
  const { screeningLists } = register.settings;
  const inForce = listsInForce(screeningLists);
  const isUsed = (list: ScreeningList, { source }: Source): boolean =>
    inForce.some((each) => each.list === list && each.sources.some((used) => used.source === source));
  const all = [...screeningLists].reverse().flatMap((list) =>
    list.sources.map(
      (source): KeptSource => ({
        ...agedOn(register, list, source, today),
        changes: source.changes,
        isInUse: isUsed(list, source),
      }),
    ),
  );
  return [...all.filter(({ isInUse }) => isInUse), ...all.filter(({ isInUse }) => !isInUse)];
}
