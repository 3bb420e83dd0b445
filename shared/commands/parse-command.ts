import type * as z from 'zod';
import { reasonFor } from '../base/message-text';
import { done, type Refusal, type Result, refuse } from '../base/result';
import type { Steps } from '../base/steps';
import { type Command, type CommandOf, command } from './commands';
import { mostRows } from './import-commands';

/** The first thing wrong with an input, as a refusal that names the field. */
export function refusalOf(error: z.ZodError): Refusal {
  const [issue] = error.issues;
  if (issue === undefined)
    return refuse('invalid', 'invalid-field', { field: 'input', reason: reasonFor('') });
  if (issue.code === 'unrecognized_keys') {
    const field = [...issue.path, issue.keys[0] ?? ''].join('.');
    return refuse('invalid', 'unknown-field', { field }, field);
  }
  const field = issue.path.join('.') || 'input';
  const isAbsent = issue.code === 'invalid_type' && issue.input === undefined;
  const reason = reasonFor(isAbsent ? 'missing' : issue.message);
  return refuse('invalid', 'invalid-field', { field, reason }, field);
}

/** Parses a command from outside, strictly; the refusal names the first field that is wrong. */
export function parseCommand(input: unknown): Result<Command> {
  const parsed = command.safeParse(input, { reportInput: true });
  if (parsed.success) return done(parsed.data);
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return refuse('invalid', 'not-a-command', {}, 'input');
  const named = (input as { readonly do?: unknown } | null)?.do;
  const isUnknown = parsed.error.issues[0]?.path[0] === 'do' && typeof named === 'string';
  return isUnknown ? refuse('invalid', 'unknown-command', { name: named }, 'do') : refusalOf(parsed.error);
}

/** Rows of a file that are parsed in one step. */
const rowsOfStep = 50;

/** The same in steps for the rows of a file. One that has a fault is parsed at once, so that the refusal is the same. */
export function* parseInSteps(input: unknown): Steps<Result<Command>> {
  const rows = (input as { readonly rows?: unknown } | null | undefined)?.rows;
  if (!Array.isArray(rows) || rows.length <= rowsOfStep || rows.length > mostRows) return parseCommand(input);
  const parsed: CommandOf<'import-batch'>['rows'] = [];
  let last: CommandOf<'import-batch'> | null = null;
  for (let at = 0; at < rows.length; at += rowsOfStep) {
    const part = parseCommand({ ...(input as object), rows: rows.slice(at, at + rowsOfStep) });
    if (!part.ok || part.value.do !== 'import-batch') return parseCommand(input);
    last = part.value;
    parsed.push(...last.rows);
    yield at / rows.length;
  }
  return last === null ? parseCommand(input) : done({ ...last, rows: parsed });
}
