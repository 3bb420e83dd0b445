import { useState } from 'react';
import type { ReasonFilter } from '../../../shared/records/reason-filter';
import type { LetterReasons } from '../../../shared/response/reasons';
import { reasonsCount } from '../../../shared/response/wanted-reasons';
import { Note } from '../../parts/badge';
import { CheckField } from '../../parts/check-field';
import { FormDialog } from '../../parts/dialog';
import { SelectField } from '../../parts/select-field';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-docket';
import { hasPrivileged } from './reasons-print';

const formats = [
  { id: 'xlsx', label: 'Excel workbook (.xlsx)' },
  { id: 'csv', label: 'CSV, which Excel opens too (.csv)' },
] as const;

/** Takes what the filter leaves to other programs: a row for each reason, or for each letter without one. */
export function ReasonsExport(props: {
  readonly filter: ReasonFilter;
  readonly found: readonly LetterReasons[];
  readonly onClose: () => void;
}) {
  const { api } = useApp();
  const { call, isBusy, refusal } = useCall();
  const [format, setFormat] = useState<(typeof formats)[number]['id']>('xlsx');
  const [includePrivileged, setIncludePrivileged] = useState(false);
  const [path, setPath] = useState('');
  const save = async () => {
    setPath('');
    const asked = { what: 'reasons', format, includePrivileged, reasons: props.filter } as const;
    const answer = await call(() => api.exportTo(asked));
    if (answer !== null && !answer.cancelled) setPath(answer.value.path);
  };
  return (
    <FormDialog
      title="Export the reasons"
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      submitLabel="Save as…"
      onClose={() => {
        if (!isBusy) return props.onClose();
        void api.stopExport({});
      }}
      onSubmit={() => void save()}
    >
      <p className="muted">
        {reasonsCount(props.found)}, as the list shows them: a row for each reason, or for each letter without
        one. For reading: this file cannot be imported.
      </p>
      <SelectField label="Form" autoFocus choices={formats} value={format} onChange={setFormat} />
      {hasPrivileged(props.found) && (
        <CheckField
          label="Include privileged notes"
          description="They are left out unless you ask."
          value={includePrivileged}
          onChange={setIncludePrivileged}
        />
      )}
      <div role="status">
        {path !== '' && (
          <Note tone="green">
            Saved as <span className="number">{path}</span>
          </Note>
        )}
      </div>
    </FormDialog>
  );
}
