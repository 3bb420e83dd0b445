import { checkedAuthor } from '../../shared/base/author-name';
import { inWords } from '../../shared/base/message-text';
import { plural } from '../../shared/base/plural';
import { done, type Refusal, refuse } from '../../shared/base/result';
import { planImport } from '../../shared/import/plan-rows';
import { thisMachine } from '../register/machine';
import { hitsNow } from '../screening/hits-to-decide';
import { note } from './cli-answer';
import { countOf, decisionsText, importJson, importText, questionText } from './cli-import-answer';
import { mapped, tellsOf } from './cli-import-mapping';
import { openSink } from './cli-output';
import { exitCodeOf, openFor, reportTroubles, troubleOf } from './cli-register';
import type { CliTask, ExitCode } from './cli-task';
import type { ImportRequest } from './import-arguments';
import { readSource, reportSource } from './import-source';
import { type OfficeWay, readyFor, throughOffice } from './office-way';
import { noteWaiting } from './office-words';

const rowsWord = (count: number): string => plural(count, 'row');

/** `import`: tells what each row does and, without `--dry-run` and with nothing in doubt, does it as one entry first. */
export async function importFile(task: CliTask, asked: ImportRequest, way: OfficeWay): Promise<ExitCode> {
  const { ports, request } = task;
  const stop = async (refusal: Refusal, code: ExitCode = 1): Promise<ExitCode> => {
    await ports.complain(`${inWords(refusal)}\n`);
    return code;
  };
  const author = checkedAuthor(request.by ?? ports.systemUser, '--by');
  if (!author.ok) return stop(author);
  const ready = asked.isDryRun ? done({ place: undefined, input: ports.input }) : await readyFor(task, way);
  if (!ready.ok) return stop(ready);
  const { place, input } = ready.value;
  const file = await readSource({ ...ports, input }, asked);
  if (!file.ok) return stop(file);
  const { table: source, name, sha256 } = file.value;
  if (!(await reportSource(task, source))) return 1;
  // Opened before anything is done, so that a bad --out changes nothing.
  const sink = await openSink(task, asked.file === null ? [] : [asked.file]);
  if ('messageKey' in sink) return stop(sink);
  const store = openFor(task, asked.isDryRun ? 'read' : 'write');
  try {
    await reportTroubles(task, store);
    const trouble = troubleOf(store);
    if (trouble) return exitCodeOf(trouble);
    const mapping = mapped(store, source, asked);
    if (!mapping.ok) return stop(mapping, 2);
    const { table, columns, defaults } = mapping.value;
    for (const tell of tellsOf(source, mapping.value)) await note(task, tell);
    if (columns.every(({ field }) => field === null)) {
      const headings = source.headers.slice(0, 20).map((heading) => `"${heading}"`);
      return stop(refuse('invalid', 'import-no-known-heading', { headings: headings.join(', ') }));
    }
    const { newId } = thisMachine(ports.clock);
    const hits = table === 'hit-decisions' ? await hitsNow(store, ports.screener) : done(null);
    if (!hits.ok) return stop(hits);
    const plan = planImport(
      store.register,
      {
        ...{ source, mapping: { table, columns, defaults } },
        ...{ choices: new Map(), policies: asked.policies, hits: hits.value },
      },
      { newId, today: store.today() },
    );
    for (const each of plan.notes) await note(task, inWords(each));
    for (const question of plan.questions) await ports.complain(questionText(question));
    if (plan.questions.length > 0) return 1;
    const { rows, commands } = plan;
    const refused = countOf(rows, 'refused') + countOf(rows, 'conflict');
    const isHeld = refused > 0 && !asked.skipsRefused;
    let seq: number | null = null;
    let failed: Refusal | null = null;
    if (!isHeld && !asked.isDryRun && commands.length > 0) {
      if (request.acceptClock) store.acceptClock();
      const ran = await throughOffice(store, place, async () =>
        store.run(
          { do: 'import-batch', file: name, sha256, table, rows: commands },
          { by: author.value, via: 'cli' },
        ),
      );
      // The office may have it under another number.
      if (ran.ok) seq = store.office?.seqOf(ran.value.officeCommand ?? '') ?? ran.value.seq;
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
    if (isHeld) await ports.complain(decisionsText(rows));
    if (failed !== null || refused > 0) await ports.complain(`${end}\n`);
    // What was done stands, whether or not anybody reads the answer.
    const unwritten = await sink.write(
      request.isJson
        ? importJson(rows, { file: name, table, isDryRun: asked.isDryRun, seq })
        : importText(rows, end),
    );
    if (unwritten) await ports.complain(`${inWords(unwritten)}\n`);
    if (seq !== null || failed !== null) await noteWaiting(task, store);
    if (failed !== null) return exitCodeOf(failed);
    return refused > 0 ? 1 : 0;
  } finally {
    sink.close();
    store.close();
  }
}
