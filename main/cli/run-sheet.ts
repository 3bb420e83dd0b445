import type { Result } from '../../shared/base/result';
import type { SheetRequest } from '../../shared/calls/print-calls';
import type { RegisterStore } from '../register/register-store';
import { reportWritten } from './cli-answer';
import { pageAsOf, readingOf } from './cli-as-of';
import { writePage } from './cli-print';
import type { CliTask, ExitCode } from './cli-task';
import { onRegister } from './on-register';

/** Writes a page as PDF, from the good part of the register; `to` is the file that was asked for. */
export function runSheet(
  task: CliTask,
  pageOf: (store: RegisterStore) => Result<SheetRequest>,
  to = task.request.output ?? '',
): Promise<ExitCode> {
  return onRegister(task, async (store) => {
    const reading = readingOf(task, store);
    if (!reading.ok) return reading;
    const page = pageOf(reading.value.store);
    if (!page.ok) return page;
    const written = await writePage(task, store, pageAsOf(page.value, reading.value), to);
    if (!written.ok) return written;
    await reportWritten(task, written.value);
    return undefined;
  });
}
