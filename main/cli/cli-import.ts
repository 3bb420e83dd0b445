import type { DateOrder } from '../../shared/import/date-reading';
import type { MapGiven } from '../../shared/import/map-columns';
import type { ImportTable } from '../../shared/import/mapping';
import { planImport } from '../../shared/import/plan-rows';
import type { Policies } from '../../shared/import/planning';
import type { Delimiter } from '../../shared/import/source-table';
import type { Refusal } from '../../shared/result';
import { inWords } from '../../shared/words/en';
import { realFileSystem } from '../disk/file-system';
import { thisMachine } from '../docket/machine';
import type { Encoding } from '../import/decode-text';
import { readTableFile } from '../import/read-table-file';
import type { CliTask, ExitCode } from './cli';
import { countOf, importJson, importText } from './cli-import-answer';
import { mapped, tellsOf } from './cli-import-mapping';
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
