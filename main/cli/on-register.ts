import type { Refusal } from '../../shared/base/result';
import type { Docket } from '../register/docket';
import { reportRefusal } from './cli-answer';
import { exitCodeOf, openFor, reportTroubles, troubleOf } from './cli-register';
import type { CliTask, ExitCode } from './cli-task';

/**
 * Does a command's work on the register as far as it can be read, and ends with what is the matter with it, or with the refusal
 * that the work answers. Where there is no register, that is said and nothing is done.
 */
export async function onRegister<T extends CliTask>(
  task: T,
  work: (docket: Docket) => Promise<Refusal | undefined>,
): Promise<ExitCode> {
  const docket = openFor(task, 'read');
  const trouble = troubleOf(docket);
  await reportTroubles(task, docket);
  if (docket.text === '') return exitCodeOf(trouble);
  const refused = await work(docket);
  return refused === undefined ? exitCodeOf(trouble) : reportRefusal(task, refused, docket.register);
}
