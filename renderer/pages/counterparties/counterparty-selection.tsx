import { useState } from 'react';
import type { CounterpartyRow } from '../../../shared/docket/counterparty-rows';
import { counterpartyWords } from '../../../shared/words/counterparties-words';
import { ExportForm } from '../../forms/export/export-form';
import { ArchiveSeveralForm } from '../../forms/record/archive-several-form';
import { Button } from '../../parts/button';
import { useCanWrite } from '../../state/use-open-register';
import { RecordSelectionBar } from '../../views/record/selection-bar';

/** What can be done with the counterparties that are selected. */
export function CounterpartySelection({
  chosen,
  onClear,
}: {
  readonly chosen: readonly CounterpartyRow[];
  readonly onClear: () => void;
}) {
  const canWrite = useCanWrite();
  const [open, setOpen] = useState<'archive' | 'export' | null>(null);
  const close = () => setOpen(null);
  const ids = chosen.map(({ record }) => record.id);
  const isArchived = chosen.every(({ record }) => record.archived);
  return (
    <>
      <RecordSelectionBar
        count={chosen.length}
        one={counterpartyWords.oneSelected}
        many={counterpartyWords.manySelected}
        onClear={onClear}
      >
        <Button isDisabled={!canWrite} onPress={() => setOpen('archive')}>
          {isArchived ? counterpartyWords.bringBackSelected : counterpartyWords.archiveSelected}
        </Button>
        <Button icon="save" onPress={() => setOpen('export')}>
          {counterpartyWords.exportSelected}
        </Button>
      </RecordSelectionBar>
      {open === 'archive' && (
        <ArchiveSeveralForm kind="counterparties" ids={ids} isArchived={isArchived} onClose={close} />
      )}
      {open === 'export' && <ExportForm what="counterparties" ids={ids} onClose={close} />}
    </>
  );
}
