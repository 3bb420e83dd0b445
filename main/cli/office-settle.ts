import { realFileSystem as fs } from '../disk/file-system';
import { leaveOffice } from '../office/share-register';
import { jsonText, reportRefusal } from './cli-answer';
import type { ExitCode } from './cli-task';
import { openShared } from './office-opened';
import type { OfficeTask } from './office-request';
import { refusedWords, waitingWords } from './office-words';

/** `office drop ID`: a person gives a command up that was refused or still waits, or has entered it otherwise. */
export async function dropRefused(task: OfficeTask): Promise<ExitCode> {
  const { request, ports } = task;
  const opened = openShared(task);
  if (!opened.ok) return reportRefusal(task, opened);
  const { store, office } = opened.value;
  try {
    const dropped = office.drop(request.id);
    if (!dropped.ok) return await reportRefusal(task, dropped);
    const { waiting, refused } = office;
    const lines = [`Dropped: ${request.id}.`, ...waitingWords(office), ...refusedWords(office)];
    await ports.write(
      request.isJson
        ? jsonText({ ok: true, dropped: request.id, waiting, refused: refused.length })
        : `${lines.join('\n')}\n`,
    );
    return 0;
  } finally {
    store.close();
  }
}

/** `office leave`: ends the sharing here; the register goes on alone with all it has. */
export async function leaveNow(task: OfficeTask): Promise<ExitCode> {
  const { request, ports } = task;
  const opened = openShared(task);
  if (!opened.ok) return reportRefusal(task, opened);
  const { store } = opened.value;
  try {
    const left = leaveOffice(fs, store);
    if (!left.ok) return await reportRefusal(task, left);
    await ports.write(
      request.isJson
        ? jsonText({ ok: true, register: store.registerId ?? null, entries: store.head.seq })
        : 'This register is not shared any more. It has everything it had, and goes on alone: what is entered from now on does not reach the office.\n',
    );
    return 0;
  } finally {
    store.close();
  }
}
