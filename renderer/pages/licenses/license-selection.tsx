import { useState } from 'react';
import type { LicenseRow } from '../../../shared/docket/license-rows';
import { ExportForm } from '../../forms/export/export-form';
import { ArchiveSeveralForm } from '../../forms/record/archive-several-form';
import { OwnerForm } from '../../forms/record/owner-form';
import { Button } from '../../parts/button';
import { useCanWrite } from '../../state/use-docket';
import { RecordSelectionBar } from '../../views/record/selection-bar';
import { SummariesDialog } from './summaries-dialog';

/** What can be done with the license records that are selected. */
export function LicenseSelection({
  chosen,
  onClear,
}: {
  readonly chosen: readonly LicenseRow[];
  readonly onClear: () => void;
}) {
  const canWrite = useCanWrite();
  const [open, setOpen] = useState<'owner' | 'archive' | 'print' | 'export' | null>(null);
  const close = () => setOpen(null);
  const ids = chosen.map(({ license }) => license.id);
  const isArchived = chosen.every(({ license }) => license.archived);
  return (
    <>
      <RecordSelectionBar count={chosen.length} one="license record" onClear={onClear}>
        <Button isDisabled={!canWrite} onPress={() => setOpen('owner')}>
          Set owner…
        </Button>
        <Button isDisabled={!canWrite} onPress={() => setOpen('archive')}>
          {isArchived ? 'Bring back…' : 'Archive…'}
        </Button>
        <Button icon="print" onPress={() => setOpen('print')}>
          Print summaries…
        </Button>
        <Button icon="save" onPress={() => setOpen('export')}>
          Export selected…
        </Button>
      </RecordSelectionBar>
      {open === 'owner' && <OwnerForm licenses={chosen.map(({ license }) => license)} onClose={close} />}
      {open === 'archive' && (
        <ArchiveSeveralForm kind="licenses" ids={ids} isArchived={isArchived} onClose={close} />
      )}
      {open === 'print' && <SummariesDialog rows={chosen} which="that are selected" onClose={close} />}
      {open === 'export' && <ExportForm what="licenses" ids={ids} onClose={close} />}
    </>
  );
}
