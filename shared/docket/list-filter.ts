import { compareDays, formatDay, type IsoDate } from '../base/dates';
import { asSeen } from '../base/same-name';
import { searchText } from '../base/search-text';
import { compareTexts } from '../base/sorted';
import { filterLabels } from '../labels/filter-labels';
import type { FilterName, ListFilter, Period } from '../records/saved-view';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';

const texts = defineWords('docket/list-filter', {
  upTo: 'up to {to}',
  from: 'from {from}',
  to: '{from} to {to}',
  day: '{value} {value|day|days}',
});

/** What a filter may know besides the row. */
export interface FilterContext {
  readonly register: Register;
  /** Today in the agency's zone. */
  readonly today: IsoDate;
  /** Who looks: "mine" are this person's. */
  readonly person: string;
}

interface Named {
  readonly name: FilterName;
}
/** One or more of the values that the rows have. */
export interface ChoiceField<Row> extends Named {
  readonly kind: 'choice';
  /** The values of a row; an empty text where it has none. */
  readonly of: (row: Row, context: FilterContext) => readonly string[];
  /** What a value is called; of the empty text, what having none is called. */
  readonly word: (value: string, register: Register) => string;
  /** The values there can be, in their order; without it those of the rows, in the order of their words. */
  readonly among?: readonly string[];
}
export interface PeriodField<Row> extends Named {
  readonly kind: 'period';
  readonly of: (row: Row) => IsoDate | null;
}
/** At most so many days. */
export interface DaysField<Row> extends Named {
  readonly kind: 'days';
  /** Null: the row does not fit, however many days are given. */
  readonly of: (row: Row, context: FilterContext) => number | null;
}
/** Those that the person who looks is the owner of. */
export interface MineField<Row> extends Named {
  readonly kind: 'mine';
  readonly of: (row: Row) => string;
}
/** One way to filter a list. */
export type FilterField<Row> = ChoiceField<Row> | PeriodField<Row> | DaysField<Row> | MineField<Row>;

/** A person's name without regard to capitals and accents. */
const personKey = (name: string): string => searchText(asSeen(name));

function isWithin(day: IsoDate | null, { from, to }: Period): boolean {
  if (day === null) return false;
  return (from === null || compareDays(from, day) <= 0) && (to === null || compareDays(day, to) <= 0);
}

type Test<Row> = (row: Row) => boolean;

function testOf<Row>(
  field: FilterField<Row>,
  filter: ListFilter,
  context: FilterContext,
): Test<Row> | undefined {
  const value = filter[field.name];
  if (value === undefined) return undefined;
  switch (field.kind) {
    case 'choice': {
      const wanted = new Set((value as readonly string[]).map(asSeen));
      return (row) => field.of(row, context).some((each) => wanted.has(each));
    }
    case 'period':
      return (row) => isWithin(field.of(row), value as Period);
    case 'days':
      return (row) => {
        const days = field.of(row, context);
        return days !== null && days <= (value as number);
      };
    case 'mine': {
      const mine = personKey(context.person);
      return (row) => mine !== '' && personKey(field.of(row)) === mine;
    }
  }
}

/** Tells of each row whether it fits the whole filter; made once, then asked for thousands of rows. */
export function matcherOf<Row>(
  fields: readonly FilterField<Row>[],
  filter: ListFilter,
  context: FilterContext,
): Test<Row> {
  const tests = fields.flatMap((field) => testOf(field, filter, context) ?? []);
  return (row) => tests.every((fits) => fits(row));
}

/** A value that a filter can be set to, and how many rows have it. */
export interface FilterChoice {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}
export type FilterChoices = ReadonlyMap<FilterName, readonly FilterChoice[]>;

/** The values of every choice among the rows, found in one pass. */
export function choicesOf<Row>(
  fields: readonly FilterField<Row>[],
  rows: readonly Row[],
  context: FilterContext,
): FilterChoices {
  const choices = fields.flatMap((field) =>
    field.kind === 'choice' ? [{ field, counts: new Map<string, number>() }] : [],
  );
  for (const row of rows) {
    for (const { field, counts } of choices) {
      for (const value of new Set(field.of(row, context))) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return new Map(
    choices.map(({ field, counts }) => {
      const found = [...counts].map(([id, count]) => ({
        id,
        label: field.word(id, context.register),
        count,
      }));
      const place = (id: string) => (id === '' ? Number.POSITIVE_INFINITY : (field.among?.indexOf(id) ?? 0));
      // Having none comes last.
      found.sort((a, b) => order(place(a.id), place(b.id)) || compareTexts(a.label, b.label));
      return [field.name, found];
    }),
  );
}

const order = (a: number, b: number): number => (a === b ? 0 : a - b);

/** One part of a filter in words: "Owner", "Kim Case, Ann Lee". */
export interface FilterWords {
  readonly name: FilterName;
  readonly label: string;
  /** Empty for a filter that has no value. */
  readonly words: string;
  /** The values in it that no row has any more, in words. */
  readonly gone: readonly string[];
}

/** A period in words: "Oct 1, 2019 to Oct 31, 2019". */
export function periodWords({ from, to }: Period): string {
  if (from === null) return to === null ? '' : texts.upTo({ to: formatDay(to) });
  return to === null
    ? texts.from({ from: formatDay(from) })
    : texts.to({ from: formatDay(from), to: formatDay(to) });
}

function choiceWords<Row>(
  field: ChoiceField<Row>,
  values: readonly string[],
  register: Register,
  choices: FilterChoices | undefined,
): Pick<FilterWords, 'words' | 'gone'> {
  const known = choices?.get(field.name);
  const isGone = (id: string) =>
    known !== undefined && field.among === undefined && !known.some((each) => each.id === asSeen(id));
  const word = (id: string) => field.word(id, register);
  return { words: values.map(word).join(', '), gone: values.filter(isGone).map(word) };
}

function wordsOf<Row>(
  field: FilterField<Row>,
  filter: ListFilter,
  register: Register,
  choices: FilterChoices | undefined,
): Pick<FilterWords, 'words' | 'gone'> {
  const value = filter[field.name];
  switch (field.kind) {
    case 'choice':
      return choiceWords(field, value as readonly string[], register, choices);
    case 'period':
      return { words: periodWords(value as Period), gone: [] };
    case 'days':
      return { words: texts.day({ value: value as number }), gone: [] };
    case 'mine':
      return { words: '', gone: [] };
  }
}

/**
 * A filter in words, in the order of the fields. With the values of the rows it is told which of those it names are gone:
 * an owner or a party that no record has any more.
 */
export function filterInWords<Row>(
  fields: readonly FilterField<Row>[],
  filter: ListFilter,
  register: Register,
  choices?: FilterChoices,
): readonly FilterWords[] {
  return fields
    .filter(({ name }) => filter[name] !== undefined)
    .map((field) => ({
      name: field.name,
      label: filterLabels[field.name],
      ...wordsOf(field, filter, register, choices),
    }));
}
