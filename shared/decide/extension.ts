import { compareDays } from '../base/dates';
import { done, type Message, messageOf, type Result, refuse } from '../base/result';
import { stands } from '../docket/deadline-state';
import type { Deadline } from '../records/deadline';
import type { LetterFields } from '../records/letter';
import { isSame } from '../register/changes';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { canExtend, recordView } from './record-view';

/** The open deadlines of its records to which a letter can give a longer time. */
export function extendable(register: Register, letterId: string, letter: LetterFields): readonly Deadline[] {
  const ruleSet = ruleSetOf(register.settings);
  return letter.licenseIds.flatMap((licenseId) => {
    const view = recordView(register, licenseId);
    return register.deadlines
      .by('license', licenseId)
      .filter(stands)
      .filter(
        (deadline) =>
          deadline.source.id !== letterId && canExtend(view, ruleSet.byId(deadline.ruleId), deadline, letter),
      );
  });
}

/** What a letter with a longer time is for, and what deserves a second look. */
export interface Extension {
  /** `extends`, where the letter prints a longer time; nothing else. */
  readonly fields: Pick<LetterFields, 'extends'>;
  readonly warnings: readonly Message[];
}

/**
 * The deadlines a letter extends: those it names, or the one duty it fits. Refuses `ambiguous` where it could mean several
 * (the reply to one letter, a disclosure) and `invalid` where it names one that it cannot extend.
 */
export function extendedBy(
  register: Register,
  letterId: string,
  before: LetterFields | undefined,
  letter: LetterFields,
): Result<Extension> {
  const until = letter.replyExtendedTo;
  if (until === null) return done({ fields: {}, warnings: [] });
  const isUnchanged =
    before?.replyExtendedTo === until &&
    before.kind === letter.kind &&
    isSame(before.extends, letter.extends);
  // What an older entry extends is told by its date, and what was named once stays named.
  if (isUnchanged) return done({ fields: {}, warnings: [] });
  const fitting = extendable(register, letterId, letter);
  const named = letter.extends ?? [];
  const unfit = named.find(
    (id) => !fitting.some((deadline) => deadline.id === id) && !before?.extends?.includes(id),
  );
  if (unfit !== undefined) return refuse('invalid', 'cannot-be-extended', { reference: unfit }, 'extends');
  if (named.length > 0) return done(told(register, letter, named));
  // What one letter or step started (an answer and the demand that goes with it) is extended together.
  const duties = new Set(fitting.map(({ source }) => source.id));
  if (duties.size > 1)
    return refuse('ambiguous', 'several-could-be-extended', { count: duties.size }, 'extends');
  return done(
    told(
      register,
      letter,
      fitting.map(({ id }) => id),
    ),
  );
}

function told(register: Register, letter: LetterFields, ids: readonly string[]): Extension {
  const until = letter.replyExtendedTo;
  const deadlines = ids.flatMap((id) => register.deadlines.get(id) ?? []);
  const finals = deadlines
    .flatMap(({ source, licenseId }) =>
      register.deadlines.by('source', source.id).filter((deadline) => deadline.licenseId === licenseId),
    )
    .filter(
      (deadline) => deadline.kind === 'takes-effect' && deadline.void === null && deadline.closed === null,
    );
  const past = finals.find(({ due }) => until !== null && compareDays(until, due) > 0);
  return {
    fields: { extends: [...ids] },
    warnings: [
      ...(ids.length === 0 ? [messageOf('extends-nothing')] : []),
      ...(past === undefined || until === null
        ? []
        : [messageOf('extended-past-final', { until, finalOn: past.due })]),
    ],
  };
}
