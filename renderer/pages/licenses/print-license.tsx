import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { boundParties, conditionsFacts } from '../../../shared/print/conditions-facts';
import { ConditionsSheet } from '../../../shared/print/conditions-sheet';
import { statementFacts } from '../../../shared/print/ledger-facts';
import { StatementSheet } from '../../../shared/print/ledger-sheets';
import { LicenseSummary } from '../../../shared/print/license-summary';
import { licenseSummaryFacts } from '../../../shared/print/license-summary-facts';
import { periodReportFacts } from '../../../shared/print/period-report-facts';
import { PeriodReportSheet } from '../../../shared/print/report-sheets';
import { licenseListWords } from '../../../shared/words/license-list-words';
import '../../../shared/print/ledger-sheets.css';
import '../../../shared/print/sheet.css';
import '../../../shared/print/record-sheets.css';
import type { License } from '../../../shared/records/license';
import { licenseName } from '../../../shared/register/where-used';
import { licenseLedgerWords } from '../../../shared/words/license-ledger-words';
import { DateField } from '../../parts/date-field';
import { Name } from '../../parts/verbatim';
import { useOpenRegister } from '../../state/use-open-register';
import { useHistoryDrawing } from '../../views/history/history-drawing';
import { ChoiceOfSheets, type SheetChoice } from '../../views/print/choice-of-sheets';

const firstOfYear = (day: IsoDate): IsoDate => `${day.slice(0, 4)}-01-01` as IsoDate;

/** The sheets of a license as they will be printed: its summary, what binds each party, its history. */
export function PrintLicense(props: { readonly license: License; readonly onClose: () => void }) {
  const { register, moment } = useOpenRegister();
  const { id: licenseId } = props.license;
  const [chosen, setChosen] = useState('summary');
  const [period, setPeriod] = useState<Between>(() => ({
    fromOn: firstOfYear(moment.today),
    toOn: moment.today,
  }));
  const titled = (title: string) => (
    <>
      {title} <Name text={licenseName(props.license)} />
    </>
  );
  const record = { kind: 'license', id: licenseId } as const;
  const history = useHistoryDrawing(record, chosen === 'history');
  const parties = boundParties(props.license);
  const conditions = (id: string, party: string | null, label: string): SheetChoice => ({
    id,
    label,
    title: titled(licenseListWords.conditions),
    sheet: { kind: 'conditions', licenseId, party },
    draw: (source) => {
      const facts = conditionsFacts(register, { licenseId, party }, source);
      return facts !== null && <ConditionsSheet facts={facts} />;
    },
  });
  const summary: SheetChoice = {
    id: 'summary',
    label: licenseListWords.summary,
    title: titled(licenseListWords.summary),
    sheet: { kind: 'license-summary', licenseId },
    draw: (source) => {
      const facts = licenseSummaryFacts(register, licenseId, source);
      return facts !== null && <LicenseSummary facts={facts} />;
    },
  };
  const sheets: readonly [SheetChoice, ...(readonly SheetChoice[])] = [
    summary,
    ...(parties.length > 1 ? [conditions('conditions', null, licenseListWords.conditionsEach)] : []),
    ...parties.map((party, index) =>
      conditions(
        `party-${index}`,
        party,
        party === '' ? licenseListWords.conditionsOfNone : licenseListWords.conditionsFor({ party }),
      ),
    ),
    {
      id: 'statement',
      label: licenseLedgerWords.statement,
      title: titled(licenseLedgerWords.statementTitle),
      sheet: { kind: 'statement', licenseId },
      draw: (source) => {
        const facts = statementFacts(register, licenseId, source);
        return facts !== null && <StatementSheet facts={facts} />;
      },
    },
    {
      id: 'report',
      label: licenseLedgerWords.report,
      title: titled(licenseLedgerWords.reportTitle),
      sheet: { kind: 'period-report', licenseId, ...period },
      draw: (source) => {
        const facts = periodReportFacts(register, { licenseId, ...period }, source);
        return facts !== null && <PeriodReportSheet facts={facts} />;
      },
    },
    {
      id: 'history',
      label: licenseListWords.history,
      title: titled(licenseListWords.history),
      sheet: { kind: 'record-history', record },
      draw: history.draw,
    },
  ];
  return (
    <ChoiceOfSheets
      sheets={sheets}
      chosen={chosen}
      onChoose={setChosen}
      refusal={history.refusal}
      tools={chosen === 'report' && <Period period={period} onChange={setPeriod} />}
      onClose={props.onClose}
    />
  );
}

interface Between {
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate;
}

/** Over which days a report goes; a day that is taken out stays what it was. */
function Period(props: { readonly period: Between; readonly onChange: (period: Between) => void }) {
  const { period, onChange } = props;
  return (
    <>
      <DateField
        label={licenseLedgerWords.from}
        name="fromOn"
        value={period.fromOn}
        onChange={(fromOn) => fromOn !== null && onChange({ ...period, fromOn })}
      />
      <DateField
        label={licenseLedgerWords.to}
        name="toOn"
        value={period.toOn}
        onChange={(toOn) => toOn !== null && onChange({ ...period, toOn })}
      />
    </>
  );
}
