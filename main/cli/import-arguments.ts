import path from 'node:path';
import type { ParseArgsConfig } from 'node:util';
import { dateOrders } from '../../shared/import/date-reading';
import { importTables } from '../../shared/import/mapping';
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
} as const satisfies ParseArgsConfig['options'];

type Values = { readonly as?: string | undefined } & {
  readonly [Name in keyof typeof importOptions]?:
    | ((typeof importOptions)[Name]['type'] extends 'boolean' ? boolean : string)
    | undefined;
};

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
  if (file === undefined || as === undefined)
    return `import needs a file and --as ${importTables.join('|')}.`;
  if (values.encoding !== undefined && encoding === undefined)
    return `--encoding needs one of ${encodings.join(', ')}.`;
  if (values.delimiter !== undefined && delimiter === undefined)
    return '--delimiter needs one of , ; | or tab.';
  if (values.dates !== undefined && dates === undefined) return '--dates needs ymd, dmy or mdy.';
  return {
    file: path.resolve(cwd, file),
    as,
    isDryRun: values['dry-run'] === true,
    encoding: encoding ?? null,
    delimiter: delimiter ?? null,
    dates: dates ?? null,
    sheet: values.sheet ?? null,
  };
}
