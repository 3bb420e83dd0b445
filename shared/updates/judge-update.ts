import { done, type Result, refuse } from '../base/result';
import type { PackageKind, UpdateFile, UpdateList } from './update-list';
import { compareVersions } from './version-order';

/** The program that would be replaced, and the computer it runs on. */
export interface Here {
  /** Its version. */
  readonly program: string;
  readonly platform: string;
  readonly arch: string;
  /** The kinds of packages that can be installed here, the preferred one first. */
  readonly kinds: readonly PackageKind[];
  /** The newest journal it writes. */
  readonly journal: number;
}

/** The package of a release for this computer; refused where that release would take something away. */
export function judgeUpdate(list: UpdateList, here: Here): Result<UpdateFile> {
  const { version, readsJournal, files } = list;
  const order = compareVersions(version, here.program);
  if (order === 0) return refuse('already-exists', 'update-same', { version });
  if (order < 0) return refuse('conflict', 'update-older', { version, running: here.program });
  if (readsJournal < here.journal)
    return refuse('conflict', 'update-reads-less', { version, reads: readsJournal, writes: here.journal });
  const ours = files.filter(({ platform, arch }) => platform === here.platform && arch === here.arch);
  const found = here.kinds.flatMap((kind) => ours.filter((file) => file.kind === kind)).at(0);
  return found === undefined
    ? refuse('not-found', 'update-other-machine', {
        version,
        machine: `${here.platform} ${here.arch}, ${here.kinds.join(' or ')}`,
      })
    : done(found);
}
