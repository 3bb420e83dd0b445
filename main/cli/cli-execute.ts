import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { checkedAuthor } from '../../shared/author';
import { type Refusal, refuse, type Say } from '../../shared/result';
import { inWords } from '../../shared/words/en';
import { diskCode } from '../disk/file-system';
import type { Docket } from '../docket/docket';
import type { CliTask, ExitCode } from './cli';
import { type InputLine, linesOf, longestLine } from './cli-input';
import { openSink } from './cli-output';
import { exitCodeOf, openFor, sayTroubles } from './cli-register';

const worded = (say: Say) => ({ ...say, message: inWords(say) });

function parsed({ text, isTooLong }: InputLine): { readonly input: unknown } | Refusal {
  if (isTooLong) return refuse('invalid', 'line-too-long', { limit: `${longestLine / 1024 / 1024} MB` });
  if (text === undefined) return refuse('invalid', 'not-json', { detail: 'it is not UTF-8' });
  try {
    return { input: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('invalid', 'not-json', { detail: error.message });
    throw error;
  }
}

function nameOf(input: unknown): object {
  const name = (input as { readonly do?: unknown } | null)?.do;
  return typeof name === 'string' ? { do: name } : {};
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
  const answer = ran.ok
    ? { line, ok: true, ...name, ...ran.value, warnings: ran.value.warnings.map(worded) }
    : { line, ok: false, ...name, ...worded(ran) };
  return { ok: ran.ok, text: `${JSON.stringify(answer)}\n` };
}

async function inputOf({ request, ports }: CliTask): Promise<AsyncIterable<Uint8Array> | Refusal> {
  if (request.input === undefined) return ports.input;
  try {
    // Opened before the register is: a misspelled file must not make one.
    const file = await open(request.input, 'r');
    return createReadStream('', { fd: file });
  } catch (error) {
    return refuse('not-found', 'input-unreadable', { detail: diskCode(error) });
  }
}

function asked({ request, ports }: CliTask): { readonly by: string } | Refusal {
  if (request.today !== undefined) return refuse('invalid', 'today-is-for-reading', {}, '--today');
  const by = checkedAuthor(request.by ?? ports.systemUser, '--by');
  return by.ok ? { by: by.value } : by;
}

/**
 * `execute`: one command per line, each saved before its answer is written. A refused line changes nothing and does not
 * stop the next one.
 */
export async function executeLines(task: CliTask): Promise<ExitCode> {
  const { request, ports } = task;
  const stop = async (refusal: Refusal): Promise<ExitCode> => {
    await ports.complain(`${inWords(refusal)}\n`);
    return exitCodeOf(refusal);
  };
  const author = asked(task);
  if ('code' in author) return stop(author);
  const input = await inputOf(task);
  if ('code' in input) return stop(input);
  const sink = openSink(task);
  if ('code' in sink) return stop(sink);

  const docket = openFor(task, 'write');
  const closed = docket.refusal;
  await sayTroubles(task, docket);
  if (request.acceptClock) docket.acceptClock();
  let wasRefused = closed !== undefined;
  try {
    for await (const found of linesOf(input)) {
      const answer = answerOne(docket, found, author.by);
      if (!answer.ok) wasRefused = true;
      await sink.write(answer.text);
    }
  } finally {
    docket.close();
    sink.close();
  }
  if (docket.refusal?.code === 'damaged') return 3;
  return wasRefused ? 1 : 0;
}
