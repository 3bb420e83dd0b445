import { useState } from 'react';
import type { ReasonFilter } from '../../../shared/records/reason-filter';
import type { LetterReasons } from '../../../shared/response/reasons';
import { reasonsCount } from '../../../shared/response/wanted-reasons';
import { reasonsWords } from '../../../shared/words/reasons-words';
import { Note } from '../../parts/badge';
import { CheckField } from '../../parts/check-field';
import { FormDialog } from '../../parts/dialog';
import { SelectField } from '../../parts/select-field';
import { Worded } from '../../parts/worded';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { hasPrivileged } from './reasons-print';

const formats = [
  { id: 'xlsx', label: reasonsWords.workbook },
  { id: 'csv', label: reasonsWords.csv },
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
      title={reasonsWords.exportTitle}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      submitLabel={reasonsWords.saveAs}
      onClose={() => {
        if (!isBusy) return props.onClose();
        void api.stopExport({});
      }}
      onSubmit={() => void save()}
    >
      <p className="muted">{reasonsWords.exportSays({ found: reasonsCount(props.found) })}</p>
      <SelectField
        label={reasonsWords.form}
        autoFocus
        choices={formats}
        value={format}
        onChange={setFormat}
      />
      {hasPrivileged(props.found) && (
        <CheckField
          label={reasonsWords.includePrivileged}
          description={reasonsWords.leftOut}
          value={includePrivileged}
          onChange={setIncludePrivileged}
        />
      )}
      <div role="status">
        {path !== '' && (
          <Note tone="green">
            <Worded say={reasonsWords.saved} with={{ path: <span className="number">{path}</span> }} />
          </Note>
        )}
      </div>
    </FormDialog>
  );
}
