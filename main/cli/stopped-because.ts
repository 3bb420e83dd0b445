import { type Message, messageOf } from '../../shared/base/result';

/** What to say of a fault that ended a command; undefined where nobody reads the answer any more. */
export function stoppedBecause(error: unknown, log: string): Message | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EPIPE') return undefined;
  // Errors of Node itself have such codes too, and are faults of ours.
  return /^(E[A-Z0-9]+|UNKNOWN)$/.test(code) && !code.startsWith('ERR_')
    ? messageOf('command-stopped-disk', { detail: code })
    : messageOf('command-stopped', { log });
}
