import { done, type Result, refuse } from '../../shared/base/result';
import { realFileSystem as fs } from '../disk/file-system';
import { isShared } from '../office/share-register';
import type { RegisterStore } from '../register/register-store';
import type { StoreOffice } from '../register/store-office';
import { openFor } from './cli-register';
import type { CliTask } from './cli-task';

/** A register that is shared, open for writing. */
export interface Shared {
  readonly store: RegisterStore;
  readonly office: StoreOffice;
}

/** The register's folder that the command is about. */
export const folderOf = ({ request, ports }: CliTask): string => request.register ?? ports.defaultFolder;

/** Opens the register of this computer for writing, where it is shared. Whoever asks closes it. */
export function openShared(task: CliTask): Result<Shared> {
  // A register that is opened for writing is made where there is none.
  if (!isShared(fs, folderOf(task))) return refuse('not-found', 'office-not-shared');
  const store = openFor(task, 'write');
  const { office, refusal } = store;
  if (refusal === undefined && office !== undefined) return done({ store, office });
  store.close();
  return refusal ?? refuse('not-found', 'office-not-shared');
}
