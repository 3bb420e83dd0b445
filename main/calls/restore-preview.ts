import type { RestorePreview } from '../../shared/calls/backup-shapes';
import { listed } from '../backups/every-backup';
import type { RestorePlan } from '../backups/restore-plan';

/** What a restore would change, as the window is told. */
export function previewOf({ records, lacking, backup, ...rest }: RestorePlan): RestorePreview {
  return {
    ...rest,
    lacking: [...lacking],
    backup: listed(backup),
    records: records.map(({ kind, going, coming, changing }) => ({
      kind,
      going: [...going],
      coming: [...coming],
      changing: [...changing],
    })),
  };
}
