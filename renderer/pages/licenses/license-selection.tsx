import { useState } from 'react';
import type { LicenseRow } from '../../../shared/docket/license-rows';
import { licenseListWords } from '../../../shared/words/license-list-words';
import { ExportForm } from '../../forms/export/export-form';
import { ArchiveSeveralForm } from '../../forms/record/archive-several-form';
import { OwnerForm } from '../../forms/record/owner-form';
import { Button } from '../../parts/button';
import { useCanWrite } from '../../state/use-open-register';
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
      <RecordSelectionBar count={chosen.length} one={licenseListWords.oneSelected} onClear={onClear}>
        <Button isDisabled={!canWrite} onPress={() => setOpen('owner')}>
          {licenseListWords.setOwner}
        </Button>
        <Button isDisabled={!canWrite} onPress={() => setOpen('archive')}>
          {isArchived ? licenseListWords.bringBack : licenseListWords.archive}
        </Button>
        <Button icon="print" onPress={() => setOpen('print')}>
          {licenseListWords.printSummaries}
        </Button>
        <Button icon="save" onPress={() => setOpen('export')}>
          {licenseListWords.exportSelected}
        </Button>
      </RecordSelectionBar>
      {open === 'owner' && <OwnerForm licenses={chosen.map(({ license }) => license)} onClose={close} />}
      {open === 'archive' && (
        <ArchiveSeveralForm kind="licenses" ids={ids} isArchived={isArchived} onClose={close} />
      )}
      {open === 'print' && <SummariesDialog rows={chosen} which="selected" onClose={close} />}
      {open === 'export' && <ExportForm what="licenses" ids={ids} onClose={close} />}
    </>
  );
}
