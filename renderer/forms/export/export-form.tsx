import { useState } from 'react';
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
import { exportWords } from '../../../shared/words/export-words';
import { screeningWords } from '../../../shared/words/screening-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { CheckField } from '../../parts/check-field';
import { copyText } from '../../parts/copy-text';
import { FormDialog } from '../../parts/dialog';
import { SelectField } from '../../parts/select-field';
import { Worded } from '../../parts/worded';
import type { OpenRegister } from '../../state/register-store';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { WorkProgress } from '../../views/work/work-progress';

const kindWords: Readonly<Record<ExportKind, string>> = {
  docket: exportWords.docket,
  licenses: exportWords.licenseRecords,
  counterparties: exportWords.counterparties,
  items: exportWords.items,
  letters: exportWords.letters,
  shipments: exportWords.shipments,
  'opening-balances': exportWords.openingBalances,
  reasons: exportWords.reasons,
  screening: screeningWords.exportHits,
  'hit-decisions': screeningWords.exportDecisions,
  all: exportWords.workbook,
  calendar: exportWords.calendar,
  register: exportWords.register,
};

const formatWords: Readonly<Record<ExportFormat, string>> = {
  xlsx: exportWords.xlsx,
  csv: exportWords.csv,
  json: exportWords.json,
  ics: exportWords.ics,
};

const notes: Partial<Record<ExportKind, string>> = {
  screening: screeningWords.exportNote,
  'hit-decisions': screeningWords.exportNote,
  docket: exportWords.docketNote,
  reasons: exportWords.reasonsNote,
  calendar: exportWords.calendarNote,
  register: exportWords.registerNote,
};

const comesBack = exportWords.comesBack;

/** The tables that hold notes. */
const hasNotes: readonly ExportKind[] = ['licenses', 'counterparties', 'reasons', 'all', 'register'];

const isTable = (what: ExportKind): boolean =>
  ['docket', 'reasons', 'screening', 'hit-decisions'].includes(what) ||
  tableNames.some((each) => each === what);

/** The table to be copied; null for what is no single table. */
function tableFor(
  { register, moment }: OpenRegister,
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
  const { api, opened } = useApp();
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
    const table = tableFor(opened, what, includePrivileged, props.ids);
    const rows = table?.rows.length ?? 0;
    const isCopied = table !== null && copyText(tableText(table));
    setSaid(isCopied ? exportWords.copied({ count: rows }) : exportWords.notCopied);
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
        props.ids === undefined ? exportWords.export : exportWords.exportSelected({ count: props.ids.length })
      }
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      submitLabel={exportWords.saveAs}
      onClose={() => {
        if (!isBusy) return props.onClose();
        void api.stopExport({});
      }}
      onSubmit={() => void save()}
    >
      <SelectField
        label={exportWords.what}
        name="what"
        autoFocus
        choices={exportKinds
          .filter((id) => props.ids === undefined || id === props.what)
          .map((id) => ({ id, label: kindWords[id] }))}
        value={what}
        onChange={setWhat}
      />
      <SelectField
        label={exportWords.form}
        name="format"
        choices={formats.map((id) => ({ id, label: formatWords[id] }))}
        value={format}
        onChange={setWanted}
      />
      <p className="muted small">{notes[what] ?? comesBack}</p>
      {hasNotes.includes(what) && (
        <CheckField
          label={exportWords.includePrivilegedNotes}
          description={exportWords.leftOut}
          name="includePrivileged"
          value={includePrivileged}
          onChange={setIncludePrivileged}
        />
      )}
      {isTable(what) && (
        <div>
          <Button icon="copy" onPress={copy}>
            {exportWords.copyAsText}
          </Button>
        </div>
      )}
      <div role="status">
        {isBusy ? exportWords.making : said}
        {isBusy && <WorkProgress what="export" />}
        {path !== '' && (
          <Note tone="green">
            <Worded say={exportWords.savedAs} with={{ path: <span className="number">{path}</span> }} />
          </Note>
        )}
      </div>
    </FormDialog>
  );
}
