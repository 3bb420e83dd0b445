import { daysBetween, type IsoDate } from '../../../shared/dates';
import type { Decision } from '../../../shared/decide/decision';
import { docketRow } from '../../../shared/docket-rows';
import type { Changes } from '../../../shared/events';
import type { Closing, Deadline, DeadlineFields } from '../../../shared/records/deadline';
import type { Register } from '../../../shared/register';

/** One consequence of a command for one docket line. */
export interface Consequence {
  readonly key: string;
  /** What the record is called, so that a letter against many says which. */
  readonly record: string;
  readonly licenseId: string | null;
  readonly title: string;
  readonly citation: string;
  readonly kind: DeadlineFields['kind'];
  readonly what:
    | { readonly is: 'set' }
    | { readonly is: 'moved'; readonly was: IsoDate; readonly wasWorkBy: IsoDate }
    | { readonly is: 'kept'; readonly wouldBeDue: IsoDate }
    | { readonly is: 'closed'; readonly how: Closing['how'] }
    | { readonly is: 'reopened' }
    | { readonly is: 'sent' }
    | { readonly is: 'met' }
    | { readonly is: 'undone'; readonly what: 'sent' | 'met' }
    | { readonly is: 'answered-in-part' };
  readonly due: IsoDate;
  readonly workBy: IsoDate;
  /** To work-by, from the agency's today; negative once past. */
  readonly daysLeft: number;
  readonly cautiousDue: IsoDate | null;
  readonly extendedTo: IsoDate | null;
  readonly inDoubt: boolean;
}

function whatOf(before: Deadline, changes: Changes): Consequence['what'] | null {
  const closed = changes.closed?.now as Closing | null | undefined;
  if (closed) return { is: 'closed', how: closed.how };
  if (changes.met?.now) return { is: 'met' };
  if (changes.sent?.now) return { is: 'sent' };
  if (changes.due !== undefined || changes.workBy !== undefined) {
    return { is: 'moved', was: before.due, wasWorkBy: before.workBy };
  }
  if (closed === null) return { is: 'reopened' };
  if (changes.met !== undefined) return { is: 'undone', what: 'met' };
  if (changes.sent !== undefined) return { is: 'undone', what: 'sent' };
  if (changes.wouldBeDue?.now) return { is: 'kept', wouldBeDue: changes.wouldBeDue.now as IsoDate };
  return changes.answered === undefined ? null : { is: 'answered-in-part' };
}

/** What a decision does to the docket, in the order in which a person should read it: by record, then by due date. */
export function consequencesOf(
  register: Register,
  decision: Decision,
  today: IsoDate,
): readonly Consequence[] {
  const found: Consequence[] = [];
  const add = (key: string, line: DeadlineFields, what: Consequence['what']) => {
    const row = docketRow(
      register,
      { ...line, ladder: null, id: key, madeSeq: 0, changedSeq: 0, void: null },
      today,
    );
    found.push({
      key,
      record: row.licenseName,
      licenseId: line.licenseId,
      title: row.title,
      citation: row.citation,
      kind: line.kind,
      what,
      due: line.due,
      workBy: line.workBy,
      daysLeft: daysBetween(today, line.workBy),
      cautiousDue: line.cautiousDue,
      extendedTo: line.extendedTo,
      inDoubt: line.inDoubt,
    });
  };
  for (const event of decision.events) {
    if (event.type === 'deadline-set') add(event.id, event.fields, { is: 'set' });
    if (event.type !== 'deadline-changed') continue;
    const before = register.deadlines.get(event.id);
    const what = before === undefined ? null : whatOf(before, event.changes);
    if (before === undefined || what === null) continue;
    const now = Object.fromEntries(
      Object.entries(event.changes).map(([field, change]) => [field, change.now]),
    );
    add(event.id, { ...before, ...now }, what);
  }
  return found.sort(
    (a, b) =>
      a.record.localeCompare(b.record, 'en', { numeric: true }) ||
      (a.licenseId ?? '').localeCompare(b.licenseId ?? '') ||
      a.due.localeCompare(b.due),
  );
}

/** The consequences record by record. */
export function byRecord(all: readonly Consequence[]) {
  const groups: {
    readonly record: string;
    readonly licenseId: string | null;
    readonly lines: Consequence[];
  }[] = [];
  for (const each of all) {
    const last = groups.at(-1);
    if (last !== undefined && last.licenseId === each.licenseId) last.lines.push(each);
    else groups.push({ record: each.record, licenseId: each.licenseId, lines: [each] });
  }
  return groups;
}
