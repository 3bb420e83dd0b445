import type * as z from 'zod';
import { reasonFor } from '../base/messages';
import { done, type Refusal, type Result, refuse } from '../base/result';
import { type Command, command } from './commands';

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
