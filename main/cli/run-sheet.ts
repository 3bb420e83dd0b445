import type { Result } from '../../shared/base/result';
import type { SheetRequest } from '../../shared/calls/paper-calls';
import type { Docket } from '../register/docket';
import { tellRefused, tellWritten } from './cli-answer';
import { writePage } from './cli-paper';
import { exitCodeOf, openFor, sayTroubles, troubleOf } from './cli-register';
import type { CliTask, ExitCode } from './cli-task';

/** Writes the page that was asked for as PDF, from the good part of the register. */
export async function runSheet(
  task: CliTask,
  pageOf: (docket: Docket) => Result<SheetRequest>,
): Promise<ExitCode> {
  const docket = openFor(task, 'read');
  const trouble = troubleOf(docket);
  await sayTroubles(task, docket);
  if (docket.text === '') return exitCodeOf(trouble);
  const page = pageOf(docket);
  const written = page.ok ? await writePage(task, docket, page.value, task.request.output ?? '') : page;
  if (!written.ok) return tellRefused(task, written, docket.register);
  await tellWritten(task, written.value);
  return exitCodeOf(trouble);
}
