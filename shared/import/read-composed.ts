import { namedCountry } from '../base/country-names';
import { isIsoDate } from '../base/dates';
import { decodeEntries } from '../exchange/cell-entries';
import type { Choices, Part } from '../exchange/column';
import { readReport } from '../exchange/report-cell';
import { type Codes, codeFor, codesOf, otherWords } from './choice-words';
import type { ImportField } from './import-fields';

const flags = codesOf({ true: 'yes', false: 'no' }, otherWords.flag ?? {});

const partCodes = new WeakMap<Choices, Codes>();

function codesOfPart(choices: Choices): Codes {
  const codes = partCodes.get(choices) ?? codesOf(choices);
  partCodes.set(choices, codes);
  return codes;
}

/** One part of an entry as the record holds it; undefined when it is not what the part holds. */
function readPart({ kind, choices }: Part, text: string): unknown {
  switch (kind) {
    case 'date':
      return text === '' ? null : isIsoDate(text) ? text : undefined;
    case 'flag':
      return text === '' ? false : flagOf(text);
    case 'whole':
      return text === '' ? null : wholeOf(text);
    case 'report':
      return readReport(text);
    case 'choice':
      return codeFor(codesOfPart(choices ?? {}), text);
    case 'country':
      return text === '' ? '' : countryOf(text);
    case 'lines':
      return text === '' ? [] : text.split('\n');
    default:
      return text;
  }
}

function countryOf(text: string): string | undefined {
  const named = namedCountry(text);
  return named !== undefined && 'code' in named ? named.code : undefined;
}

function flagOf(text: string): boolean | undefined {
  const code = codeFor(flags, text);
  return code === undefined ? undefined : code === 'true';
}

function readEntries(parts: readonly Part[], cell: string): readonly object[] | undefined {
  const entries = decodeEntries(cell, parts.length);
  const made = entries?.map((entry) =>
    parts.map((part, at) => [part.key, readPart(part, entry[at] ?? '')] as const),
  );
  if (made === undefined || made.some((entry) => entry.some(([, value]) => value === undefined)))
    return undefined;
  return made.map((entry) => Object.fromEntries(entry.filter(([key, value]) => saysSomething(key, value))));
}

// A party that is linked to nobody says nothing of a counterparty, and a condition in a list without reports nothing of one.
function saysSomething(key: string, value: unknown): boolean {
  return !(key === 'counterparty' && value === '') && !(key === 'report' && value === null);
}

function wholeOf(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

/** What a cell that holds more than one plain value has to be. */
export function whatOf({ kind, what }: ImportField): string {
  switch (kind) {
    case 'flag':
      return 'yes or no';
    case 'whole':
      return 'a whole number';
    case 'lines':
      return 'a list with a line for each';
    case 'entries':
      return 'a list as this program writes it, with " | " between the parts';
    default:
      return what;
  }
}

/** A cell that holds more than one plain value; undefined when it is not what its column holds. */
export function readComposed(field: ImportField, text: string, whole: string): unknown {
  const { kind, codes, parts = [] } = field;
  switch (kind) {
    case 'choice':
      return codeFor(codes, text);
    case 'choices': {
      const found = text.split(/[;,\n\r]+/).map((word) => codeFor(codes, word));
      return found.includes(undefined) ? undefined : found;
    }
    case 'flag':
      return flagOf(text);
    case 'whole':
      return wholeOf(text);
    case 'lines':
      return decodeEntries(whole.replaceAll('\r\n', '\n'), 1)?.map(([each = '']) => each);
    default:
      return readEntries(parts, whole.replaceAll('\r\n', '\n'));
  }
}
