import type { IsoDate } from '../../shared/base/dates';
import type { Decision } from '../../shared/decide/decision';
import type { ChainHead } from '../../shared/register/journal-line';

/** The rows of a file as they were tried: on which register, for whom and for which day. */
export interface TriedRows {
  readonly head: ChainHead;
  readonly by: string;
  readonly today: IsoDate;
  readonly decisions: readonly Decision[];
}
