import { checkedAuthor } from '../../shared/author';
import { mapHeaders } from '../../shared/import/import-fields';
import { planImport } from '../../shared/import/plan-rows';
import type { PreviewRow } from '../../shared/import/preview-row';
import { inWords } from '../../shared/words/en';
import { thisMachine } from '../docket/machine';
import type { CliTask, ExitCode } from './cli';
import { writeAnswer } from './cli-output';
import { exitCodeOf, openFor, sayTroubles, troubleOf } from './cli-register';
import { table } from './cli-table';
import type { ImportRequest } from './import-arguments';
import { readSource, tellSource } from './import-source';

const verdictWords = {
  new: 'New',
  changed: 'Changed',
  same: 'Same',
  conflict: 'CONFLICT',
  refused: 'REFUSED',
} as const;

function asTable(rows: readonly PreviewRow[]): string {
  const count = (verdict: PreviewRow['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  const head = Object.entries(verdictWords)
    .map(([verdict, word]) => `${word} ${count(verdict as PreviewRow['verdict'])}`)
    .join(', ');
  const body = rows.map(({ line, verdict, read }) => [
    String(line),
    verdictWords[verdict],
    read.map(({ text, taken }) => (text === taken ? text : `${text} → ${taken}`)).join('; '),
  ]);
  const why = rows.flatMap((row) => row.why.map((say) => `Line ${row.line}: ${inWords(say)}\n`));
  return `${head}\n\n${table(['LINE', 'VERDICT', 'DATES AND NUMBERS AS READ'], body)}${why.length > 0 ? '\n' : ''}${why.join('')}`;
}

/** `import`: tells what each row would do and, without `--dry-run` and with nothing in doubt, does it as one entry. */
export async function importFile(task: CliTask, asked: ImportRequest): Promise<ExitCode> {
  const { ports, request } = task;
  const author = checkedAuthor(request.by ?? ports.systemUser, '--by');
  if (!author.ok) {
    await ports.complain(`${inWords(author)}\n`);
    return 1;
  }
  const file = await readSource(ports, asked);
  if (!file.ok) {
    await ports.complain(`${inWords(file)}\n`);
    return 1;
  }
  const { table: source, name, sha256 } = file.value;
  if (!(await tellSource(ports.complain, source))) return 1;
  const docket = openFor(task, asked.isDryRun ? 'read' : 'write');
  try {
    await sayTroubles(task, docket);
    const trouble = troubleOf(docket);
    if (trouble) return exitCodeOf(trouble);
    const fields = mapHeaders(asked.as, source.headers);
    for (const [column, header] of source.headers.entries())
      if (fields[column] === null)
        await ports.complain(`The column ${JSON.stringify(header)} is not imported.\n`);
    const { dates, decimal, century, serials } = asked;
    const columns = fields.map((field, column) => ({ column, field, dates, decimal, century, serials }));
    const { newId } = thisMachine(ports.clock);
    const plan = planImport(
      docket.register,
      { source, mapping: { table: asked.as, columns }, choices: new Map() },
      { newId, today: docket.today() },
    );
    for (const note of plan.notes) await ports.complain(`${inWords(note)}\n`);
    for (const question of plan.questions) await ports.complain(`${inWords(question)}\n`);
    if (plan.questions.length > 0) return 1;
    const unwritten = await writeAnswer(task, asTable(plan.rows), asked.file === null ? [] : [asked.file]);
    if (unwritten) {
      await ports.complain(`${inWords(unwritten)}\n`);
      return 1;
    }
    const isInDoubt = plan.rows.some(({ verdict }) => verdict === 'refused' || verdict === 'conflict');
    if (isInDoubt)
      await ports.complain('Nothing was imported: correct the rows named above and try again.\n');
    if (isInDoubt) return 1;
    if (asked.isDryRun || plan.commands.length === 0) return 0;
    if (request.acceptClock) docket.acceptClock();
    const ran = docket.run(
      { do: 'import-batch', file: name, sha256, table: asked.as, rows: plan.commands },
      { by: author.value, via: 'cli' },
    );
    if (ran.ok) return 0;
    await ports.complain(`${inWords(ran)}\n`);
    return exitCodeOf(ran);
  } finally {
    docket.close();
  }
}
