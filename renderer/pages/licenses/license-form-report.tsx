import { repeatWords } from '../../../shared/records/recurrence';
import { licenseFormWords } from '../../../shared/words/license-form-words';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';
import type { ReportDraft } from './report-draft';

const often: readonly Exclude<ReportDraft['every'], '' | 'shipment'>[] = [
  'once',
  'month',
  'quarter',
  'half-year',
  'year',
];
const choices: readonly { readonly id: ReportDraft['every']; readonly label: string }[] = [
  { id: '', label: licenseFormWords.none },
  ...often.map((id) => ({ id, label: repeatWords({ every: id }) })),
  { id: 'shipment', label: licenseFormWords.afterEachShipment },
];

/** The report a condition asks for: how often and from which first date, or how long after each shipment. */
export function ReportFields(props: {
  readonly name: string;
  readonly report: ReportDraft;
  readonly onChange: (report: ReportDraft) => void;
}) {
  const { name, report, onChange } = props;
  return (
    <>
      <SelectField
        label={licenseFormWords.report}
        name={`${name}.how.every`}
        choices={choices}
        value={report.every}
        onChange={(every) => onChange({ ...report, every })}
        description={report.every === 'shipment' ? licenseFormWords.eachExport : undefined}
      />
      {report.every === 'shipment' && (
        <TextField
          label={licenseFormWords.daysAfter}
          name={`${name}.how.days`}
          inputMode="numeric"
          value={report.days}
          onChange={(days) => onChange({ ...report, days })}
          trims
        />
      )}
      {report.every !== '' && report.every !== 'shipment' && (
        <DateField
          label={licenseFormWords.firstReport}
          name={`${name}.firstOn ${name}`}
          value={report.firstOn}
          onChange={(firstOn) => onChange({ ...report, firstOn })}
        />
      )}
    </>
  );
}
