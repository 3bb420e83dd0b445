import { refuse } from '../../shared/base/result';
import { realFileSystem as fs } from '../disk/file-system';
import { isShared, putBack } from '../office/share-register';
import { reportRefusal } from './cli-answer';
import type { ExitCode } from './cli-task';
import { folderOf, openShared } from './office-opened';
import type { OfficeTask } from './office-request';
import { bringInStep } from './office-sync';

/** `office put-back`: a person says that a server restored from an older backup gets back what it lacks from here. */
export async function putBackNow(task: OfficeTask): Promise<ExitCode> {
  if (!isShared(fs, folderOf(task))) return reportRefusal(task, refuse('not-found', 'office-not-shared'));
  return bringInStep(task, ["The office's register has again what it lacked."], async (server) => {
    const opened = openShared(task);
    if (!opened.ok) return opened;
    const { store, office } = opened.value;
    const put = await putBack(fs, store, office, server);
    if (put.ok) return opened;
    store.close();
    return put;
  });
}
