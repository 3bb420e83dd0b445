import { compareDays, type IsoDate } from '../../../shared/base/dates';
import type { Decision } from '../../../shared/decide/decision';
import { isOpen } from '../../../shared/docket/deadline-state';
import { docketRow } from '../../../shared/docket/rows';
import { stateLabel } from '../../../shared/docket/state-text';
import type { Closing, Deadline, DeadlineFields, OtherReading } from '../../../shared/records/deadline';
import type { Changes } from '../../../shared/register/events';
import type { Register } from '../../../shared/register/register';

/** One consequence of a command for one deadline. */
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
    | { readonly is: 'closed'; readonly how: Closing['how'] }
    | { readonly is: 'reopened' }
    | { readonly is: 'sent' }
    | { readonly is: 'met' }
    | { readonly is: 'undone'; readonly what: 'sent' | 'met' }
    | { readonly is: 'answered-in-part' }
    /** A letter that came too late to give time back: the date stays, the later one stands beside it. */
    | { readonly is: 'read-otherwise'; readonly due: IsoDate }
    /** Untouched, and what is left once what takes effect has been confirmed. */
    | { readonly is: 'runs' };
  /** The day, later than today, before which the act or answer changes nothing; null for one that counts at once. */
  readonly from: IsoDate | null;
  /** It still asks for something afterwards. */
  readonly isOpen: boolean;
  /** How a deadline that was done late stands afterwards ("Sent 2 days late, receipt unconfirmed"); empty when it was not. */
  readonly late: string;
  readonly due: IsoDate;
  readonly workBy: IsoDate;
  /** To work-by, or to the day it takes effect, from the agency's today; negative once past. */
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
  const reading = changes.otherReading?.now as OtherReading | null | undefined;
  if (reading) return { is: 'read-otherwise', due: reading.due };
  return changes.answered === undefined ? null : { is: 'answered-in-part' };
}

/** The day of the act or answer, where it is still to come. */
function fromOf(deadline: DeadlineFields, { is }: Consequence['what'], today: IsoDate): IsoDate | null {
  const act =
    is === 'closed' ? deadline.closed : is === 'met' ? deadline.met : is === 'sent' ? deadline.sent : null;
  return act !== null && compareDays(act.on, today) > 0 ? act.on : null;
}

/** What a decision does to the docket, in the order in which a person should read it: by record, then by due date. */
export function consequencesOf(
  register: Register,
  decision: Decision,
  today: IsoDate,
): readonly Consequence[] {
  const found: Consequence[] = [];
  const rowOf = (key: string, deadline: DeadlineFields) =>
    docketRow(register, { ...deadline, ladder: null, id: key, madeSeq: 0, changedSeq: 0, void: null }, today);
  const add = (key: string, deadline: DeadlineFields, what: Consequence['what']) => {
    const row = rowOf(key, deadline);
    found.push({
      key,
      record: row.licenseName,
      licenseId: deadline.licenseId,
      title: row.title,
      citation: row.citation,
      kind: deadline.kind,
      what,
      from: fromOf(deadline, what, today),
      isOpen: row.isOpen,
      late: row.isOpen && row.late !== null ? stateLabel(row) : '',
      due: deadline.due,
      workBy: deadline.workBy,
      daysLeft: row.daysLeft,
      cautiousDue: deadline.cautiousDue,
      extendedTo: deadline.extendedTo,
      inDoubt: deadline.inDoubt,
    });
  };
  const changed = new Set(decision.events.flatMap((event) => ('id' in event ? [event.id] : [])));
  for (const event of decision.events) {
    if (event.type === 'deadline-set') add(event.id, event.fields, { is: 'set' });
    if (event.type !== 'deadline-changed') continue;
    const before = register.deadlines.get(event.id);
    const what = before === undefined ? null : whatOf(before, event.changes);
    if (before === undefined || what === null) continue;
    const now = Object.fromEntries(
      Object.entries(event.changes).map(([field, change]) => [field, change.now]),
    );
    const line = { ...before, ...now };
    // What was off the docket and stays off it is no news, unless its date is another.
    const isOff = !isOpen(register, before, today) && !rowOf(event.id, line).isOpen;
    if (isOff && (what.is === 'closed' || what.is === 'answered-in-part')) continue;
    add(event.id, line, what);
    const isConfirmed = what.is === 'closed' && what.how === 'settled' && line.kind === 'takes-effect';
    for (const left of isConfirmed ? leftBeside(register, before, today) : []) {
      if (!changed.has(left.id)) add(left.id, left, { is: 'runs' });
    }
  }
  return found.sort(
    (a, b) =>
      a.record.localeCompare(b.record, 'en', { numeric: true }) ||
      (a.licenseId ?? '').localeCompare(b.licenseId ?? '') ||
      a.due.localeCompare(b.due),
  );
}

/** What the same letter set on the same record and is still to be done: the appeal, once the denial is confirmed. */
function leftBeside(register: Register, deadline: Deadline, today: IsoDate): readonly Deadline[] {
  return register.deadlines
    .by('source', deadline.source.id)
    .filter(
      (each) =>
        each.licenseId === deadline.licenseId && each.kind === 'act-by' && isOpen(register, each, today),
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
