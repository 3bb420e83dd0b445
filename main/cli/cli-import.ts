import { formatDay } from '../../shared/dates';
import type { DateOrder } from '../../shared/import/date-reading';
import { importFields, importTableWords } from '../../shared/import/import-fields';
import { type MapGiven, mappedAsKept, mappedByHand, mappedByHeadings } from '../../shared/import/map-columns';
import {
  type ColumnMapping,
  type ImportTable,
  type KeptMapping,
  mappingNamed,
  rememberedFor,
} from '../../shared/import/mapping';
import { placeholdersIn } from '../../shared/import/placeholders';
import { planImport } from '../../shared/import/plan-rows';
import type { Policies } from '../../shared/import/planning';
import type { Delimiter, SourceTable } from '../../shared/import/source-table';
import { done, type Refusal, type Result, refuse } from '../../shared/result';
import { inWords } from '../../shared/words/en';
import { realFileSystem } from '../disk/file-system';
import type { Docket } from '../docket/docket';
import { thisMachine } from '../docket/machine';
import type { Encoding } from '../import/decode-text';
import { readTableFile } from '../import/read-table-file';
import type { CliTask, ExitCode } from './cli';
import { countOf, importJson, importText } from './cli-import-answer';
import { openSink } from './cli-output';
import { exitCodeOf, openFor, sayTroubles, troubleOf } from './cli-register';

/** What `import` was asked besides the register. */
export interface ImportRequest {
  readonly file: string;
  /** Null: as the named mapping says. */
  readonly as: ImportTable | null;
  /** The name of a mapping that the register keeps. */
  readonly mapping: string | null;
  readonly maps: readonly MapGiven[];
  /** Words that mean nothing in this file. */
  readonly empty: readonly string[];
  readonly policies: Policies;
  /** Takes in what can be taken in; what is refused or in conflict stays out. */
  readonly skipsRefused: boolean;
  readonly isDryRun: boolean;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly dates: DateOrder | null;
  readonly sheet: string | null;
}

interface Mapped {
  readonly table: ImportTable;
  readonly columns: readonly ColumnMapping[];
  /** The kept mapping that was used. */
  readonly kept: KeptMapping | null;
}

/** Which column fills which field: by the named or the remembered mapping, else by the headings; then as was given by hand. */
function mapped(docket: Docket, { headers }: SourceTable, asked: ImportRequest): Result<Mapped> {
  const mappings = docket.register.settings.importMappings;
  let kept: KeptMapping | undefined;
  if (asked.mapping !== null) {
    kept = mappingNamed(mappings, asked.mapping);
    const names = mappings.flatMap(({ name }) => name ?? []);
    const known = names.length === 0 ? 'None has a name yet.' : `Its names: ${names.join(', ')}.`;
    if (kept === undefined) return refuse('not-found', 'import-no-mapping', { name: asked.mapping, known });
    if (asked.as !== null && kept.table !== asked.as)
      return refuse('invalid', 'import-mapping-table', {
        name: asked.mapping,
        table: importTableWords[kept.table].toLowerCase(),
        as: importTableWords[asked.as].toLowerCase(),
      });
  }
  const table = asked.as ?? kept?.table ?? 'counterparties';
  kept ??= rememberedFor(mappings, table, headers);
  const first = kept === undefined ? mappedByHeadings(table, headers) : mappedAsKept(kept, headers);
  const columns = mappedByHand(table, headers, first, asked.maps);
  if (!columns.ok) return columns;
  return done({
    table,
    columns: columns.value.map((each) => ({
      ...each,
      dates: asked.dates ?? each.dates,
      empty: [...(each.empty ?? []), ...asked.empty],
    })),
    kept: kept ?? null,
  });
}

function notImported(headings: readonly string[]): readonly string[] {
  if (headings.length === 0) return [];
  const words = headings.map((heading) => `"${heading}"`).join(', ');
  return [
    headings.length === 1 ? `The column ${words} is not imported.` : `The columns ${words} are not imported.`,
  ];
}

