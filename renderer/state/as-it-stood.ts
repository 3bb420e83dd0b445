import type { IsoDate } from '../../shared/base/dates';
import { type Refusal, refuse } from '../../shared/base/result';
import { registerAsOf, type Until } from '../../shared/register/as-of';
import type { Register } from '../../shared/register/register';

/** Where the window looks back to. */
export interface AsItStood {
  /** The day that is taken for today. */
  readonly on: IsoDate;
  /** The last entry that is shown; 0 when there was none yet. */
  readonly seq: number;
  /** Shown to the end of that day; false: to that entry only. */
  readonly isWholeDay: boolean;
}

/** The register as it once stood. */
export interface Past {
  readonly register: Register;
  readonly asItStood: AsItStood;
}

/** What the window shows while it looks back into a journal (line 0 included). Throws where the journal has no such entry. */
export function registerAsItStood(journal: string, until: Until): Past {
  const { register, on } = registerAsOf(journal, until);
  if (on === null || ('seq' in until && until.seq !== register.seq))
    throw new Error(`the journal has no entry ${JSON.stringify(until)}`);
  return { register, asItStood: { on, seq: register.seq, isWholeDay: 'on' in until } };
}

/** Why nothing can be changed while looking back. */
export function lookingBack(on: IsoDate): Refusal {
  return refuse('read-only', 'as-it-stood', { on });
}
