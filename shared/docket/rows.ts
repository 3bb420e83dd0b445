import { compareDays, daysBetween, type IsoDate } from '../base/dates';
import { compareNamePlaces, compareNames, placeOfName } from '../base/name-order';
import { authorizationNames } from '../labels/closed-sets';
import { ruleById } from '../law/law';
import type { Rule } from '../law/rule';
import { endsLicense, type RuleSet, wasReadLongAgo } from '../law/rule-set';
import type { Deadline, DeadlineFields } from '../records/deadline';
import type { License } from '../records/license';
import { isPlannedDate, plannedDateCitation, plannedDateTitle } from '../records/response-plan';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { licenseName } from '../register/where-used';
import { defineWords } from '../words/define-words';
import { askedCitation } from './asked-by';
import { type DeadlineState, isLateAndUnsettled, isOpen, lateDays, stateOf } from './deadline-state';

const texts = defineWords('docket/rows', {
  deadline: 'Deadline',
  enteredByHand: 'Entered by hand',
});

/** The group of the docket a deadline is listed in. */
export type DocketGroup = 'missed' | 'to-record' | 'this-week' | 'next-30-days' | 'later';
export const docketGroups: readonly DocketGroup[] = [
  'missed',
  'to-record',
  'this-week',
  'next-30-days',
  'later',
];

export interface DocketRow {
  readonly deadline: Deadline;
  readonly rule: Rule | null;
  readonly license: License | null;
  readonly state: DeadlineState;
  /** Days after due on which it was sent or met; null when in time or not done. */
  readonly late: number | null;
  /** It still asks for something: what was done late does until the agency answers or a person settles it. */
  readonly isOpen: boolean;
  /** A planned date, which is internal; the others are legal dates. */
  readonly isInternal: boolean;
  readonly group: DocketGroup;
  /** What to do, or what happens. */
  readonly title: string;
  readonly citation: string;
  /** Days from today (the agency's date) to work-by, or to the day something takes effect; negative once past. */
  readonly daysLeft: number;
  /** Days since `due`; negative before it. */
  readonly daysPast: number;
  /** What the record is called by people; empty for a deadline of no record. */
  readonly licenseName: string;
  /** The party the record is about. */
  readonly partyName: string;
  /** The source of its rule was last read more than a year ago. */
  readonly isReadLongAgo: boolean;
}

/** The party a record is about: ultimate consignee, else end user, else purchaser, else the first. */
export function mainParty(license: License): string {
  for (const role of ['ultimate-consignee', 'end-user', 'purchaser'] as const) {
    const party = license.parties.find((each) => each.role === role);
    if (party !== undefined) return party.name;
  }
  return license.parties[0]?.name ?? '';
}

function groupOf(state: DeadlineState, isLate: boolean, daysLeft: number): DocketGroup {
  if (state === 'missed' || isLate) return 'missed';
  if (state === 'watch-past') return 'to-record';
  if (daysLeft <= 7) return 'this-week';
  return daysLeft <= 30 ? 'next-30-days' : 'later';
}

// Records are replaced, never edited: while a deadline, its license, its rule and the day are the same, so is its row.
// Thousands of rows that stay the same objects are drawn anew in a fraction of the time.
const rows = new WeakMap<Deadline, { readonly row: DocketRow; readonly today: IsoDate }>();

/** One line as the docket, the command line and the printed page show it; the same object while nothing in it changed. */
export function docketRow(register: Register, deadline: Deadline, today: IsoDate): DocketRow {
  const rule = ruleSetOf(register.settings).byId(deadline.ruleId) ?? null;
  const license = register.licenses.get(deadline.licenseId ?? '') ?? null;
  const known = rows.get(deadline);
  if (known?.today === today && known.row.license === license && known.row.rule === rule) return known.row;
  const row = rowOf(register, deadline, { rule, license }, today);
  rows.set(deadline, { row, today });
  return row;
}

/** "License D123 expires", "General license GL-5 expires": what expires, by its kind and its number where it has one. */
function expiryTitle({ title }: Rule, { authorization, licenseNumber }: License): string {
  const what =
    authorization === 'license' ? title.replace(/ expires$/, '') : authorizationNames[authorization];
  return [what, licenseNumber, 'expires'].filter((part) => part !== '').join(' ');
}

