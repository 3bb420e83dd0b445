import { clockText, readClock } from '../../../shared/base/clock-time';
import type { IsoDate } from '../../../shared/base/dates';
import type { Attachment } from '../../../shared/base/fields';
import type { CommandInput, CommandOf } from '../../../shared/commands/commands';
import { offeredBeside } from '../../../shared/law/offered-beside';
import type { Rule } from '../../../shared/law/rule';
import type { RuleSet } from '../../../shared/law/rule-set';
import { stepKindLabels } from '../../../shared/law/step-kind-words';
import type { Channel } from '../../../shared/records/letter';
import { type Step, type StepKind, stepFields } from '../../../shared/records/step';
import type { Register } from '../../../shared/register/register';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { stepWords } from '../../../shared/words/step-words';
import type { ChoiceDraft, StepStart } from '../../state/step-start';
import { typedOver } from '../../state/typed';
import { choiceDrafts, choicesFrom } from '../fields/choice-draft';
import { wholeFrom } from '../fields/draft-parts';
import { foundLicenses } from '../fields/found-licenses';

/** A step as it is typed. */
export interface StepDraft {
  readonly licenseIds: readonly string[];
  readonly kind: StepKind | '';
  readonly happenedOn: IsoDate | null;
  readonly time: string;
  /** The deadline it moves on; empty lets the register find the one that fits. */
  readonly deadlineId: string;
  readonly channel: Channel | '';
  readonly reference: string;
  readonly withWhom: string;
  readonly note: string;
  /** The rules ticked beside those that start by themselves. */
  readonly rules: readonly ChoiceDraft[];
  readonly leadDays: string;
  readonly files: readonly Attachment[];
}

/** A new step of today. */
export function newStep(start: StepStart, today: IsoDate): StepDraft {
  return {
    licenseIds: [],
    kind: '',
    deadlineId: '',
    rules: [],
    ...start,
    happenedOn: today,
    time: '',
    channel: '',
    reference: '',
    withWhom: '',
    note: '',
    leadDays: '',
    files: [],
  };
}

/** A logged step as a form shows it, to be corrected. */
export function stepDraftOf(step: Step, ruleSet: RuleSet): StepDraft {
  const { licenseIds, kind, happenedOn, time, channel, reference, withWhom, note, chosen, leadDays, files } =
    step;
  return {
    licenseIds,
    kind,
    happenedOn,
    time: clockText(time),
    deadlineId: '',
    channel: channel ?? '',
    reference,
    withWhom,
    note,
    rules: choiceDrafts(ruleSet, chosen),
    leadDays: leadDays === 0 ? '' : String(leadDays),
    files,
  };
}

/** A step as it was typed, over the one that is corrected. */
export function typedStep(
  register: Register,
  step: Step | null,
  command: CommandOf<'log-step' | 'correct-step'>,
): StepDraft {
  const draft = stepDraftOf(
    typedOver({ licenseIds: [], ...step } as Step, command, stepFields.shape),
    ruleSetOf(register.settings),
  );
  if (command.do === 'correct-step') return draft;
  const { license, licenses = license === undefined ? [] : [license], deadline = '' } = command;
  return { ...draft, licenseIds: foundLicenses(register, licenses), deadlineId: deadline };
}

/** What the form offers beside what such a step starts by itself. */
export function offeredWith(ruleSet: RuleSet, { kind, rules }: Pick<StepDraft, 'kind' | 'rules'>) {
  return kind === ''
    ? []
    : offeredBeside(ruleSet, ruleSet.forStep(kind), ruleSet.offered({ step: kind }), rules);
}

/** The rules that the step starts, by themselves or ticked. */
export function startedBy(ruleSet: RuleSet, draft: Pick<StepDraft, 'kind' | 'rules'>): readonly Rule[] {
  const ticked = choicesFrom(draft.rules, offeredWith(ruleSet, draft)).map(({ ruleId }) =>
    ruleSet.byId(ruleId),
  );
  return [
    ...(draft.kind === '' ? [] : ruleSet.forStep(draft.kind)),
    ...ticked.filter((rule) => rule !== undefined),
  ];
}

/** Whether days for a courier mean anything: something has to be received by its date. */
export function countsOnReceipt(rules: readonly Rule[]): boolean {
  return rules.some(({ satisfiedBy }) => satisfiedBy === 'received');
}

/** Whether a step of this kind has to name a record. */
export function needsRecord(kind: StepKind | ''): boolean {
  return kind !== '' && stepKindLabels[kind].group === 'any';
}

/** The command a draft amounts to; null while the kind or the day is missing. `stepId` is the step to correct. */
export function stepCommand(ruleSet: RuleSet, stepId: string | null, draft: StepDraft): CommandInput | null {
  const { licenseIds, kind, deadlineId, channel, happenedOn, files, rules, leadDays, ...rest } = draft;
  if (kind === '' || happenedOn === null) return null;
  const fields = {
    ...rest,
    time: readClock(rest.time),
    kind,
    happenedOn,
    channel: channel === '' ? null : channel,
    files: [...files],
    chosen: choicesFrom(rules, offeredWith(ruleSet, draft)),
    leadDays: countsOnReceipt(startedBy(ruleSet, draft)) ? wholeFrom(leadDays, 0) : 0,
  };
  if (stepId !== null) return { do: 'correct-step', step: stepId, ...fields };
  return {
    do: 'log-step',
    ...(licenseIds.length === 0 ? {} : { licenses: [...licenseIds] }),
    ...(deadlineId === '' ? {} : { deadline: deadlineId }),
    ...fields,
  };
}

/** What is still missing before anything follows: the field, what to do, and the same as a hint. */
export function missingOfStep({
  kind,
  happenedOn,
}: StepDraft): { readonly field: string; readonly lacks: string; readonly hint: string } | null {
  if (kind === '') return { field: 'kind', lacks: stepWords.chooseKind, hint: stepWords.chooseKindToSee };
  return happenedOn === null
    ? { field: 'happenedOn', lacks: stepWords.enterDay, hint: stepWords.enterDayToSee }
    : null;
}
