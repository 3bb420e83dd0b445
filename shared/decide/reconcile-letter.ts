import type { IsoDate } from '../dates';
import { daysOff } from '../days-off';
import type { Event } from '../events';
import type { Deadline, DeadlineFields } from '../records/deadline';
import type { LetterFields } from '../records/letter';
import type { Register } from '../register';
import { workByOf } from '../work-by';
import { withAnswer } from './answers';
import { deadlineChange } from './deadline-changes';
import type { Context } from './decision';
import { datesOf } from './line';
import { linesOfLetter } from './lines';
import { reconcileOwn } from './reconcile-own';

/** How a letter is about to stand: logged or corrected (`fields`), or void (`fields: null`). */
export type LetterAhead = { readonly id: string; readonly fields: LetterFields | null };

/** The latest written extension of the time to reply to an intent to deny, among this record's standing letters. */
function replyExtension(register: Register, licenseId: string, ahead: LetterAhead): IsoDate | null {
  const others = register.letters
    .by('license', licenseId)
    .filter(({ id, void: isVoid }) => id !== ahead.id && isVoid === null);
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
  const workBy = workByOf(extendedTo, daysOff(register.settings), { leadDays: line.leadDays });
  return { ...line, due: extendedTo, workBy, arguableLater: null, moved: 'in-writing' };
}

/**
 * Everything a letter does to the docket, as the difference to how the docket stands: the lines it starts on each of
 * its records, those it moves or takes back when corrected or void, those of other letters it answers or extends.
 */
export function reconcileLetter(register: Register, ahead: LetterAhead, context: Context): readonly Event[] {
  const { id: letterId, fields } = ahead;
  const licenseIds = fields?.licenseIds ?? [];
  const lines = licenseIds
    .flatMap((id) => (fields === null ? [] : linesOfLetter(register, letterId, fields, id)))
    .map((line) => withExtension(register, line, ahead));
  // A line is answered or extended only by a letter of its own record: as the letter stands now, or stood until now.
  const records = new Set([...licenseIds, ...(register.letters.get(letterId)?.licenseIds ?? [])]);
  const others = [...records]
    .flatMap((id) => register.deadlines.by('license', id))
    .filter(({ source }) => source.id !== letterId);
  const answers = others.flatMap((standing) => {
    const isOfRecord = licenseIds.includes(standing.licenseId ?? '');
    const isTouched = isOfRecord || standing.answered.some((answer) => answer.letterId === letterId);
    const isExtended = standing.ruleId === 'itd-reply' && mayExtend(register, ahead, standing);
    if (standing.void !== null || !(isTouched || isExtended)) return [];
    const answered = withAnswer(register, standing, letterId, isOfRecord ? fields : null, context);
    const moved = isExtended && standing.met === null ? extended(register, standing, ahead) : {};
    return deadlineChange(standing, { ...answered, ...moved });
  });
  return [...answers, ...reconcileOwn(register, letterId, lines, fields === null, context)];
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
  const line = linesOfLetter(register, letter.id, letter, standing.licenseId ?? '').find(
    ({ ruleId }) => ruleId === standing.ruleId,
  );
  return line === undefined ? {} : datesOf(withExtension(register, line, ahead));
}