function titleOf(
  { title, ruleId }: Pick<DeadlineFields, 'title' | 'ruleId'>,
  rule: Rule | null,
  license: License | null,
): string {
  if (rule !== null && endsLicense(rule) && license !== null) return expiryTitle(rule, license);
  // An edition may have the rule no more; the dates it set keep its name.
  return rule?.title ?? plannedDateTitle(ruleId) ?? (title || ruleById(ruleId)?.title || texts.deadline);
}

/** What a deadline is called on the docket, and the record it belongs to ('' for none), without the rest of its row. */
export function deadlineTitle(
  register: Register,
  deadline: Pick<DeadlineFields, 'title' | 'ruleId' | 'licenseId'>,
): { readonly title: string; readonly licenseName: string } {
  const rule = ruleSetOf(register.settings).byId(deadline.ruleId) ?? null;
  const license = register.licenses.get(deadline.licenseId ?? '') ?? null;
  return {
    title: titleOf(deadline, rule, license),
    licenseName: license === null ? '' : licenseName(license),
  };
}

function citationWithout(deadline: Deadline, license: License | null): string {
  if (isPlannedDate(deadline)) return plannedDateCitation;
  return (
    askedCitation(deadline, license) ??
    (deadline.ruleId === 'by-hand' ? texts.enteredByHand : deadline.ruleId)
  );
}

function rowOf(
  register: Register,
  deadline: Deadline,
  { rule, license }: { readonly rule: Rule | null; readonly license: License | null },
  today: IsoDate,
): DocketRow {
  const state = stateOf(deadline, today);
  const daysLeft = daysBetween(today, deadline.kind === 'takes-effect' ? deadline.due : deadline.workBy);
  const isLate = isLateAndUnsettled(register, deadline, today);
  const name = license === null ? '' : licenseName(license);
  return {
    deadline,
    rule,
    license,
    state,
    late: lateDays(deadline, rule, today),
    isOpen: isOpen(register, deadline, today),
    isInternal: isPlannedDate(deadline),
    group: groupOf(state, isLate, daysLeft),
    title: titleOf(deadline, rule, license),
    citation: rule?.citation ?? citationWithout(deadline, license),
    daysLeft,
    daysPast: daysBetween(deadline.due, today),
    licenseName: name,
    partyName: license === null ? '' : mainParty(license),
    isReadLongAgo: rule !== null && wasReadLongAgo(rule, today),
  };
}

const dayOf = ({ kind, due, workBy }: Deadline): IsoDate => (kind === 'takes-effect' ? due : workBy);

/** The day to which the days left are counted. */
export function countedTo({ deadline }: DocketRow): IsoDate {
  return dayOf(deadline);
}

// Of thousands of rows each is compared a dozen times: what is compared first is put together once for each of them. On one day,
// what binds us comes before what we set ourselves.
function placeOf(row: DocketRow): string {
  return `${docketGroups.indexOf(row.group)} ${countedTo(row)} ${row.deadline.due} ${Number(row.isInternal)}`;
}

/** Puts rows in docket order: group, work-by, due, number. */
function inOrder(rows: readonly DocketRow[]): readonly DocketRow[] {
  return rows
    .map((row) => ({ row, place: placeOf(row), name: placeOfName(row.licenseName) }))
    .sort((a, b) => {
      if (a.place !== b.place) return a.place < b.place ? -1 : 1;
      return compareNamePlaces(a.name, b.name) || compareNames(a.row.title, b.row.title);
    })
    .map(({ row }) => row);
}

function rowsOpen(register: Register, deadlines: Iterable<Deadline>, today: IsoDate): readonly DocketRow[] {
  const rows: DocketRow[] = [];
  for (const deadline of deadlines)
    if (isOpen(register, deadline, today)) rows.push(docketRow(register, deadline, today));
  return rows;
}

