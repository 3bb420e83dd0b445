import { done, type Result, refuse } from '../../shared/base/result';
import { realFileSystem as fs } from '../disk/file-system';
import { isShared } from '../office/share-register';
import type { Docket } from '../register/docket';
import type { DocketOffice } from '../register/docket-office';
import { openFor } from './cli-register';
import type { CliTask } from './cli-task';

/** A register that is shared, open for writing. */
export interface Shared {
  readonly docket: Docket;
  readonly office: DocketOffice;
}

/** The register's folder that the command is about. */
export const folderOf = ({ request, ports }: CliTask): string => request.register ?? ports.defaultFolder;

/** Opens the register of this computer for writing, where it is shared. Whoever asks closes it. */
export function openShared(task: CliTask): Result<Shared> {
  // A register that is opened for writing is made where there is none.
  if (!isShared(fs, folderOf(task))) return refuse('not-found', 'office-not-shared');
  const docket = openFor(task, 'write');
  const { office, refusal } = docket;
  if (refusal === undefined && office !== undefined) return done({ docket, office });
  docket.close();
  return refusal ?? refuse('not-found', 'office-not-shared');
}
