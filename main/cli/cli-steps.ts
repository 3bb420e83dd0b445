import { done } from '../../shared/base/result';
import { nameOfLicense, nameOfLicenses } from '../../shared/docket/record-names';
import { channelWords, stepKindWords } from '../../shared/labels/closed-sets';
import { type Step, stepKind } from '../../shared/records/step';
import type { Register } from '../../shared/register/register';
import { table } from './cli-table';
import { defineCommand, type Wrong } from './command';
import { type FollowsAsked, followsAsked, wantedFollows } from './follows-filter';
import { headLine, holdsWords, notAmong, runList } from './run-list';

/** One step as `steps --json` gives it. */
export function stepJson(register: Register, step: Step) {
  return {
    id: step.id,
    kind: step.kind,
    label: stepKindWords[step.kind],
    happenedOn: step.happenedOn,
    time: step.time,
    channel: step.channel,
    reference: step.reference,
    withWhom: step.withWhom,
    licenses: step.licenseIds.map((id) => nameOfLicense(register, id)),
    licenseIds: step.licenseIds,
    moves: step.deadlineIds,
    deadlines: register.deadlines
      .by('source', step.id)
      .filter((deadline) => deadline.void === null)
      .map(({ id }) => id),
    files: step.files.map(({ name }) => name),
    entry: step.madeSeq,
    void: step.void !== null,
  };
}

function asTable(register: Register, steps: readonly Step[]): string {
  if (steps.length === 0) return headLine(0, 'step');
  const body = steps.map((step) => [
    step.happenedOn,
    step.time,
    stepKindWords[step.kind],
    nameOfLicenses(register, step.licenseIds),
    step.reference,
    step.withWhom,
    step.channel === null ? '' : channelWords[step.channel],
  ]);
  const header = ['ON', 'AT', 'STEP', 'LICENSE', 'REFERENCE', 'WITH', 'BY'];
  return `${headLine(steps.length, 'step')}\n${table(header, body)}`;
}

export const stepsCommand = defineCommand({
  name: 'steps',
  description: 'lists the steps, the newest first',
  more: 'Words narrow the list.',
  words: [
    {
      name: 'WORD',
      means: 'words that stand in the step: kind, license, reference, person',
      isOptional: true,
      isMany: true,
    },
  ],
  takes: ['record', 'kind', 'since', 'until', 'all', 'as-of', 'json', 'out'],
  examples: [
    { line: 'export-docket steps --record Z123456', description: 'what was done about one record' },
    { line: 'export-docket steps --kind reply-sent --json', description: 'every reply that was sent' },
  ],
  read: (asked): FollowsAsked | Wrong =>
    notAmong('kind', asked.values.kind, stepKind.options) ?? followsAsked(asked),
  run: (task) =>
    runList(task, ({ register }) => {
      const wanted = wantedFollows(
        register,
        register.steps.values(),
        ({ happenedOn }) => happenedOn,
        task.request,
      );
      if (!wanted.ok) return wanted;
      const steps = wanted.value.filter((step) =>
        holdsWords(task.request.words, [
          stepKindWords[step.kind],
          nameOfLicenses(register, step.licenseIds),
          step.reference,
          step.withWhom,
        ]),
      );
      return done({
        json: () => steps.map((step) => stepJson(register, step)),
        text: () => asTable(register, steps),
      });
    }),
});
