import path from 'node:path';
import type { ParseArgsConfig } from 'node:util';
import { dateOrders } from '../../shared/import/date-reading';
import type { MapGiven } from '../../shared/import/map-columns';
import { importTables } from '../../shared/import/mapping';
import type { Policies } from '../../shared/import/planning';
import type { ConflictChoice, ConflictKind } from '../../shared/import/preview-row';
import { delimiters } from '../../shared/import/source-table';
import { encodings } from '../import/decode-text';
import type { ImportRequest } from './cli-import';

/** The options that only `import` takes; `--as` it shares with `export`. */
export const importOptions = {
  'dry-run': { type: 'boolean' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  dates: { type: 'string' },
  sheet: { type: 'string' },
  map: { type: 'string', multiple: true },
  mapping: { type: 'string' },
  empty: { type: 'string' },
  'skip-refused': { type: 'boolean' },
  'on-twice': { type: 'string' },
  'on-several': { type: 'string' },
  'on-country': { type: 'string' },
  'on-conflict': { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

type Values = { readonly as?: string | undefined } & {
  readonly [Name in keyof typeof importOptions]?:
    | ((typeof importOptions)[Name] extends { multiple: true }
        ? string[]
        : (typeof importOptions)[Name]['type'] extends 'boolean'
          ? boolean
          : string)
    | undefined;
};

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
  const encoding = encodings.find((name) => name === values.encoding);
  const delimiter = delimiters.find(
    (name) => name === (values.delimiter === 'tab' ? '\t' : values.delimiter),
  );
  const dates = dateOrders.find((name) => name === values.dates);
  const policies = policiesOf(values);
  const maps = mapsOf(values.map ?? []);
  if (file === undefined || (as === undefined && (values.as !== undefined || values.mapping === undefined)))
    return `import needs a file and --as ${importTables.join('|')} (or --mapping NAME).`;
  if (typeof policies === 'string') return policies;
  if (typeof maps === 'string') return maps;
  if (values.encoding !== undefined && encoding === undefined)
    return `--encoding needs one of ${encodings.join(', ')}.`;
  if (values.delimiter !== undefined && delimiter === undefined)
    return '--delimiter needs one of , ; | or tab.';
  if (values.dates !== undefined && dates === undefined) return '--dates needs ymd, dmy or mdy.';
  return {
    file: path.resolve(cwd, file),
    as: as ?? null,
    mapping: values.mapping ?? null,
    maps,
    empty: (values.empty ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    policies,
    skipsRefused: values['skip-refused'] === true,
    isDryRun: values['dry-run'] === true,
    encoding: encoding ?? null,
    delimiter: delimiter ?? null,
    dates: dates ?? null,
    sheet: values.sheet ?? null,
  };
}
