import type { StepKind } from '../../shared/records/step';

/** A rule ticked in a form, with its days as they are typed where they may be changed. */
export interface ChoiceDraft {
  readonly ruleId: string;
  readonly length: string;
}

/** What a new step is known to be about before anything is typed. */
export interface StepStart {
  readonly licenseIds?: readonly string[];
  readonly kind?: StepKind | '';
  /** The deadline it moves on; empty lets the register find the one that fits. */
  readonly deadlineId?: string;
  /** The rules ticked beside those that start by themselves. */
  readonly rules?: readonly ChoiceDraft[];
}
