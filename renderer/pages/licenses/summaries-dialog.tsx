import { pluralGrouped } from '../../../shared/base/plural';
import type { LicenseRow } from '../../../shared/docket/license-rows';
import { Button } from '../../parts/button';
import { FormDialog } from '../../parts/dialog';
import { usePrinting } from '../../views/print/use-printing';

/** Puts the summaries of the records in the list on paper, as one document in the order of their numbers. */
export function SummariesDialog(props: {
  readonly rows: readonly LicenseRow[];
  /** "now in the list", "that are selected". */
  readonly which: string;
  readonly onClose: () => void;
}) {
  const rows = [...props.rows].sort((a, b) => a.name.localeCompare(b.name, 'en-US', { numeric: true }));
  const paper = usePrinting({ kind: 'license-summaries', licenseIds: rows.map(({ license }) => license.id) });
  const count = pluralGrouped(rows.length, 'license record');
  return (
    <FormDialog
      title="Summaries on paper"
      isDirty={false}
      isBusy={paper.isBusy}
      refusal={paper.refusal}
      submitLabel="Save as one PDF"
      footNote={<span role="status">{paper.isBusy ? `Drawing ${count}…` : paper.said}</span>}
      onClose={() => {
        paper.stop();
        props.onClose();
      }}
      onSubmit={paper.savePdf}
    >
      <p>
        The summaries of the {count} {props.which}, in the order of their numbers, each beginning on a page of
        its own. The PDF has an outline to leap from one to the next.
      </p>
      <div className="row">
        <Button icon="print" isDisabled={paper.isBusy} onPress={paper.print}>
          Print…
        </Button>
        {paper.isBusy && <Button onPress={paper.stop}>Stop</Button>}
      </div>
      {paper.dialog}
    </FormDialog>
  );
}
