import { compareDays, type IsoDate } from '../base/dates';
import { letterKindWords } from '../law/letter-kinds';
import { stepKindLabels } from '../law/step-kind-words';
import type { Letter } from '../records/letter';
import type { License } from '../records/license';
import type { Step } from '../records/step';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { estimatesOf } from './license-estimates';
import { retentionOf } from './license-retention';
import { rowsOfLicense } from './rows';
import { plainRow, type TimelineRow, timelineRowOf } from './timeline-rows';
import { meaningOf } from './unanswered';

const texts = defineWords('docket/license-timeline', {
  application: 'Application',
  submittedNotDecidedYet: 'submitted, not decided yet',
  submittedToDecided: 'submitted to decided',
  stepTimes: 'step, {count} times',
  step: 'step',
  estimateNotADeadline: 'estimate, not a deadline',
  licenseValid: 'License valid',
  noExpiryRecorded: 'no expiry recorded',
  toTheExpiryAs: 'to the expiry as printed',
  keepTheRecords: 'Keep the records',
  mayBeDisposedOf: 'may be disposed of after that day',
});

/** A record from its submission to the day its papers may go: one row for each thing with a date, in order of time. */
export interface LicenseTimelineFacts {
  readonly rows: readonly TimelineRow[];
  /** The first and the last day drawn; today is always between them. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const decided = [
  'approved',
  'approved-in-part',
  'license-not-required',
  'denied',
  'returned-without-action',
] as const;

/** The rows of one record; null while it has no date at all. `today` is the agency's date. */
export function timelineOf(
  register: Register,
  license: License,
  today: IsoDate,
): LicenseTimelineFacts | null {
  const stands = (each: Letter | Step) => each.void === null;
  const letters = register.letters.by('license', license.id).filter(stands);
  const steps = register.steps.by('license', license.id).filter(stands);
  // A deadline that ended because its letter or date was corrected is not drawn; it stays in the list of closed deadlines.
  const lines = rowsOfLicense(register, license.id, today).filter(({ state }) => state !== 'ended');
  const rows = [
    ...application(license, letters, today),
    ...letters.map(letterRow),
    ...stepRows(steps),
    ...lines.map((row) =>
      timelineRowOf(row, row.rule === null ? '' : meaningOf(register, row.deadline, row.rule)),
    ),
    ...estimated(register, license, today),
    ...validity(license),
    ...kept(register, license, today),
  ].sort((a, b) => compareDays(a.from, b.from) || compareDays(a.to, b.to));
  if (rows.length === 0) return null;
  const days = [...rows.flatMap(({ from, to }) => [from, to]), today].sort();
  return { rows, from: days[0] ?? today, to: days.at(-1) ?? today };
}

function application(license: License, letters: readonly Letter[], today: IsoDate): readonly TimelineRow[] {
  const from = license.submittedOn ?? license.registeredOn;
  if (from === null) return [];
  const answers = letters.filter(({ kind }) => decided.some((each) => each === kind)).map((l) => l.datedOn);
  const end = [...answers, license.validatedOn].filter((on) => on !== null).sort()[0];
  const marks = license.registeredOn === null || license.registeredOn === from ? [] : [license.registeredOn];
  return [
    {
      ...plainRow,
      key: 'application',
      kind: 'application',
      title: texts.application,
      from,
      to: end ?? (today > from ? today : from),
      isOpenEnded: end === undefined,
      marks,
      words: end === undefined ? texts.submittedNotDecidedYet : texts.submittedToDecided,
    },
  ];
}

function letterRow({ id, kind, datedOn }: Letter): TimelineRow {
  return {
    ...plainRow,
    key: id,
    kind: 'letter',
    title: letterKindWords[kind].label,
    from: datedOn,
    to: datedOn,
    words: 'letter',
    opens: { letterId: id },
  };
}

// Twenty exports under one license are one row with twenty marks.
function stepRows(steps: readonly Step[]): readonly TimelineRow[] {
  return [...new Set(steps.map(({ kind }) => kind))].flatMap((kind) => {
    const days = steps.filter((step) => step.kind === kind).map(({ happenedOn }) => happenedOn);
    const marks = days.sort(compareDays);
    const [from, to] = [marks[0], marks.at(-1)];
    if (from === undefined || to === undefined) return [];
    const words = marks.length === 1 ? texts.step : texts.stepTimes({ count: marks.length });
    const title = stepKindLabels[kind].label;
    return [{ ...plainRow, key: `steps ${kind}`, kind: 'step' as const, title, from, to, marks, words }];
  });
}

function estimated(register: Register, license: License, today: IsoDate): readonly TimelineRow[] {
  return estimatesOf(register, license, today).flatMap(({ rule, triggerOn, on, is }) =>
    on === null || is === 'check'
      ? []
      : [
          {
            ...plainRow,
            key: `${rule.id} ${triggerOn}`,
            kind: 'estimate' as const,
            title: rule.title,
            from: triggerOn,
            to: on,
            words: texts.estimateNotADeadline,
          },
        ],
  );
}

function validity({ validatedOn, expiresOn }: License): readonly TimelineRow[] {
  const from = validatedOn ?? expiresOn;
  if (from === null) return [];
  return [
    {
      ...plainRow,
      key: 'validity',
      kind: 'validity',
      title: texts.licenseValid,
      from,
      to: expiresOn ?? from,
      isOpenEnded: expiresOn === null,
      tone: 'green',
      words: expiresOn === null ? texts.noExpiryRecorded : texts.toTheExpiryAs,
    },
  ];
}

function kept(register: Register, license: License, today: IsoDate): readonly TimelineRow[] {
  const { keepThrough, fromOn } = retentionOf(register, license, today);
  if (keepThrough === null || fromOn === null) return [];
  return [
    {
      ...plainRow,
      key: 'records',
      kind: 'records',
      title: texts.keepTheRecords,
      from: fromOn,
      to: keepThrough,
      words: texts.mayBeDisposedOf,
    },
  ];
}
