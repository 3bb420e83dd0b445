import { useState } from 'react';
import { plural } from '../../../shared/base/plural';
import {
  type ExportFormat,
  type ExportKind,
  exportKinds,
  formatsOf,
} from '../../../shared/calls/exchange-calls';
import { docketTable } from '../../../shared/exchange/docket-table';
import { reasonsTable } from '../../../shared/exchange/reasons-table';
import { screeningTableOf } from '../../../shared/exchange/screening-tables';
import { tableText } from '../../../shared/exchange/table-text';
import { type ExchangeTable, tableNames, tableOf } from '../../../shared/exchange/tables';
import { screeningWords } from '../../../shared/words/screening-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { CheckField } from '../../parts/check-field';
import { copyText } from '../../parts/copy-text';
import { FormDialog } from '../../parts/dialog';
import { SelectField } from '../../parts/select-field';
import type { Docket } from '../../state/docket-store';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-docket';

const kindWords: Readonly<Record<ExportKind, string>> = {
  docket: 'The docket: every open deadline',
  licenses: 'License records',
  counterparties: 'Counterparties',
  items: 'Items of all license records',
  letters: 'Letters',
  shipments: 'Shipments with what they draw on licenses',
  'opening-balances': 'Opening balances',
  reasons: 'Reasons the agencies stated, across licenses',
  screening: screeningWords.exportHits,
  'hit-decisions': screeningWords.exportDecisions,
  all: 'All tables in one workbook',
  calendar: 'Open deadlines for a calendar',
  register: 'The whole register as data',
};

const formatWords: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'Excel workbook (.xlsx)',
  csv: 'CSV, which Excel opens too (.csv)',
  json: 'JSON with its schema (.json)',
  ics: 'Calendar for Outlook and others (.ics)',
};

const notes: Partial<Record<ExportKind, string>> = {
  screening: screeningWords.exportNote,
  'hit-decisions': screeningWords.exportNote,
  docket: 'For reading. The docket is made anew from the register each day; this file cannot be imported.',
  reasons:
    'For reading: a row for each reason, or for each letter without one. This file cannot be imported. To narrow it, use the page Reasons.',
  calendar:
    'A whole-day event on each work-by date, the strict date in its text. Import the file again after changes: events keep their identity, moved ones move, settled ones are cancelled.',
  register: 'For programs. To hand everything over to people, make a handover folder (Settings).',
};

const comesBack = 'Can be read in again: Import knows its columns. Attached files stay in the register.';

/** The tables that hold notes. */
const hasNotes: readonly ExportKind[] = ['licenses', 'counterparties', 'reasons', 'all', 'register'];

const isTable = (what: ExportKind): boolean =>
  ['docket', 'reasons', 'screening', 'hit-decisions'].includes(what) ||
  tableNames.some((each) => each === what);

/** The table to be copied; null for what is no single table. */
function tableFor(
  { register, moment }: Docket,
  what: ExportKind,
  includePrivileged: boolean,
  ids: readonly string[] | undefined,
): ExchangeTable | null {
  if (what === 'docket') return docketTable(register, moment.today);
  if (what === 'reasons') return reasonsTable(register, moment.today, { includePrivileged });
  const screening = screeningTableOf(register, what);
  if (screening !== undefined) return screening;
  const name = tableNames.find((each) => each === what);
  return name === undefined ? null : tableOf(register, name, includePrivileged, ids);
}

/** Takes data to other programs: what, in which form, and where. */
export function ExportForm(props: {
  readonly what: ExportKind;
  /** Only these license records or counterparties. */
  readonly ids?: readonly string[];
  readonly onClose: () => void;
}) {
  const { api, docket } = useApp();
  const { call, isBusy, refusal } = useCall();
  const [what, setWhat] = useState(props.what);
  const [wanted, setWanted] = useState<ExportFormat>('xlsx');
  const [includePrivileged, setIncludePrivileged] = useState(false);
  const [path, setPath] = useState('');
  const [said, setSaid] = useState('');
  const formats = formatsOf[what];
  const format = formats.includes(wanted) ? wanted : (formats[0] ?? 'csv');
  const copy = () => {
    setPath('');
    const table = tableFor(docket, what, includePrivileged, props.ids);
    const rows = table?.rows.length ?? 0;
    const isCopied = table !== null && copyText(tableText(table));
    setSaid(isCopied ? `Copied ${plural(rows, 'row')}.` : 'The clipboard took nothing.');
  };
  const save = async () => {
    setPath('');
    setSaid('');
    const asked = {
      ...{ what, format, includePrivileged: includePrivileged && hasNotes.includes(what) },
      ...(props.ids === undefined ? {} : { ids: [...props.ids] }),
    };
    const answer = await call(() => api.exportTo(asked));
    if (answer !== null && !answer.cancelled) setPath(answer.value.path);
  };
  return (
    <FormDialog
      title={
        props.ids === undefined ? 'Export' : `Export the ${props.ids.length.toLocaleString('en-US')} selected`
      }
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
      <SelectField
        label="What"
        name="what"
        autoFocus
        choices={exportKinds
          .filter((id) => props.ids === undefined || id === props.what)
          .map((id) => ({ id, label: kindWords[id] }))}
        value={what}
        onChange={setWhat}
      />
      <SelectField
        label="Form"
        name="format"
        choices={formats.map((id) => ({ id, label: formatWords[id] }))}
        value={format}
        onChange={setWanted}
      />
      <p className="muted small">{notes[what] ?? comesBack}</p>
      {hasNotes.includes(what) && (
        <CheckField
          label="Include privileged notes"
          description="They are left out unless you ask."
          name="includePrivileged"
          value={includePrivileged}
          onChange={setIncludePrivileged}
        />
      )}
      {isTable(what) && (
        <div>
          <Button icon="copy" onPress={copy}>
            Copy as text
          </Button>
        </div>
      )}
      <div role="status">
        {isBusy ? 'Making the file… Cancel stops it.' : said}
        {path !== '' && (
          <Note tone="green">
            Saved as <span className="number">{path}</span>
          </Note>
        )}
      </div>
    </FormDialog>
  );
}
