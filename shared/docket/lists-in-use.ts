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

/** The lists in use, in the order in which they were brought in. */
export function listsInUse({ settings }: Register, today: IsoDate): readonly ListInUse[] {
  return listsInForce(settings.screeningLists).flatMap(({ list, sources }) =>
    sources.map((source) => {
      const ageDays = daysBetween(source.date, today);
      return {
        ...source,
        sha256: fingerprintOf(list),
        ageDays,
        isOld: ageDays > settings.listAgeDays,
        list,
      };
    }),
  );
}
