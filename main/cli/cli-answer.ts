import { inWords } from '../../shared/base/message-text';
import { type Refusal, type Result, refuse } from '../../shared/base/result';
import type { Register } from '../../shared/register/register';
import { exitCodeOf } from './cli-register';
import type { CliTask, ExitCode } from './cli-task';
import { messageJson } from './message-json';
import { didYouMeanRecord } from './near-records';
import { standardStream } from './options';

/** What a command wrote, as `--json` answers it; `bytes` is null for a folder. */
export interface Written {
  /** The path; `-` for standard output. */
  readonly written: string;
  readonly what: string;
  readonly bytes: number | null;
}

/** One JSON value as it is printed. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A note for people that is no failure; not written with `--quiet`. */
export async function note({ request, ports }: CliTask, text: string): Promise<void> {
  if (!request.isQuiet) await ports.complain(`${text}\n`);
}

const asksForHelp: readonly Refusal['code'][] = ['not-found', 'ambiguous', 'invalid'];

/** What is said of a refusal: what is wrong, what may have been meant, where help is. */
export function refusalText(
  { request }: CliTask,
  refusal: Refusal,
  register?: Register,
  names?: readonly string[],
): string {
  const meant = register === undefined ? undefined : didYouMeanRecord(register, refusal, names);
  const isAbout = register !== undefined && asksForHelp.includes(refusal.code);
  return `${[
    inWords(refusal),
    ...(meant === undefined ? [] : [meant]),
    ...(isAbout ? [`Help: export-docket help ${request.command}`] : []),
  ].join('\n')}\n`;
}

/** Says a refusal on standard error, with `--json` also as JSON on standard output; answers the exit code. */
export async function reportRefusal(
  task: CliTask,
  refusal: Refusal,
  register?: Register,
  names?: readonly string[],
): Promise<ExitCode> {
  const { request, ports } = task;
  await ports.complain(refusalText(task, refusal, register, names));
  if (request.isJson) await ports.write(jsonText(messageJson(refusal)));
  return exitCodeOf(refusal);
}

/** Says what was written: its path in a line, or with `--json` all of it. What went to standard output is all there is. */
export async function reportWritten({ request, ports }: CliTask, answer: Written): Promise<void> {
  if (answer.written === standardStream) return;
  await ports.write(request.isJson ? jsonText({ ok: true, ...answer }) : `${answer.written}\n`);
}

/** Puts a file on standard output instead of the disk. No terminal takes one that is not text. */
export function noTerminal({ ports }: CliTask, isText: boolean): Result<null> {
  return ports.isTerminal && !isText ? refuse('invalid', 'file-to-terminal', {}) : { ok: true, value: null };
}
