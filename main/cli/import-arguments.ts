import path from 'node:path';
import { encodings } from '../../shared/import/encodings';
import type { MapGiven } from '../../shared/import/map-columns';
import type { Policies } from '../../shared/import/planning';
import type { ConflictChoice, ConflictKind } from '../../shared/import/preview-row';
import { delimiters } from '../../shared/import/source-table';
import { agencies } from '../../shared/law/agency';
import {
  type Century,
  centuries,
  type DateOrder,
  type DecimalSign,
  dateOrders,
  decimalSigns,
  type ImportDefaults,
  type ImportTable,
  importTables,
  type SerialSystem,
  serialSystems,
} from '../../shared/records/import-mapping';
import type { ReadingChoices } from '../import/read-table';
import type { importOptions } from './import-options';
import type { ValuesOf } from './option-words';

/** What `import` was asked besides the register. */
export interface ImportRequest extends ReadingChoices {
  /** Null: standard input. */
  readonly file: string | null;
  /** Null: as the named mapping says. */
  readonly as: ImportTable | null;
  /** The name of a mapping that the register keeps. */
  readonly mapping: string | null;
  readonly maps: readonly MapGiven[];
  /** Words that mean nothing in this file. */
  readonly empty: readonly string[];
  readonly policies: Policies;
  /** What holds for every row where no column says it. */
  readonly defaults: ImportDefaults;
  /** Takes in what can be taken in; what is refused or in conflict stays out. */
  readonly skipsRefused: boolean;
  readonly isDryRun: boolean;
  /** The answers to what would be asked about columns; null: not given. */
  readonly dates: DateOrder | null;
  readonly decimal: DecimalSign | null;
  readonly century: Century | null;
  readonly serials: SerialSystem | null;
}

type Values = { readonly as?: string | undefined; readonly agency?: string | undefined } & ValuesOf<
  typeof importOptions
>;

/** The one of a set that an option names, null where it is not given; undefined: it names none of them. */
const oneOf = <T extends string>(set: readonly T[], value: string | undefined): T | null | undefined =>
  value === undefined ? null : set.find((each) => each === value);

// What each answer to a kind of conflict is called on the command line.
const answers = {
  'on-twice': { kind: 'twice', words: { first: 'keep-ours', last: 'take-file' } },
  'on-several': { kind: 'several', words: { skip: 'keep-ours' } },
  'on-country': { kind: 'country', words: { keep: 'keep-ours', change: 'take-file', new: 'as-new' } },
  'on-conflict': { kind: 'number', words: { ours: 'keep-ours', file: 'take-file' } },
} as const satisfies Readonly<
  Record<string, { readonly kind: ConflictKind; readonly words: Readonly<Record<string, ConflictChoice>> }>
>;

/** Answers for all rows of the file, or the sentence that says which of them is none. */
function policiesOf(values: Values): Policies | string {
  const policies: Partial<Record<ConflictKind, ConflictChoice>> = {};
  for (const [option, { kind, words }] of Object.entries(answers)) {
    const said = values[option as keyof typeof answers];
    if (said === undefined) continue;
    const choice = (words as Readonly<Record<string, ConflictChoice>>)[said];
    if (choice === undefined) return `--${option} needs ${Object.keys(words).join(' or ')}.`;
    policies[kind] = choice;
  }
  return policies;
}

/** What holds for every row, or the sentence that says what is wrong with it. */
function defaultsOf({ currency, agency, 'new-parties': parties }: Values): ImportDefaults | string {
  const code = currency?.toUpperCase();
  const known = oneOf(agencies, agency);
  if (code !== undefined && !/^[A-Z]{3}$/.test(code)) return '--currency needs three letters, such as USD.';
  if (known === undefined) return `--agency needs one of ${agencies.join(', ')}.`;
  if (parties !== undefined && parties !== 'add') return '--new-parties needs add.';
  return {
    ...(code === undefined ? {} : { currency: code }),
    ...(known === null ? {} : { agency: known }),
    ...(parties === undefined ? {} : { parties }),
  };
}

/** `HEADING=FIELD`, split at the last sign: a heading may hold one, a field holds none. */
function mapsOf(given: readonly string[]): readonly MapGiven[] | string {
  const wrong = given.find((each) => each.lastIndexOf('=') < 1);
  if (wrong !== undefined)
    return `--map needs HEADING=FIELD (or HEADING= to leave a column out), not "${wrong}".`;
  return given.map((each) => {
    const at = each.lastIndexOf('=');
    return { heading: each.slice(0, at), field: each.slice(at + 1).trim() };
  });
}

/** What `import` was asked, or the sentence that says what is wrong with it. */
export function readImportArguments(
  file: string | undefined,
  values: Values,
  cwd: string,
): ImportRequest | string {
  const as = importTables.find((name) => name === values.as);
  const encoding = oneOf(encodings, values.encoding?.toLowerCase());
  const delimiter = oneOf(delimiters, values.delimiter === 'tab' ? '\t' : values.delimiter);
  const dates = oneOf(dateOrders, values.dates);
  const decimal = oneOf(decimalSigns, values.decimal);
  const century = oneOf(centuries, values.century);
  const serials = oneOf(serialSystems, values.serials);
  const policies = policiesOf(values);
  const maps = mapsOf(values.map ?? []);
  const defaults = defaultsOf(values);
  const row = values['headings-row'];
  const [isWith, isWithout] = [values['with-totals'] === true, values['without-totals'] === true];
  if (file === undefined || (as === undefined && (values.as !== undefined || values.mapping === undefined)))
    return `import needs a file (or - for standard input) and --as ${importTables.join('|')} (or --mapping NAME).`;
  if (typeof policies === 'string') return policies;
  if (typeof maps === 'string') return maps;
  if (typeof defaults === 'string') return defaults;
  if (encoding === undefined) return `--encoding needs one of ${encodings.join(', ')}.`;
  if (delimiter === undefined) return '--delimiter needs one of , ; | or tab.';
  if (dates === undefined) return '--dates needs ymd, dmy or mdy.';
  if (decimal === undefined) return '--decimal needs . or ,.';
  if (century === undefined) return '--century needs 19 or 20.';
  if (serials === undefined) return '--serials needs 1900 or 1904.';
  if (row !== undefined && !/^\d{1,6}$/.test(row))
    return '--headings-row needs the number of a line, or 0 for a file without headings.';
  if (isWith && isWithout) return '--with-totals and --without-totals do not go together.';
  return {
    file: file === '-' || file === '/dev/stdin' ? null : path.resolve(cwd, file),
    as: as ?? null,
    mapping: values.mapping ?? null,
    maps,
    empty: (values.empty ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    policies,
    defaults,
    skipsRefused: values['skip-refused'] === true,
    isDryRun: values['dry-run'] === true,
    encoding,
    delimiter,
    sheet: values.sheet ?? null,
    headings: row === undefined ? null : Number(row),
    totals: isWithout ? 'leave-out' : isWith ? 'keep' : null,
    dates,
    decimal,
    century,
    serials,
  };
}
