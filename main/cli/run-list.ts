import type { IsoDate } from '../../shared/base/dates';
import { inWords } from '../../shared/base/message-text';
import { plural } from '../../shared/base/plural';
import type { Result } from '../../shared/base/result';
import { searchText } from '../../shared/base/search-text';
import type { RegisterStore } from '../register/register-store';
import { jsonText, note, reportRefusal } from './cli-answer';
import { readingOf, rowsAsOf, textAsOf } from './cli-as-of';
import { writeAnswer } from './cli-output';
import { exitCodeOf, openFor, reportTroubles, troubleOf } from './cli-register';
import type { CliTask, ExitCode } from './cli-task';
import type { Wrong } from './command';
import { didYouMean } from './near';

/** A list as it is answered: a value for programs, a text for people. Each is only made when it is wanted. */
export interface Listing {
  readonly json: () => unknown;
  readonly text: () => string;
  /** What to say beside it on standard error. */
  readonly note?: string | undefined;
}

/** Reads the register and answers a list of it, as a table or as JSON; of a damaged register, that of its good part. */
export async function runList(
  task: CliTask,
  listing: (store: RegisterStore, today: IsoDate) => Result<Listing>,
  { needsRegister = true }: { readonly needsRegister?: boolean } = {},
): Promise<ExitCode> {
  const store = openFor(task, 'read');
  const trouble = troubleOf(store);
  const isNone =
    store.text === '' && trouble?.messageKey === 'no-register' && task.request.register === undefined;
  const mayBeNone = isNone && !needsRegister;
  if (!mayBeNone) await reportTroubles(task, store);
  if (store.text === '' && !mayBeNone) return exitCodeOf(trouble);
  const reading = readingOf(task, store);
  if (!reading.ok) return reportRefusal(task, reading, store.register);
  const listed = listing(reading.value.store, reading.value.today);
  if (!listed.ok) return reportRefusal(task, listed, store.register);
  const { json, text, note: beside } = listed.value;
  if (beside !== undefined) await note(task, beside);
  const answer = task.request.isJson
    ? jsonText(rowsAsOf(json(), reading.value))
    : textAsOf(text(), reading.value);
  const failed = await writeAnswer(task, answer);
  if (failed) await task.ports.complain(`${inWords(failed)}\n`);
  return exitCodeOf(mayBeNone ? failed : (trouble ?? failed));
}

/** Whether every word stands somewhere in the texts, however they are written. */
export function holdsWords(words: readonly string[], texts: readonly string[]): boolean {
  const all = searchText(texts.join('\n'));
  return words.flatMap((word) => searchText(word).split(/\s+/)).every((word) => all.includes(word));
}

/** What is wrong with a value that has to be one of a few; undefined: nothing. */
export function notAmong(
  option: string,
  value: string | undefined,
  among: readonly string[],
): Wrong | undefined {
  if (value === undefined || among.includes(value)) return undefined;
  const names = among.length > 12 ? '' : `: ${among.join(', ')}`;
  return {
    message: `--${option} has no value "${value}"${names}.`,
    meant: didYouMean(value, among),
  };
}

/** "3 letters", as the first line of a table. */
export function headLine(count: number, one: string, many?: string): string {
  return `${plural(count, one, many)}\n`;
}
