import { agencyShort } from '../labels/closed-sets';
import type { ReasonFilter } from '../records/reason-filter';
import type { Register } from '../register/register';
import { outcomeInWords, outcomeWords } from '../response/reason-outcome';
import { type LetterReasons, privilegedNotes, reasonsAcrossLicenses } from '../response/reasons';
import { filterWords, outcomeCounts, reasonsCount, wantedReasons } from '../response/wanted-reasons';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** What one letter states about one license, as it is printed. */
export interface PrintedReasons extends LetterReasons {
  readonly agency: string;
  readonly outcomeWords: string;
  /** Empty unless privileged notes were asked for. */
  readonly privileged: readonly string[];
}

/** Everything the report of reasons prints. */
export interface ReasonsFacts {
  readonly page: PageFacts;
  /** What the report was narrowed to; empty for all. */
  readonly narrowed: readonly string[];
  /** "12 letters on 9 licenses". */
  readonly count: string;
  /** "5 pending · 3 denied". */
  readonly outcomes: readonly string[];
  readonly letters: readonly PrintedReasons[];
  readonly includesPrivileged: boolean;
}

/** The report of what the agencies stated as reasons, for paper. Privileged notes only when asked for. */
export function reasonsFacts(
  register: Register,
  asked: { readonly filter: ReasonFilter; readonly includePrivileged: boolean },
  source: PageSource,
): ReasonsFacts {
  const { filter, includePrivileged } = asked;
  const { today } = source.moment;
  const found = wantedReasons(reasonsAcrossLicenses(register, today), filter, { register, today });
  return {
    page: pageFacts(register, source),
    narrowed: filterWords(filter, register),
    count: reasonsCount(found),
    outcomes: outcomeCounts(found).map(({ outcome, count }) => `${outcomeWords[outcome]}: ${count}`),
    letters: found.map((each) => ({
      ...each,
      agency: agencyShort[each.license.agency],
      outcomeWords: outcomeInWords(each.outcome),
      privileged: includePrivileged ? privilegedNotes(each) : [],
    })),
    includesPrivileged: includePrivileged,
  };
}
