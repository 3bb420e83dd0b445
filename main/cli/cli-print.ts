import { done, type Result, refuse } from '../../shared/base/result';
import type { SheetRequest } from '../../shared/calls/print-calls';
import { realFileSystem } from '../disk/file-system';
import type { PrintOutput } from '../paper/print-output';
import type { RegisterStore } from '../register/register-store';
import { noTerminal, type Written } from './cli-answer';
import { readingDay } from './cli-register';
import type { CliTask } from './cli-task';
import { standardStream } from './options';
import { orNull, untilStopped } from './until-stopped';

/** Prints pages of the register as of the day that was asked for. */
export function printOutputOn(task: CliTask, store: RegisterStore): Promise<PrintOutput> {
  const today = readingDay(task, store);
  return task.ports.paperFor(
    {
      register: store.register,
      head: store.head,
      text: store.text,
      moment: () => ({ ...store.moment(), today }),
    },
    task.request.paper,
  );
}

/** Writes a page as PDF to a file, or its bytes to standard output. */
export async function writePage(
  task: CliTask,
  store: RegisterStore,
  page: SheetRequest,
  to: string,
): Promise<Result<Written>> {
  const what = page.kind;
  if (to !== standardStream) {
    const output = await printOutputOn(task, store);
    const written = await untilStopped(async (signal) => orNull(await output.writePdf(page, to, { signal })));
    if (!written.ok) return written;
    return done({ written: written.value, what, bytes: realFileSystem.statSync(written.value).size });
  }
  const free = noTerminal(task, false);
  if (!free.ok) return free;
  let bytes: Uint8Array;
  try {
    bytes = await (await printOutputOn(task, store)).pdfOf(page);
  } catch (error) {
    return refuse('unexpected', 'pdf-failed', {
      detail: error instanceof Error ? error.message : String(error),
    });
  }
  await task.ports.write(bytes);
  return done({ written: to, what, bytes: bytes.length });
}
