import type { AskReason } from './ask-reasons';
import { datesIn } from './dates-in-text';
import { type NumberKind, numbersIn } from './numbers-in-text';

export type EntityKind = 'date' | NumberKind;

/** A date or number that stands in a text. */
export interface Entity {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
  readonly readings: readonly string[];
  readonly doubt: AskReason | null;
}

/** A text in which each date and number is a run of signs of the same length, so that a rule can name it as `{date}`. */
export interface MarkedText {
  readonly text: string;
  readonly marked: string;
  readonly entities: ReadonlyMap<number, Entity>;
}

const filler = '\ue00f';
const signs: Readonly<Record<EntityKind, string>> = {
  date: '\ue000',
  control: '\ue001',
  license: '\ue002',
  phone: '\ue003',
  email: '\ue004',
  reference: '\ue005',
};

export function markedText(text: string): MarkedText {
  const dates = datesIn(text).map((each) => ({ ...each, kind: 'date' as const }));
  const isFree = ({ start, end }: { readonly start: number; readonly end: number }) =>
    dates.every((date) => end <= date.start || start >= date.end);
  const all: readonly Entity[] = [...dates, ...numbersIn(text).filter(isFree)].sort(
    (a, b) => a.start - b.start,
  );
  let marked = '';
  for (const { kind, start, end } of all) {
    marked += text.slice(marked.length, start);
    marked += signs[kind] + filler.repeat(end - start - 1);
  }
  marked += text.slice(marked.length);
  return { text, marked, entities: new Map(all.map((each) => [each.start, each])) };
}

/** What a rule's words stand for, besides themselves. */
const terms: Readonly<Record<string, string>> = {
  /** Where a label may begin: a line, a cell, or after a sign that parts two. */
  '{label}': '(?:^|[\\t\\n]|[;|•] ?)[ ]*(?:\\(?\\d{1,2}[.)]\\s+)?',
  /** What may stand between a label and its value on one line. */
  '{is}': '[ \\t]*(?:(?:[:.#=)\\u2013\\u2014-]|\\bis\\b|\\bon\\b)[ \\t]*){0,3}',
  /** Words of one sentence. */
  '{words}': '(?:[^.;:\\t\\n]|\\n(?!\\n)|\\.(?=\\S)|\\b(?:no|mr|ms|dr|p\\.m|a\\.m|u\\.s|sec)\\.){0,140}?',
  /** A few words, of one cell or block. */
  '{few}': '(?:[^\\n\\t]|\\n(?!\\n)){0,60}?',
  '{day}':
    '(?:(?:close|end)\\s+of\\s+business,?\\s+(?:on\\s+)?|cob,?\\s+(?:on\\s+)?|(?:5|five|17|noon)[^,\\n]{0,24}?,?\\s+(?:on\\s+)?)?',
};

// Room between words, a line's end too, but never the end of a block.
const blank = '(?:[^\\S\\n]+|[^\\S\\n]*\\n(?!\\n)[^\\S\\n]*)';

/** A rule's pattern as it is applied to a marked text: a blank stands for any room, `{date}` for a date. */
export function compiledRule(pattern: string): RegExp {
  let source = pattern;
  for (const [term, meaning] of Object.entries(terms))
    source = source.replaceAll(term, () => meaning.replaceAll(' ', '\u0001'));
  for (const [kind, sign] of Object.entries(signs))
    source = source.replaceAll(`{${kind}}`, () => `(?<value>${sign}${filler}*)`);
  return new RegExp(source.replaceAll(' ', blank).replaceAll('\u0001', ' '), 'gimu');
}