/** All that the rows of the docket are worked out from. */
interface Basis {
  readonly deadlines: number;
  readonly licenses: Register['licenses'];
  readonly licensesChanged: number;
  readonly ruleSet: RuleSet;
  readonly today: IsoDate;
}

/** The rows of a register as they were last made; null once their records were let go. */
interface RowsBefore {
  made: {
    readonly basis: Basis;
    readonly rows: readonly DocketRow[];
    readonly ordered: readonly DocketRow[];
  } | null;
}

const rowsBefore = new WeakMap<Register['deadlines'], RowsBefore>();

function rowsBeforeOf({ deadlines, licenses }: Register): RowsBefore {
  const known = rowsBefore.get(deadlines);
  if (known !== undefined) return known;
  const now: RowsBefore = { made: null };
  rowsBefore.set(deadlines, now);
  for (const records of [deadlines, licenses])
    records.whenLetGo(() => {
      now.made = null;
    });
  return now;
}

const basisOf = ({ deadlines, licenses, settings }: Register, today: IsoDate): Basis => ({
  ...{ deadlines: deadlines.changes, licenses, licensesChanged: licenses.changes },
  ...{ ruleSet: ruleSetOf(settings), today },
});

const isSameBasis = (a: Basis, b: Basis): boolean =>
  a.deadlines === b.deadlines &&
  a.licenses === b.licenses &&
  a.licensesChanged === b.licensesChanged &&
  a.ruleSet === b.ruleSet &&
  a.today === b.today;

/**
 * Every deadline that still asks for something, in docket order; the same array while no row of it changed. Most entries change
 * no deadline and no license: then nothing is looked at.
 */
export function docketRows(register: Register, today: IsoDate): readonly DocketRow[] {
  const { deadlines } = register;
  const basis = basisOf(register, today);
  const kept = rowsBeforeOf(register);
  const before = kept.made;
  if (before !== null && isSameBasis(before.basis, basis)) return before.ordered;
  const rows = rowsOpen(register, deadlines.values(), today);
  const isSame = before?.rows.length === rows.length && before.rows.every((row, at) => row === rows[at]);
  const ordered = isSame ? before.ordered : inOrder(rows);
  kept.made = { basis, rows, ordered };
  return ordered;
}

/** The deadlines of one record that still ask for something, in docket order. */
export function docketRowsOf(register: Register, licenseId: string, today: IsoDate): readonly DocketRow[] {
  return inOrder(rowsOpen(register, register.deadlines.by('license', licenseId), today));
}

/** The deadlines of one record, open and done, by due date. */
export function rowsOfLicense(register: Register, licenseId: string, today: IsoDate): readonly DocketRow[] {
  return register.deadlines
    .by('license', licenseId)
    .filter((deadline) => deadline.void === null)
    .map((deadline) => docketRow(register, deadline, today))
    .sort(
      (a, b) =>
        compareDays(a.deadline.due, b.deadline.due) || compareDays(a.deadline.workBy, b.deadline.workBy),
    );
}

/** A legal date comes before an internal target, then the nearer day; 0 where only docket order tells them apart. */
function compareNext(a: Deadline, b: Deadline): number {
  const byKind = Number(isPlannedDate(a)) - Number(isPlannedDate(b));
  return byKind || compareDays(dayOf(a), dayOf(b)) || compareDays(a.due, b.due);
}

/** The nearest legal date of a record that still asks for something, else the nearest planned date; null when nothing is open. */
export function nextRowOf(register: Register, licenseId: string, today: IsoDate): DocketRow | null {
  // A list asks for thousands of records: a row is made only of what may be the next date, not of each open one.
  let nearest: readonly Deadline[] = [];
  for (const deadline of register.deadlines.by('license', licenseId)) {
    if (!isOpen(register, deadline, today)) continue;
    const [known] = nearest;
    const order = known === undefined ? -1 : compareNext(deadline, known);
    if (order < 0) nearest = [deadline];
    else if (order === 0) nearest = [...nearest, deadline];
  }
  const rows = nearest.map((deadline) => docketRow(register, deadline, today));
  return (rows.length > 1 ? inOrder(rows)[0] : rows[0]) ?? null;
}
