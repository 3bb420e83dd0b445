import { compareDays, daysBetween, type IsoDate } from '../base/dates';
import { definedOf } from '../base/defined-of';
import { fromToday } from '../base/distance';
import { done, type Message, messageOf, refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import type { CoverGiven } from '../commands/letter-commands';
import type { Closing } from '../records/deadline';
import type { LetterFields } from '../records/letter';
import type { License } from '../records/license';
import { changesOf, isSame } from '../register/changes';
import type { Event } from '../register/events';
import { findLetter, findLicenses } from '../register/find-record';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { licenseName } from '../register/where-used';
import { checkChosenRules } from './check-chosen-rules';
import { coversFrom } from './covers';
import { type Context, type Decide, decided } from './decision';
import { extendedBy } from './extension';
import { licenseUpdatesFromLetter } from './license-updates';
import { aboutAYear, aheadOfToday, news, oddExpiry, offAnother, offToday } from './odd-dates';
import { reconcileLetter } from './reconcile-letter';

type Given = Partial<Omit<LetterFields, 'licenseIds' | 'covers'>> & {
  readonly covers?: readonly CoverGiven[] | undefined;
};

function warningsForLetter(
  before: LetterFields | undefined,
  letter: LetterFields,
  { isBis, ...context }: Context & { readonly isBis: boolean },
): Message[] {
  const { datedOn, arrivedOn, messageOn, kind } = letter;
  const warnings: Message[] = before?.datedOn === datedOn ? [] : [...oddDay(datedOn, context.today)];
  if (arrivedOn !== null && compareDays(arrivedOn, datedOn) < 0) {
    warnings.push(messageOf('arrived-before-dated', { datedOn, arrivedOn }));
  }
  if (arrivedOn !== null && compareDays(arrivedOn, context.today) > 0) {
    warnings.push(messageOf('arrived-in-future', { arrivedOn }));
  }
  if (messageOn !== null && messageOn !== datedOn) {
    warnings.push(messageOf('message-date-differs', { datedOn, messageOn }));
  }
  if (kind === 'approved-in-part' && letter.covers.every(({ itemIds }) => itemIds.length === 0)) {
    warnings.push(messageOf('partial-names-no-items'));
  }
  return [...warnings, ...oddDatesBeside(before, letter, { today: context.today, isBis })];
}

/** The date printed on it: day 0 of everything that follows. */
function oddDay(datedOn: IsoDate, today: IsoDate): readonly Message[] {
  const days = daysBetween(today, datedOn);
  const params = { datedOn, away: fromToday(datedOn, today) };
  if (days > aheadOfToday) return [messageOf('letter-far-ahead', params)];
  if (days > 0) return [messageOf('letter-in-future', { datedOn })];
  return -days >= aboutAYear ? [messageOf('letter-long-ago', params)] : [];
}

/** The other dates of a letter lie near the one printed on it; what it allows may lie ahead, within reason. */
function oddDatesBeside(
  before: LetterFields | undefined,
  letter: LetterFields,
  { today, isBis }: { readonly today: IsoDate; readonly isBis: boolean },
) {
  const { datedOn } = letter;
  const now = news(before, letter);
  const printed = { of: 'the date printed on the letter', from: datedOn };
  const year = { after: aboutAYear, before: aboutAYear };
  const allowed = { after: aboutAYear, before: 0 };
  const happened = [
    ['The arrival', now.arrivedOn],
    ['The message', now.messageOn],
  ] as const;
  return [
    ...happened.flatMap(([what, on]) => {
      const ahead = offToday(what, on, today, { ahead: aheadOfToday });
      return ahead.length > 0 ? ahead : offAnother(what, on, printed, year);
    }),
    ...offAnother('The reply-by date', now.replyByOn, printed, allowed),
    ...offAnother('The longer time to reply', now.replyExtendedTo, printed, allowed),
    ...offToday('The validation', now.validatedOn, today, { ahead: aheadOfToday }),
    ...(now.expiresOn === undefined && now.validatedOn === undefined
      ? []
      : oddExpiry(letter.expiresOn, letter.validatedOn, datedOn, isBis)),
  ];
}

export const decideLogLetter: Decide<CommandOf<'log-letter'>> = (register, command, context) => {
  const { do: _do, license, licenses, covers, ...plain } = command;
  const found = findLicenses(register, { license, licenses });
  if (!found.ok) return found;
  if (found.value.length === 0) return refuse('invalid', 'letter-needs-license', {}, 'license');
  const gone = found.value.find((record) => record.void !== null);
  if (gone) return refuse('conflict', 'record-is-void', { reference: gone.applicationNumber }, 'license');
  return recordLetter(register, context.newId(), undefined, found.value, { ...plain, covers }, context);
};

export const decideCorrectLetter: Decide<CommandOf<'correct-letter'>> = (register, command, context) => {
  const { do: _do, letter: reference, licenses, ...given } = command;
  const letter = findLetter(register, reference);
  if (!letter.ok) return letter;
  if (letter.value.void !== null) return refuse('conflict', 'record-is-void', { reference }, 'letter');
  const found = findLicenses(register, { licenses: licenses ?? letter.value.licenseIds });
  if (!found.ok) return found;
  const { id, madeSeq: _made, changedSeq: _changed, void: _void, ...before } = letter.value;
  return recordLetter(register, id, before, found.value, given, context);
};

/** A letter of the same kind and date on one of its records: most often the same letter, logged twice. */
function sameLetters(
  register: Register,
  id: string,
  before: LetterFields | undefined,
  { kind, datedOn, licenseIds }: LetterFields,
): readonly Message[] {
  if (before?.kind === kind && before.datedOn === datedOn) return [];
  return licenseIds.flatMap((licenseId) => {
    const other = register.letters
      .by('license', licenseId)
      .find((each) => each.id !== id && each.void === null && each.kind === kind && each.datedOn === datedOn);
    const license = register.licenses.get(licenseId);
    return other === undefined || license === undefined
      ? []
      : [messageOf('same-letter', { datedOn, license: licenseName(license), letterId: other.id, licenseId })];
  });
}

/** A denial that the letter confirms has its deadlines running already: nobody has to say why none is needed. */
function isConfirming(event: Event): boolean {
  if (event.type !== 'deadline-changed') return false;
  return (event.changes.closed?.now as Closing | null | undefined)?.how === 'settled';
}

/** The events that record a letter, new (`before` undefined) or corrected. */
function recordLetter(
  register: Register,
  id: string,
  before: LetterFields | undefined,
  licenses: readonly License[],
  given: Given,
  context: Context,
) {
  const { covers: coversGiven, ...plain } = given;
  const covers =
    coversGiven === undefined ? done(before?.covers ?? []) : coversFrom(register, coversGiven, licenses);
  if (!covers.ok) return covers;
  const stated = definedOf(plain);
  let letter = {
    ...before,
    ...stated,
    licenseIds: licenses.map((each) => each.id),
    covers: covers.value,
  } as LetterFields;
  const ruleSet = ruleSetOf(register.settings);
  const { kind, chosen } = letter;
  const agencies = licenses.map((license) => license.agency);
  const offered = ruleSet.offered({ letter: kind, agencies });
  // What was chosen under an earlier edition stays as it was while nothing about the choice changes.
  const isSameChoice = before !== undefined && before.kind === kind && isSame(before.chosen, chosen);
  const fault = isSameChoice
    ? null
    : checkChosenRules(ruleSet, ruleSet.forLetter(kind, agencies), offered, chosen);
  if (fault !== null) return fault;
  const named = extendedBy(register, id, before, letter);
  if (!named.ok) return named;
  letter = { ...letter, ...named.value.fields };
  const facts = licenseUpdatesFromLetter(register, letter, before, context);
  if (!facts.ok) return facts;
  const lines = reconcileLetter(register, { id, fields: letter }, context);
  const startsNone =
    ![...lines, ...facts.value].some(startsDeadline) &&
    !lines.some(isConfirming) &&
    !hasDeadline(register, id);
  if (startsNone && before === undefined && letter.noDeadlineBecause.trim() === '') {
    return refuse('invalid', 'no-deadline-why', {}, 'noDeadlineBecause');
  }
  const warnings = [
    ...warningsForLetter(before, letter, {
      ...context,
      isBis: licenses.some(({ agency }) => agency === 'BIS'),
    }),
    ...sameLetters(register, id, before, letter),
    ...named.value.warnings,
    ...(extendsDdtcLicense(licenses, before, letter) ? [messageOf('no-longer-duration')] : []),
    ...setAsideIn(lines),
  ];
  if (before === undefined) {
    return decided(
      [{ type: 'letter-logged', v: 1, id, fields: letter }, ...facts.value, ...lines],
      id,
      warnings,
    );
  }
  const changes = changesOf<LetterFields>(before, letter);
  if (changes === null) return decided([], id);
  return decided([{ type: 'letter-changed', v: 1, id, changes }, ...facts.value, ...lines], id, warnings);
}

const startsDeadline = (event: Event): boolean =>
  event.type === 'deadline-set' ||
  (event.type === 'deadline-changed' && ('due' in event.changes || 'otherReading' in event.changes));

function hasDeadline(register: Register, letterId: string): boolean {
  return register.deadlines.by('source', letterId).length > 0;
}

/** A later expiry by an amendment of a DDTC license, which the regulations do not provide for (22 CFR 123.25(c)). */
function extendsDdtcLicense(
  licenses: readonly License[],
  before: LetterFields | undefined,
  { kind, expiresOn }: LetterFields,
): boolean {
  if (kind !== 'extension-granted' || expiresOn === null || expiresOn === before?.expiresOn) return false;
  return licenses.some(({ agency }) => agency === 'DDTC');
}

/** Dates moved by hand that no longer hold, because what they were counted against is another date. */
function setAsideIn(events: readonly Event[]): readonly Message[] {
  return events.flatMap((event) => {
    const now = event.type === 'deadline-changed' ? event.changes.setAside?.now : null;
    return now == null ? [] : [messageOf('hand-date-set-aside', { due: (now as { due: string }).due })];
  });
}
