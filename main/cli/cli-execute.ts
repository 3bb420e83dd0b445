import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { checkedAuthor } from '../../shared/base/author-name';
import { inWords } from '../../shared/base/message-text';
import { type Refusal, refuse } from '../../shared/base/result';
import { diskCode } from '../disk/file-system';
import type { OfficePlace } from '../office/office-place';
import { linesOf } from './cli-input';
import { type AnswerSink, openSink } from './cli-output';
import { exitCodeOf, openFor, reportTroubles } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { answerOne } from './execute-answer';
import { lineTo, type OfficeWay, readWay, readyFor, wayOptions } from './office-way';
import { noteWaiting } from './office-words';
import { standardStream } from './options';

interface ExecuteRequest {
  /** The file of commands; undefined: standard input. */
  readonly input: string | undefined;
  /** How each command reaches the office of a shared register. */
  readonly way: OfficeWay;
}
type ExecuteTask = CliTask<CommonRequest & ExecuteRequest>;

async function inputOf(
  { request }: ExecuteTask,
  standard: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array> | Refusal> {
  if (request.input === undefined) return standard;
  try {
    // Opened before the register is: a misspelled file must not make one.
    const file = await open(request.input, 'r');
    // A pipe or a device is read as standard input is; a folder has nothing to read.
    if ((await file.stat()).isDirectory()) {
      await file.close();
      return refuse('invalid', 'input-unreadable', { detail: 'EISDIR' });
    }
    return createReadStream('', { fd: file });
  } catch (error) {
    return refuse('not-found', 'input-unreadable', { detail: diskCode(error) });
  }
}

function asked({ request, ports }: ExecuteTask): { readonly by: string } | Refusal {
  if (request.today !== undefined) return refuse('invalid', 'today-is-for-reading', {}, '--today');
  const by = checkedAuthor(request.by ?? ports.systemUser, '--by');
  return by.ok ? { by: by.value } : by;
}

/** What has to be there before any command is run. */
interface Prepared {
  readonly by: string;
  readonly input: AsyncIterable<Uint8Array>;
  readonly place: OfficePlace | undefined;
  readonly sink: AnswerSink;
}

async function prepared(task: ExecuteTask): Promise<Prepared | Refusal> {
  const { request } = task;
  const author = asked(task);
  if ('code' in author) return author;
  const read = await readyFor(task, request.way);
  if (!read.ok) return read;
  const input = await inputOf(task, read.value.input);
  if ('code' in input) return input;
  const sink = await openSink(task, request.input === undefined ? [] : [request.input]);
  return 'code' in sink ? sink : { by: author.by, input, place: read.value.place, sink };
}

/**
 * One command per line, each saved before its answer is written. A refused line changes nothing and does not stop the
 * next one; nor does an answer that nobody reads any more.
 */
async function executeLines(task: ExecuteTask): Promise<ExitCode> {
  const { request, ports } = task;
  const complain = (refusal: Refusal) => ports.complain(`${inWords(refusal)}\n`);
  const ready = await prepared(task);
  if ('code' in ready) {
    await complain(ready);
    return exitCodeOf(ready);
  }
  const { by, input, place, sink } = ready;
  const store = openFor(task, 'write');
  const closed = store.refusal;
  await reportTroubles(task, store);
  if (request.acceptClock) store.acceptClock();
  let isDone = closed === undefined;
  const line = await lineTo(store, place);
  if (line?.lost) isDone = false;
  try {
    for await (const found of linesOf(input)) {
      const answer = await answerOne({ store, by, line }, found);
      isDone &&= answer.isDone;
      const unwritten = await sink.write(answer.text);
      if (unwritten) {
        // What would be done now could not be told any more.
        isDone = false;
        await complain(unwritten);
        break;
      }
    }
    if (line?.lost) await complain(line.lost);
    await noteWaiting(task, store);
  } finally {
    await line?.close();
    store.close();
    const unwritten = sink.close();
    if (unwritten) {
      isDone = false;
      await complain(unwritten);
    }
  }
  if (store.refusal?.code === 'damaged') return 3;
  return isDone ? 0 : 1;
}

export const executeCommand = defineCommand({
  name: 'execute',
  description: 'makes changes: one JSON command per line in, one JSON answer per line out',
  more: 'In a register that is shared with an office each answer waits until the office has the entry: that needs --host, --database and --login, and the password as the first line of standard input, before the commands. With --offline an entry waits on this computer, for office sync.',
  takes: ['in', 'out', 'by', ...wayOptions, 'accept-clock', 'take-over', 'json', 'today'],
  examples: [
    {
      line: 'export-docket execute --in commands.jsonl --by "Robin Miller"',
      description: 'runs the commands of a file; each is saved before its answer',
    },
    {
      line: 'export-docket execute --in - --out answers.jsonl',
      description: 'commands from standard input, answers into a file',
    },
    {
      line: 'export-docket execute --in commands.jsonl --host db.office.invalid --database export_docket --login ann --authority ca.crt',
      description: 'in a shared register: answers once the office has each entry',
    },
    {
      line: 'export-docket execute --in commands.jsonl --offline',
      description: 'in a shared register: answers once each is safe here, to be sent later',
    },
  ],
  read: (given): ExecuteRequest | string => {
    const { values, at } = given;
    const way = readWay(given, 'execute');
    if (typeof way === 'string') return way;
    const input = values.in === undefined || values.in === standardStream ? undefined : at(values.in);
    return { input, way };
  },
  run: executeLines,
});
