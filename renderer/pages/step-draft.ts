import type { CommandInput } from '../../shared/commands/commands';
import type { IsoDate } from '../../shared/dates';
import type { Attachment } from '../../shared/fields';
import type { Channel } from '../../shared/records/letter';
import type { Step, StepKind } from '../../shared/records/step';

/** A step as it is typed. */
export interface StepDraft {
  readonly kind: StepKind;
  readonly happenedOn: IsoDate | null;
  readonly time: string;
  /** The deadline it moves on; empty lets the register find the one that fits. */
  readonly deadlineId: string;
  readonly channel: Channel | '';
  readonly reference: string;
  readonly withWhom: string;
  readonly note: string;
  readonly files: readonly Attachment[];
}

/** The draft a form starts with: the step to correct, or a new one of today. */
export function stepDraft(step: Step | null, today: IsoDate): StepDraft {
  return {
    kind: step?.kind ?? 'call',
    happenedOn: step?.happenedOn ?? today,
    time: step?.time ?? '',
    deadlineId: '',
    channel: step?.channel ?? '',
    reference: step?.reference ?? '',
    withWhom: step?.withWhom ?? '',
    note: step?.note ?? '',
    files: step?.files ?? [],
  };
}

/** The command a draft amounts to; a day that is missing is left out, so that the door names it. */
export function stepCommand(licenseId: string, step: Step | null, draft: StepDraft): CommandInput {
  const { deadlineId, channel, happenedOn, files, ...rest } = draft;
  const fields = {
    ...rest,
    channel: channel === '' ? null : channel,
    files: [...files],
    ...(happenedOn === null ? {} : { happenedOn }),
  };
  if (step !== null) return { do: 'correct-step', step: step.id, ...fields };
  const line = deadlineId === '' ? {} : { deadline: deadlineId };
  return { do: 'log-step', license: licenseId, ...line, ...fields } as CommandInput;
}
