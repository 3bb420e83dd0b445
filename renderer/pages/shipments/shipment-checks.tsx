import { useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { sorted } from '../../../shared/base/sorted';
import type { CheckId, CheckResult } from '../../../shared/ledger/check-list';
import type { Check, checkShipment } from '../../../shared/ledger/check-shipment';
import type { ShipmentView } from '../../../shared/ledger/shipment-state';
import { licenseName } from '../../../shared/register/where-used';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { ActForm } from '../../forms/ledger/act-form';
import { Badge, type Tone } from '../../parts/badge';
import { Button } from '../../parts/button';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { RecordSection, RecordTable } from '../../views/record/record-parts';
import './shipment-checks.css';

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

/** What the register itself finds failing no answer makes pass; an answer that says fail can be another. */
const isAnswerable = ({
  result,
  answer,
  isOutdated,
}: Pick<Check, 'result' | 'answer' | 'isOutdated'>): boolean =>
  result !== 'fail' || (answer?.answer === 'fail' && !isOutdated);

const isSettled = (result: CheckResult): boolean => result === 'pass' || result === 'not-applicable';

/** What stands in the way comes first; on paper they stand by their number. */
const order: readonly CheckResult[] = ['fail', 'warn', 'cannot-tell', 'pass', 'not-applicable'];

/** The licenses of a shipment: what the register finds failing is mended there. */
function LicenseLinks({ view }: { readonly view: ShipmentView }) {
  const { register } = useOpenRegister();
  const { go } = useNavigation();
  const ids = [...new Set(view.draws.flatMap(({ licenseId }) => licenseId ?? []))];
  return ids.map((licenseId) => {
    const license = register.licenses.get(licenseId);
    return (
      license !== undefined && (
        <div key={licenseId}>
          <Button kind="link" onPress={() => go({ page: 'licenses', licenseId })}>
            {shipmentWords.openLicense({ license: license.licenseNumber || licenseName(license) })}
          </Button>
        </div>
      )
    );
  });
}

/** The checks before a shipment leaves, each with where it stands and what it looked at. */
export function ShipmentChecks(props: {
  readonly view: ShipmentView;
  readonly checked: ReturnType<typeof checkShipment>;
}) {
  const { view } = props;
  const { preferences } = useOpenRegister();
  const canWrite = useCanWrite() && view.shipment.void === null;
  const [asked, setAsked] = useState<CheckId | null>(null);
  const { checks, on } = props.checked;
  return (
    <RecordSection title={shipmentWords.checksTitle} count={checks.length}>
      <p className="muted">{shipmentWords.workedOut({ day: formatDay(on) })}</p>
      <RecordTable
        label={shipmentWords.checks}
        columns={[
          { title: shipmentWords.no, width: '52px' },
          { title: shipmentWords.check, width: '20%' },
          { title: shipmentWords.result, width: '136px' },
          { title: shipmentWords.looked },
          { title: shipmentWords.citation, width: '15%' },
          { title: shipmentWords.answers, width: '112px' },
        ]}
      >
        {sorted(checks, ({ result }) => order.indexOf(result), false).map(
          ({ number, id, title, result, looked, citation, answer, isOutdated }) => (
            <tr key={id} className={isSettled(result) ? 'check-settled' : undefined}>
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
              <td>
                {isAnswerable({ result, answer, isOutdated }) ? (
                  <Button kind="link" isDisabled={!canWrite} onPress={() => setAsked(id)}>
                    {shipmentWords.answer}
                    <span className="unseen">: {title}</span>
                  </Button>
                ) : (
                  <LicenseLinks view={view} />
                )}
              </td>
            </tr>
          ),
        )}
      </RecordTable>
      {asked !== null && (
        <ActForm
          act="answer-check"
          of={{ shipment: view.shipment }}
          known={{ check: asked, by: preferences.person }}
          choices={{ check: checks.map(({ id, title }) => ({ id, label: title })) }}
          onClose={() => setAsked(null)}
        />
      )}
    </RecordSection>
  );
}