/** What a person should know of how the file was read. */
function tellsOf({ headers, rows }: SourceTable, { table, columns, kept }: Mapped): readonly string[] {
  const name = kept?.name === undefined ? 'the mapping' : `the mapping "${kept.name}"`;
  const used = kept?.usedOn === undefined ? 'kept for these headings' : `used on ${formatDay(kept.usedOn)}`;
  return [
    ...(kept === null ? [] : [`Read with ${name} ${used}.`]),
    ...notImported(columns.flatMap(({ column, field }) => (field === null ? [headers[column] ?? ''] : []))),
    ...columns.flatMap(({ column, field, empty }) => {
      const heading = headers[column] ?? '';
      if (field === null) return [];
      const known = importFields[table].find(({ key }) => key === field);
      if (known === undefined || !['text', 'prose', 'lines'].includes(known.kind)) return [];
      const words = placeholdersIn(rows.map(({ cells }) => cells[column] ?? '')).filter(
        (word) => !(empty ?? []).some((each) => each.toLowerCase() === word.toLowerCase()),
      );
      return words.length === 0
        ? []
        : [
            `The column "${heading}" keeps ${words.map((word) => `"${word}"`).join(', ')} as text; --empty "${words.join(',')}" reads that as nothing.`,
          ];
    }),
  ];
}

const rowsWord = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

/** `import`: tells what each row does and, without `--dry-run` and with nothing in doubt, does it as one entry first. */
export async function importFile(task: CliTask, asked: ImportRequest): Promise<ExitCode> {
  const { ports, request } = task;
  const stop = async (refusal: Refusal, code: ExitCode = 1): Promise<ExitCode> => {
    await ports.complain(`${inWords(refusal)}\n`);
    return code;
  };
  const file = await readTableFile(realFileSystem, asked.file, asked);
  if (!file.ok) return stop(file);
  const { table: source, name, sha256 } = file.value;
  // Opened before anything is done, so that a bad --out changes nothing.
  const sink = openSink(task);
  if ('say' in sink) return stop(sink);
  const docket = openFor(task, asked.isDryRun ? 'read' : 'write');
  try {
    await sayTroubles(task, docket);
    const trouble = troubleOf(docket);
    if (trouble) return exitCodeOf(trouble);
    for (const doubt of source.doubts) await ports.complain(`${inWords(doubt)}\n`);
    const mapping = mapped(docket, source, asked);
    if (!mapping.ok) return stop(mapping, 2);
    const { table, columns } = mapping.value;
    for (const tell of tellsOf(source, mapping.value)) await ports.complain(`${tell}\n`);
    const { newId } = thisMachine(ports.clock);
    const plan = planImport(
      docket.register,
      { source, mapping: { table, columns }, choices: new Map(), policies: asked.policies },
      { newId, today: docket.today() },
    );
    for (const question of plan.questions) await ports.complain(`${inWords(question)}\n`);
    if (plan.questions.length > 0) return 1;
    const { rows, commands } = plan;
    const refused = countOf(rows, 'refused') + countOf(rows, 'conflict');
    const isHeld = refused > 0 && !asked.skipsRefused;
    let seq: number | null = null;
    let failed: Refusal | null = null;
    if (!isHeld && !asked.isDryRun && commands.length > 0) {
      if (request.acceptClock) docket.acceptClock();
      const ran = docket.run(
        { do: 'import-batch', file: name, sha256, table, rows: commands },
        { by: request.by ?? ports.systemUser, via: 'cli' },
      );
      if (ran.ok) seq = ran.value.seq;
      else failed = ran;
    }
    const end = ((): string => {
      if (failed !== null) return `Nothing was imported: ${inWords(failed)}`;
      const out = refused > 0 ? ` ${rowsWord(refused)} stayed out.` : '';
      if (asked.isDryRun)
        return isHeld
          ? `Nothing was imported (dry run). As it is, nothing would be: ${rowsWord(refused)} cannot be taken in.`
          : `Nothing was imported (dry run): ${countOf(rows, 'new')} new, ${countOf(rows, 'changed')} changed.${out.replace('stayed', 'would stay')}`;
      if (isHeld)
        return 'Nothing was imported: correct the rows named above, or take in the others with --skip-refused.';
      if (seq === null) return `Nothing was imported: nothing in this file changes the register.${out}`;
      return `Imported as entry ${seq}: ${countOf(rows, 'new')} new, ${countOf(rows, 'changed')} changed.${out}`;
    })();
    if (failed !== null || refused > 0) await ports.complain(`${end}\n`);
    // What was done stands, whether or not anybody reads the answer.
    await sink.write(
      request.isJson
        ? importJson(rows, { file: name, table, isDryRun: asked.isDryRun, seq })
        : importText(rows, end),
    );
    if (failed !== null) return exitCodeOf(failed);
    return refused > 0 ? 1 : 0;
  } finally {
    sink.close();
    docket.close();
  }
}
