import { type Refusal, refuse } from '../../shared/base/result';
import type { Ran } from '../../shared/calls/answer';
import { command } from '../../shared/commands/commands';
import type { RegisterStore } from '../register/register-store';
import { type InputLine, lineLimit } from './cli-input';
import { messageJson } from './message-json';
import { didYouMeanRecord } from './near-records';
import type { OfficeLine } from './office-execute';

/** The register while commands are run in it, and the office where they are to reach it first. */
export interface Running {
  readonly store: RegisterStore;
  readonly by: string;
  /** The office that is to have each command before its answer; undefined: a command of a shared register waits for a later time. */
  readonly line: OfficeLine | undefined;
}

/** One answer; `isDone` says whether all that was asked for is so. */
interface Answer {
  readonly isDone: boolean;
  readonly text: string;
}

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
function meantBy({ register }: RegisterStore, refusal: Refusal): object {
  const names = refusal.messageKey === 'unknown-command' ? commandNames : undefined;
  const meant = didYouMeanRecord(register, refusal, names);
  return meant === undefined ? {} : { meant };
}

function nameOf(input: unknown): object {
  const name = (input as { readonly do?: unknown } | null)?.do;
  return typeof name === 'string' ? { do: name } : {};
}

/** What a command came to, as it is told. */
interface Told {
  readonly isDone: boolean;
  readonly fields: object;
}

function refusedAs(store: RegisterStore, refusal: Refusal): Told {
  return { isDone: false, fields: { ...messageJson(refusal), ...meantBy(store, refusal) } };
}

const madeAs = (ran: Ran): object => ({ ok: true, ...ran, warnings: ran.warnings.map(messageJson) });

/** Runs one command, and waits until the office has it where that is asked for. */
async function runOne({ store, by, line }: Running, input: unknown): Promise<Told> {
  if (line?.lost !== undefined) return refusedAs(store, line.lost);
  const ran = store.run(input, { by, via: 'cli' });
  if (!ran.ok) return refusedAs(store, ran);
  const { officeCommand } = ran.value;
  if (officeCommand === undefined) return { isDone: true, fields: madeAs(ran.value) };
  const sent = await line?.send(officeCommand);
  switch (sent?.is) {
    case undefined:
      return { isDone: true, fields: { ...madeAs(ran.value), office: 'waiting' } };
    case 'waiting':
      return { isDone: false, fields: { ...madeAs(ran.value), office: 'waiting' } };
    case 'taken':
      return { isDone: true, fields: { ...madeAs({ ...ran.value, seq: sent.seq }), office: 'taken' } };
    case 'refused': {
      const { isDone, fields } = refusedAs(store, sent.why);
      // It is kept until somebody drops it, by its id.
      return { isDone, fields: { ...fields, officeCommand, office: 'refused' } };
    }
  }
}

/** Runs the command of one line of input, and answers it as one line of JSON. */
export async function answerOne(running: Running, found: InputLine): Promise<Answer> {
  const { store } = running;
  const { line } = found;
  const json = parsed(found);
  const name = 'input' in json ? nameOf(json.input) : {};
  const closed = store.refusal;
  const told =
    closed === undefined && 'input' in json
      ? await runOne(running, json.input)
      : refusedAs(store, closed ?? (json as Refusal));
  const { isDone, fields } = told;
  const { ok, ...more } = fields as { readonly ok: boolean };
  return { isDone, text: `${JSON.stringify({ line, ok, ...name, ...more })}\n` };
}
