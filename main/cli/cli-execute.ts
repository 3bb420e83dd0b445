import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { checkedAuthor } from '../../shared/base/author-name';
import { inWords } from '../../shared/base/message-text';
import { type Refusal, refuse } from '../../shared/base/result';
import { command } from '../../shared/commands/commands';
import { diskCode } from '../disk/file-system';
import type { Docket } from '../register/docket';
import { type InputLine, lineLimit, linesOf } from './cli-input';
import { openSink } from './cli-output';
import { exitCodeOf, openFor, reportTroubles } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { messageJson } from './message-json';
import { didYouMeanRecord } from './near-records';
import { noteWaiting } from './office-words';
import { standardStream } from './options';

interface ExecuteRequest {
  /** The file of commands; undefined: standard input. */
  readonly input: string | undefined;
}
type ExecuteTask = CliTask<CommonRequest & ExecuteRequest>;

function parsed({
  text,
  isTooLong = false,
  hasZeros = false,
}: InputLine): { readonly input: unknown } | Refusal {
  if (isTooLong) return refuse('invalid', 'line-too-long', { limit: `${lineLimit / 1024 / 1024} MB` });
  if (hasZeros)
    return refuse('invalid', 'not-json', {
      detail: 'it is not UTF-8 but looks like UTF-16; save it as UTF-8',
    });
  if (text === undefined) return refuse('invalid', 'not-json', { detail: 'it is not UTF-8' });
  try {
    return { input: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('invalid', 'not-json', { detail: error.message });
    throw error;
  }
}

const commandNames = command.options.map((option) => option.shape.do.value);

/** What may have been meant, where a command or a record was named that is not there. */
function meantBy({ register }: Docket, refusal: Refusal): object {
  const names = refusal.messageKey === 'unknown-command' ? commandNames : undefined;
  const meant = didYouMeanRecord(register, refusal, names);
  return meant === undefined ? {} : { meant };
}

function nameOf(input: unknown): object {
  const name = (input as { readonly do?: unknown } | null)?.do;
  return typeof name === 'string' ? { do: name } : {};
}

function told(docket: Docket, ran: ReturnType<Docket['run']>): object {
  if (ran.ok) return { ...ran.value, warnings: ran.value.warnings.map(messageJson) };
  return { ...messageJson(ran), ...meantBy(docket, ran) };
}

function answerOne(
  docket: Docket,
  found: InputLine,
  by: string,
): { readonly ok: boolean; readonly text: string } {
  const { line } = found;
  const json = parsed(found);
  const name = 'input' in json ? nameOf(json.input) : {};
  const ran = docket.refusal ?? ('input' in json ? docket.run(json.input, { by, via: 'cli' }) : json);
  return { ok: ran.ok, text: `${JSON.stringify({ line, ok: ran.ok, ...name, ...told(docket, ran) })}\n` };
}

async function inputOf({ request, ports }: ExecuteTask): Promise<AsyncIterable<Uint8Array> | Refusal> {
  if (request.input === undefined) return ports.input;
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

/**
 * One command per line, each saved before its answer is written. A refused line changes nothing and does not stop the
 * next one; nor does an answer that nobody reads any more.
 */
async function executeLines(task: ExecuteTask): Promise<ExitCode> {
  const { request, ports } = task;
  const stop = async (refusal: Refusal): Promise<ExitCode> => {
    await ports.complain(`${inWords(refusal)}\n`);
    return exitCodeOf(refusal);
  };
  const author = asked(task);
  if ('code' in author) return stop(author);
  const input = await inputOf(task);
  if ('code' in input) return stop(input);
  const sink = await openSink(task, request.input === undefined ? [] : [request.input]);
  if ('code' in sink) return stop(sink);

  const docket = openFor(task, 'write');
  const closed = docket.refusal;
  await reportTroubles(task, docket);
  if (request.acceptClock) docket.acceptClock();
  let wasRefused = closed !== undefined;
  try {
    for await (const found of linesOf(input)) {
      const answer = answerOne(docket, found, author.by);
      if (!answer.ok) wasRefused = true;
      const unwritten = await sink.write(answer.text);
      if (unwritten) {
        // What would be done now could not be told any more.
        wasRefused = true;
        await ports.complain(`${inWords(unwritten)}\n`);
        break;
      }
    }
    await noteWaiting(task, docket);
  } finally {
    docket.close();
    const unwritten = sink.close();
    if (unwritten) {
      wasRefused = true;
      await ports.complain(`${inWords(unwritten)}\n`);
    }
  }
  if (docket.refusal?.code === 'damaged') return 3;
  return wasRefused ? 1 : 0;
}

export const executeCommand = defineCommand({
  name: 'execute',
  description: 'makes changes: one JSON command per line in, one JSON answer per line out',
  takes: ['in', 'out', 'by', 'accept-clock', 'take-over', 'json', 'today'],
  examples: [
    {
      line: 'export-docket execute --in commands.jsonl --by "Robin Miller"',
      description: 'runs the commands of a file; each is saved before its answer',
    },
    {
      line: 'export-docket execute --in - --out answers.jsonl',
      description: 'commands from standard input, answers into a file',
    },
  ],
  read: ({ values, at }): ExecuteRequest => ({
    input: values.in === undefined || values.in === standardStream ? undefined : at(values.in),
  }),
  run: executeLines,
});
