import type { LicenseRow } from '../../../shared/docket/license-rows';
import { licenseListWords } from '../../../shared/words/license-list-words';
import { Button } from '../../parts/button';
import { FormDialog } from '../../parts/dialog';
import { usePrinting } from '../../views/print/use-printing';
import { WorkProgress } from '../../views/work/work-progress';

/** Puts the summaries of the records in the list on paper, as one document in the order of their numbers. */
export function SummariesDialog(props: {
  readonly rows: readonly LicenseRow[];
  readonly which: 'listed' | 'selected';
  readonly onClose: () => void;
}) {
  const rows = [...props.rows].sort((a, b) => a.name.localeCompare(b.name, 'en-US', { numeric: true }));
  const paper = usePrinting({ kind: 'license-summaries', licenseIds: rows.map(({ license }) => license.id) });
  const count = rows.length;
  return (
    <FormDialog
      title={licenseListWords.summariesTitle}
      isDirty={false}
      isBusy={paper.isBusy}
      refusal={paper.refusal}
      submitLabel={licenseListWords.saveAsPdf}
      footNote={<span role="status">{paper.isBusy ? licenseListWords.drawing({ count }) : paper.said}</span>}
      onClose={() => {
        paper.stop();
        props.onClose();
      }}
      onSubmit={paper.savePdf}
    >
      <p>
        {props.which === 'listed'
          ? licenseListWords.summariesListed({ count })
          : licenseListWords.summariesSelected({ count })}
      </p>
      <div className="row">
        <Button icon="print" isDisabled={paper.isBusy} onPress={paper.print}>
          {licenseListWords.print}
        </Button>
        {paper.isBusy && <Button onPress={paper.stop}>{licenseListWords.stop}</Button>}
        {paper.isBusy && <WorkProgress what="pdf" />}
      </div>
      {paper.dialog}
    </FormDialog>
  );
}
