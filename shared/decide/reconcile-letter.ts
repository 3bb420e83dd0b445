import { lastWorkingDayOnOrBefore } from '../calendar';
import type { IsoDate } from '../dates';
import { daysOff } from '../days-off';
import type { Event } from '../events';
import type { Deadline, DeadlineFields } from '../records/deadline';
import type { LetterFields } from '../records/letter';
import type { Register } from '../register';
import { withAnswer } from './answers';
import { deadlineChange } from './deadline-changes';
import type { Context } from './decision';
import { linesOf } from './lines';

/** How a letter is about to stand: logged or corrected (`fields`), or void (`fields: null`). */
export type LetterAhead = { readonly id: string; readonly fields: LetterFields | null };

/** The latest written extension of the time to reply to an intent to deny, among this record's standing letters. */
function replyExtension(register: Register, licenseId: string, ahead: LetterAhead): IsoDate | null {
  const others = [...register.letters.values()].filter(
    ({ id, void: isVoid }) => id !== ahead.id && isVoid === null,
  );
  const granted = [...others, ...(ahead.fields === null ? [] : [ahead.fields])]
    .filter((letter) => letter.kind === 'extension-granted' && letter.licenseIds.includes(licenseId))
    .map((letter) => letter.replyExtendedTo)
    .filter((date) => date !== null);
  return granted.sort().at(-1) ?? null;
}

function withExtension(register: Register, line: DeadlineFields, ahead: LetterAhead): DeadlineFields {
  if (line.ruleId !== 'itd-reply') return line;
  const extendedTo = replyExtension(register, line.licenseId ?? '', ahead);
  if (extendedTo === null || extendedTo <= line.due) return line;
  const workBy = lastWorkingDayOnOrBefore(extendedTo, daysOff(register.settings));
  return { ...line, due: extendedTo, workBy, because: 'written-extension' };
}

const dates = ({ triggerOn, due, workBy, extendedTo, cautiousDue, inDoubt, because }: DeadlineFields) => ({
  triggerOn,
  due,
  workBy,
  extendedTo,
  cautiousDue,
  inDoubt,
  because,
});

/** A line this letter once set, beside what it would set now (undefined: nothing any more). */
function corrected(
  standing: Deadline,
  line: DeadlineFields | undefined,
  ahead: LetterAhead,
  context: Context,
): Partial<DeadlineFields> {
  if (standing.met !== null) {
    // What was done in time stays done; the line is marked when its date would have been another.
    return { wouldBeDue: line === undefined || line.due === standing.due ? null : line.due };
  }
  if (line === undefined) {
    const how = ahead.fields === null ? 'source-void' : 'letter-corrected';
    return standing.closed === null
      ? { closed: { how, on: context.today, reason: '', letterId: ahead.id } }
      : {};
  }
  const isBack = standing.closed?.how === 'letter-corrected' || standing.closed?.how === 'source-void';
  return { ...dates(line), itemIds: line.itemIds, ...(isBack ? { closed: null } : {}) };
}

/**
 * Everything a letter does to the docket, as the difference to how the docket stands: the lines it starts on each of
 * its records, those it moves or takes back when corrected or void, those of other letters it answers or extends.
 */
export function reconcileLetter(register: Register, ahead: LetterAhead, context: Context): readonly Event[] {
  const licenseIds = ahead.fields?.licenseIds ?? [];
  const wanted = licenseIds.flatMap((id) =>
    ahead.fields === null ? [] : linesOf(register, ahead.id, ahead.fields, id),
  );
  const lines = wanted.map((line) => withExtension(register, line, ahead));
  const events: Event[] = [];
  const used = new Set<DeadlineFields>();
  for (const standing of register.deadlines.values()) {
    if (standing.source.id === ahead.id) {
      const line = lines.find(
        (each) => each.licenseId === standing.licenseId && each.ruleId === standing.ruleId,
      );
      if (line !== undefined) used.add(line);
      events.push(...deadlineChange(standing, corrected(standing, line, ahead, context)));
      continue;
    }
    const isTouched =
      licenseIds.includes(standing.licenseId ?? '') ||
      standing.answered.some(({ letterId }) => letterId === ahead.id);
    const isOfExtended = standing.ruleId === 'itd-reply' && mayExtend(register, ahead, standing);
    if (!isTouched && !isOfExtended) continue;
    const fields = licenseIds.includes(standing.licenseId ?? '') ? ahead.fields : null;
    const answered = withAnswer(register, standing, ahead.id, fields, context);
    const moved = isOfExtended && standing.met === null ? extended(register, standing, ahead) : {};
    events.push(...deadlineChange(standing, { ...answered, ...moved }));
  }
  for (const line of lines) {
    if (!used.has(line)) events.push({ type: 'deadline-set', v: 1, id: context.newId(), fields: line });
  }
  return events;
}

/** Whether this letter grants, or before its correction granted, more time on the line's record. */
function mayExtend(register: Register, ahead: LetterAhead, standing: Deadline): boolean {
  return [register.letters.get(ahead.id), ahead.fields].some(
    (letter) => letter?.kind === 'extension-granted' && letter.licenseIds.includes(standing.licenseId ?? ''),
  );
}

/** The line's dates counted afresh from its own letter, with the extension that stands now. */
function extended(register: Register, standing: Deadline, ahead: LetterAhead): Partial<DeadlineFields> {
  const letter = register.letters.get(standing.source.id);
  if (letter === undefined) return {};
  const line = linesOf(register, letter.id, letter, standing.licenseId ?? '').find(
    ({ ruleId }) => ruleId === standing.ruleId,
  );
  return line === undefined ? {} : dates(withExtension(register, line, ahead));
}
