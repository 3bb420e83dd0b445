import type { Refusal } from '../../shared/base/result';
import type { RegisterStore } from '../register/register-store';
import { reportRefusal } from './cli-answer';
import { exitCodeOf, openFor, reportTroubles, troubleOf } from './cli-register';
import type { CliTask, ExitCode } from './cli-task';

/**
 * Does a command's work on the register as far as it can be read, and ends with what is the matter with it, or with the refusal
 * that the work answers. Where there is no register, that is said and nothing is done.
 */
export async function onRegister<T extends CliTask>(
  task: T,
  work: (store: RegisterStore) => Promise<Refusal | undefined>,
): Promise<ExitCode> {
  const store = openFor(task, 'read');
  const trouble = troubleOf(store);
  await reportTroubles(task, store);
  if (store.text === '') return exitCodeOf(trouble);
  const refused = await work(store);
  return refused === undefined ? exitCodeOf(trouble) : reportRefusal(task, refused, store.register);
}
