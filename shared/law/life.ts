import * as z from 'zod';
import { isoDate, requiredLabel, requiredProse, singleLine } from '../base/fields';
import { reason } from '../base/reason';
import { agency } from './agency';
import { letterKinds } from './letter-kinds';
import { stepKinds } from './step-kinds';

// What happens to a deadline after it was counted: who starts it, what meets, answers, extends, repeats and ends it.

const letterKind = z.enum(letterKinds, reason('not-a-letter-kind'));
const stepKind = z.enum(stepKinds, reason('not-a-step-kind'));
const letters = z.tuple([letterKind], letterKind).readonly();
const steps = z.array(stepKind).readonly();

/**
 * What an act has to be about to meet the deadline. A step that is about an appeal never meets a reply, and the receipt
 * of one is not the receipt of the other.
 */
export const subjects = [
  'reply',
  'appeal',
  'report',
  'notice',
  'request',
  'petition',
  'answer',
  'paper',
  'registration',
  'departure',
  'watch',
] as const;
export type Subject = (typeof subjects)[number];

const answer = z
  .strictObject({
    /** Letters that answer the deadline, from the agency of its record. */
    letters,
    /** Only a deadline that a letter of these kinds started; absent for any. */
    ofLetters: letters.optional(),
    /** Only a letter that prints this date. */
    prints: z.enum(['expiresOn', 'replyExtendedTo'], reason('not-one-of-these')).optional(),
    /** Only a letter dated on or before the due date of this rule, as the same source started it. */
    untilDueOf: requiredLabel.optional(),
    /** Only a letter dated after the due date of this rule, as the same source started it. */
    afterDueOf: requiredLabel.optional(),
    citation: requiredLabel,
  })
  .readonly();
export type LifeAnswer = z.infer<typeof answer>;

const said = z.strictObject({ says: requiredProse, citation: requiredLabel }).readonly();

/** A date on the docket as a life case expects it: rule, due date, state. `late 11` is sent or met 11 days late. */
const expected = z
  .string(reason('not-text'))
  .regex(
    /^[a-z0-9-]+ \d{4}-\d{2}-\d{2} (open|sent|missed|watch|watch-past|late \d+)$/,
    reason('not-a-docket-line'),
  );

const act = z.discriminatedUnion('do', [
  /** A letter, dated and logged on that day. `as` names it for a later correction or void. */
  z.strictObject({
    do: z.literal('letter'),
    on: isoDate,
    kind: letterKind,
    as: requiredLabel.optional(),
    /** Lines of the record's items that it names (the record of a case has two, 1 and 2); all of them where absent. */
    items: z.array(requiredLabel).readonly().optional(),
    fields: z.record(z.string(), z.unknown()).optional(),
  }),
  /** A step that happened and was logged on that day; `names` the rules whose open deadlines it names. */
  z.strictObject({
    do: z.literal('step'),
    on: isoDate,
    kind: stepKind,
    /** The day it happened, where it is another than the day it was logged. */
    happenedOn: isoDate.optional(),
    as: requiredLabel.optional(),
    names: z.array(requiredLabel).readonly().optional(),
    /** Deadlines of several rules or dates fit: nothing is taken until a person names one. */
    isAsked: z.literal(true).optional(),
    fields: z.record(z.string(), z.unknown()).optional(),
  }),
  /** A date put on, or taken off, the license record. */
  z.strictObject({
    do: z.literal('license'),
    on: isoDate,
    fields: z.record(z.string(), z.unknown()),
  }),
  /** A rule that a person starts. */
  z.strictObject({ do: z.literal('start'), on: isoDate, triggerOn: isoDate }),
  /** A field of an earlier letter or step corrected. */
  z.strictObject({
    do: z.literal('correct'),
    on: isoDate,
    what: requiredLabel,
    fields: z.record(z.string(), z.unknown()),
  }),
  z.strictObject({ do: z.literal('void'), on: isoDate, what: requiredLabel }),
  /** A person settles the open deadline of the rule with a reason. */
  z.strictObject({ do: z.literal('settle'), on: isoDate, rule: requiredLabel }),
  /** A person takes the open deadline of the rule off, with a reason; `endSeries` ends its repetition too. */
  z.strictObject({
    do: z.literal('drop'),
    on: isoDate,
    rule: requiredLabel,
    endSeries: z.boolean().optional(),
  }),
  /** The open deadline of the rule is moved by hand. */
  z.strictObject({ do: z.literal('move'), on: isoDate, rule: requiredLabel, dueOn: isoDate }),
]);
export type LifeAct = z.infer<typeof act>;

/** What a case shows; each rule has at least one of the first four. */
export const lifeCaseKinds = [
  'met',
  'missed',
  'source-corrected',
  'source-void',
  'late',
  'answered',
  'extended',
  'repeated',
  'ended',
  'not-started',
  'other',
] as const;

const lifeCase = z
  .strictObject({
    shows: z.enum(lifeCaseKinds, reason('not-one-of-these')),
    /** One sentence: "The report is filed in time." */
    says: requiredProse,
    /** The agency of the record; the first of `startsFor` where it is not given. */
    agency: agency.optional(),
    acts: z.tuple([act], act).readonly(),
    /** The deadlines of this rule that stand on the docket on named days, and of other rules where `rules` names them. */
    docket: z
      .tuple(
        [z.strictObject({ on: isoDate, open: z.array(expected).readonly() })],
        z.strictObject({ on: isoDate, open: z.array(expected).readonly() }),
      )
      .readonly(),
    /** Further rules whose deadlines `docket` lists. */
    rules: z.array(requiredLabel).readonly().optional(),
    citation: singleLine.optional(),
  })
  .readonly();
export type LifeCase = z.infer<typeof lifeCase>;

/** The life of a deadline after its count: data with citations, shown on the law page and run as tests. */
export const life = z
  .strictObject({
    /** The agencies on whose records a letter, step or date starts it. */
    startsFor: z.tuple([agency], agency).readonly(),
    subject: z.enum(subjects, reason('not-one-of-these')),
    /** Steps that send it off; it then waits for the confirmation of its receipt. */
    sentBy: steps,
    /** Steps that meet it only where a person names this deadline. */
    metWhenNamedBy: steps,
    /** Letters that answer it. */
    answers: z.array(answer).readonly(),
    /** Letters that confirm what takes effect by itself: nothing is left to be recorded once its day has come. */
    confirmedBy: z.array(answer).readonly().optional(),
    /** Letters that print a longer time for it, and what says so. */
    extendedBy: z
      .strictObject({ letters, says: requiredProse, citation: requiredLabel })
      .readonly()
      .optional(),
    /** Steps after which the next period no longer comes, and what says so. */
    endedBy: z.strictObject({ steps, says: requiredProse, citation: requiredLabel }).readonly().optional(),
    /** How it comes again: `period`, the next fixed date; `year`, the same day of the next year it runs from. */
    comesAgain: z
      .strictObject({ every: z.enum(['period', 'year']), says: requiredProse, citation: requiredLabel })
      .readonly()
      .optional(),
    /** What a late act still does, and what follows from its being late. */
    late: said,
    /** Which retention rules the steps that start or meet it begin or hold, and what says so. */
    keeps: z
      .strictObject({
        ruleIds: z.array(requiredLabel).readonly(),
        says: requiredProse,
        citation: requiredLabel,
      })
      .readonly()
      .optional(),
    cases: z.tuple([lifeCase], lifeCase).readonly(),
  })
  .readonly();
export type Life = z.infer<typeof life>;
