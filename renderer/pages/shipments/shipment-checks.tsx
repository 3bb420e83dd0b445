import { formatDay } from '../../../shared/base/dates';
import type { CheckResult } from '../../../shared/ledger/check-list';
import { checkShipment } from '../../../shared/ledger/check-shipment';
import type { ShipmentView } from '../../../shared/ledger/shipment-state';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { Badge, type Tone } from '../../parts/badge';
import { useDocket } from '../../state/use-docket';
import { RecordSection, RecordTable } from '../../views/record/record-parts';

const resultWords = (): Readonly<Record<CheckResult, string>> => ({
  pass: shipmentWords.pass,
  warn: shipmentWords.warn,
  fail: shipmentWords.fail,
  'not-applicable': shipmentWords.notApplicable,
  'cannot-tell': shipmentWords.cannotTell,
});

const tones: Readonly<Record<CheckResult, Tone>> = {
  pass: 'green',
  warn: 'amber',
  fail: 'red',
  'not-applicable': 'plain',
  'cannot-tell': 'accent',
};

/** The checks before a shipment leaves, each with where it stands and what it looked at. */
export function ShipmentChecks({ view }: { readonly view: ShipmentView }) {
  const { register, moment } = useDocket();
  const { checks, on } = checkShipment(register, view, moment.today);
  return (
    <RecordSection title={shipmentWords.checksTitle} count={checks.length}>
      <p className="muted">{shipmentWords.workedOut({ day: formatDay(on) })}</p>
      <RecordTable
        label={shipmentWords.checks}
        isWide
        columns={[
          { title: shipmentWords.no, width: '6%' },
          { title: shipmentWords.check, width: '22%' },
          { title: shipmentWords.result, width: '14%' },
          { title: shipmentWords.looked, width: '36%' },
          { title: shipmentWords.citation, width: '22%' },
        ]}
      >
        {checks.map(({ number, id, title, result, looked, citation, answer, isOutdated }) => (
          <tr key={id}>
            <td>{number}</td>
            <td>{title}</td>
            <td>
              <Badge tone={tones[result]}>{resultWords()[result]}</Badge>
            </td>
            <td>
              {looked}
              {answer !== null && (
                <div className="muted small">
                  {(isOutdated ? shipmentWords.saidBefore : shipmentWords.said)({
                    answer: resultWords()[answer.answer],
                    who: answer.by,
                    day: formatDay(answer.on),
                  })}
                </div>
              )}
            </td>
            <td className="small">{citation}</td>
          </tr>
        ))}
      </RecordTable>
    </RecordSection>
  );
}
