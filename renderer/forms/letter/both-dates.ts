import type { IsoDate } from '../../../shared/base/dates';
import type { Decision } from '../../../shared/decide/decision';
import { stands } from '../../../shared/docket/deadline-state';
import type { DeadlineFields } from '../../../shared/records/deadline';
import type { Register } from '../../../shared/register/register';
import { ruleSetOf } from '../../../shared/register/rules-in-force';

/** The date a letter prints for the answer, beside the one that a rule counts for the same answer. */
export interface BothDates {
  readonly printed: IsoDate;
  readonly counted: IsoDate;
  readonly citation: string;
}

/** Every deadline of one letter as it will stand, on any of its records. */
function deadlinesAfter(
  register: Register,
  { events }: Decision,
  letterId: string,
): readonly DeadlineFields[] {
  const lines = new Map<string, DeadlineFields>(
    register.deadlines.by('source', letterId).map((deadline) => [deadline.id, deadline]),
  );
  for (const event of events) {
    if (event.type === 'deadline-set' && event.fields.source.id === letterId)
      lines.set(event.id, event.fields);
    const before = lines.get('id' in event ? event.id : '');
    if (event.type !== 'deadline-changed' || before === undefined) continue;
    const now = Object.entries(event.changes).map(([field, change]) => [field, change.now]);
    lines.set(event.id, { ...before, ...Object.fromEntries(now) });
  }
  return [...lines.values()].filter(stands);
}

/** The date a letter prints and the date the rule gives for the same reply, where they differ; else null. */
export function bothDates(register: Register, decision: Decision): BothDates | null {
  const letter = decision.events.find(({ type }) => type === 'letter-logged' || type === 'letter-changed');
  if (letter === undefined || !('id' in letter)) return null;
  const deadline = deadlinesAfter(register, decision, letter.id).find(({ statedOn }) => statedOn !== null);
  const rule = ruleSetOf(register.settings).byId(deadline?.ruleId ?? '');
  if (deadline?.statedOn == null || deadline.ruleDue === null || rule === undefined) return null;
  const isSame = deadline.ruleDue === deadline.statedOn;
  return isSame ? null : { printed: deadline.statedOn, counted: deadline.ruleDue, citation: rule.citation };
}
