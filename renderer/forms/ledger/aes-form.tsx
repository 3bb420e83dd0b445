import { useMemo, useState } from 'react';
import type { AesReportFile } from '../../../shared/calls/import-calls';
import {
  type AesField,
  aesColumns,
  aesFieldName,
  aesFields,
  aesLines,
  isAesReport,
  namedHeadings,
} from '../../../shared/ledger/aes-report';
import { reconcile } from '../../../shared/ledger/reconcile-aes';
import { balanceWords } from '../../../shared/words/balance-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { FormDialog } from '../../parts/dialog';
import { SelectField } from '../../parts/select-field';
import { useCall } from '../../state/use-call';
import { useCommand } from '../../state/use-command';
import { useApp, useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { AesRows } from './aes-rows';

type Named = Readonly<Partial<Record<AesField, string>>>;

/** Compares a report of AES with the shipments, as `reconcile` of the command line does; a row that is accepted becomes an act. */
export function AesForm({ onClose }: { readonly onClose: () => void }) {
  const { api } = useApp();
  const { register, moment } = useOpenRegister();
  const { call, isBusy, refusal } = useCall();
  const [report, setReport] = useState<AesReportFile | null>(null);
  const [named, setNamed] = useState<Named>({});
  const remembered = useMemo(
    () => namedHeadings(register.settings.aesHeadings),
    [register.settings.aesHeadings],
  );
  const columns = aesColumns(report?.headers ?? [], { ...remembered, ...named });
  const isReport = isAesReport(columns);
  const rows =
    report !== null && isReport ? reconcile(register, aesLines(report.rows, columns), moment.today) : [];
  const choose = async () => {
    const answer = await call(() => api.chooseAesReport({}));
    if (answer === null || answer.cancelled) return;
    setReport(answer.value);
    setNamed({});
  };
  return (
    <FormDialog
      title={balanceWords.aesTitle}
      isWhole
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void choose()}
      submitLabel={report === null ? balanceWords.chooseReport : balanceWords.anotherReport}
      closeLabel={balanceWords.close}
      footNote={report === null ? '' : balanceWords.report({ name: report.name, count: report.rows.length })}
    >
      <p className="muted">{balanceWords.aesSays}</p>
      {report !== null && (
        <>
          {!isReport && <Note tone="amber">{balanceWords.notAReport}</Note>}
          <Headings
            headers={report.headers}
            columns={columns}
            named={named}
            startsOpen={!isReport}
            onName={(field, heading) => setNamed({ ...named, [field]: heading })}
          />
          {isReport && <AesRows rows={rows} />}
        </>
      )}
    </FormDialog>
  );
}

/** Which column stands for which element: found by its heading, or chosen by a person and then remembered. */
function Headings(props: {
  readonly headers: readonly string[];
  readonly columns: ReadonlyMap<AesField, number>;
  readonly named: Named;
  readonly startsOpen: boolean;
  readonly onName: (field: AesField, heading: string) => void;
}) {
  const { headers, columns, named, onName } = props;
  const { register } = useOpenRegister();
  const canWrite = useCanWrite();
  const { run, isBusy } = useCommand();
  const [isOpen, setIsOpen] = useState(props.startsOpen);
  const choices = [
    { id: '', label: balanceWords.noColumn },
    ...[...new Set(headers)].map((id) => ({ id, label: id })),
  ];
  const remember = () => {
    const all = { ...namedHeadings(register.settings.aesHeadings), ...named };
    const kept = Object.entries(all).filter(([, heading]) => heading !== '');
    void run({ do: 'change-settings', aesHeadings: kept.map(([field, heading]) => `${heading}=${field}`) });
  };
  return (
    <>
      <div className="row">
        <Button kind="link" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {balanceWords.showHeadings({ count: columns.size, all: aesFields.length })}
        </Button>
        {Object.keys(named).length > 0 && (
          <Button isDisabled={!canWrite || isBusy} onPress={remember}>
            {balanceWords.rememberHeadings}
          </Button>
        )}
      </div>
      {isOpen && (
        <div className="fields">
          {aesFields.map((field) => (
            <SelectField
              key={field}
              label={aesFieldName(field)}
              choices={choices}
              value={headers[columns.get(field) ?? -1] ?? ''}
              onChange={(heading) => onName(field, heading)}
            />
          ))}
        </div>
      )}
    </>
  );
}
