import { importTables } from '../../shared/records/import-mapping';
import { importFile } from './cli-import';
import { defineCommand } from './command';
import { readImportArguments } from './import-arguments';
import { importOptions } from './import-options';
import { readWay, wayOptions } from './office-way';
import type { OptionName } from './options';

export const importCommand = defineCommand({
  name: 'import',
  description: 'takes the rows of a CSV file or an Excel workbook into the register',
  more: 'As one entry. It says first what each row would do; with a row in doubt, nothing is imported.',
  words: [{ name: 'FILE', means: 'a file' }],
  values: { as: importTables.join('|') },
  takes: [
    ...(Object.keys(importOptions) as OptionName[]),
    'as',
    'agency',
    ...wayOptions,
    'json',
    'out',
    'by',
    'accept-clock',
    'take-over',
  ],
  examples: [
    {
      line: 'export-docket import customers.csv --as counterparties --dry-run',
      description: 'says what each row of the file would do, and changes nothing',
    },
    {
      line: 'export-docket import customers.csv --as counterparties --by "Robin Miller"',
      description: 'imports the file as one journal entry by that author',
    },
  ],
  read: (given) => {
    const { words, values, cwd } = given;
    const way = readWay(given, 'import');
    if (typeof way === 'string') return way;
    const importing = readImportArguments(words[0], values, cwd);
    return typeof importing === 'string' ? importing : { importing, way };
  },
  run: (task) => importFile(task, task.request.importing, task.request.way),
});
