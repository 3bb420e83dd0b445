import type { DocketRow } from '../docket/rows';
import { docketRow } from '../docket/rows';
import type { Register, Told } from '../register/register';
import { byUrgency, isPutOff, openLines } from './due-reminders';
import { daysBefore, readKey } from './reminder-key';
import { lineKey, type When } from './shown';

/** A line that was told about and that nobody has acknowledged since. */
export interface Unacknowledged {
  readonly deadlineId: string;
  /** Every key to acknowledge, the nearest stage last. */
  readonly reminders: readonly string[];
  readonly row: DocketRow;
}

/** The open lines whose last telling nobody has acknowledged or put off, most urgent first. */
export function unacknowledged(register: Register, when: When): readonly Unacknowledged[] {
  const toldOf = new Map<string, { readonly key: string; readonly before: number; readonly told: Told }[]>();
  for (const [key, told] of register.told) {
    const read = readKey(key);
    if (read === null) continue;
    const line = lineKey(read.deadlineId, read.workBy);
    const known = toldOf.get(line) ?? [];
    known.push({ key, before: daysBefore(read.workBy, read.stage), told });
    toldOf.set(line, known);
  }
  return openLines(register, when.today)
    .flatMap((line) => {
      if (isPutOff(register, line, when)) return [];
      const told = (toldOf.get(lineKey(line.id, line.workBy)) ?? []).sort((a, b) => b.before - a.before);
      const last = told.at(-1);
      if (last === undefined || last.told.acknowledgedAt !== null) return [];
      const reminders = told.filter((each) => each.told.acknowledgedAt === null).map(({ key }) => key);
      return [{ deadlineId: line.id, reminders, row: docketRow(register, line, when.today) }];
    })
    .sort(byUrgency);
}
