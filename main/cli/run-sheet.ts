import type { Result } from '../../shared/base/result';
import type { SheetRequest } from '../../shared/calls/paper-calls';
import type { Docket } from '../register/docket';
import { tellRefused, tellWritten } from './cli-answer';
import { pageAsOf, readingOf } from './cli-as-of';
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
  const reading = readingOf(task, docket);
  if (!reading.ok) return tellRefused(task, reading, docket.register);
  const page = pageOf(reading.value.docket);
  if (!page.ok) return tellRefused(task, page, docket.register);
  const written = await writePage(
    task,
    docket,
    pageAsOf(page.value, reading.value),
    task.request.output ?? '',
  );
  if (!written.ok) return tellRefused(task, written, docket.register);
  await tellWritten(task, written.value);
  return exitCodeOf(trouble);
}
