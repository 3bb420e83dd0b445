import { formatDay } from '../../../shared/base/dates';
import { noticeInWords } from '../../../shared/docket/condition-notices';
import { openReportDates, reportWords } from '../../../shared/docket/report-words';
import type { Condition, License, Rider } from '../../../shared/records/license';
import type { Register } from '../../../shared/register/register';
import { licenseWords } from '../../../shared/words/license-words';
import { Badge } from '../../parts/badge';
import { Name, Verbatim } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useOpenRegister } from '../../state/use-open-register';
import { RecordSection } from '../../views/record/record-parts';
import './license-conditions.css';

function reportInWords(register: Register, id: string, report: NonNullable<Condition['report']>): string {
  const [next] = openReportDates(register, id);
  const words = reportWords(report);
  return next === undefined ? words : licenseWords.reportNextDue({ report: words, day: formatDay(next) });
}

/** When the party it binds was told of a condition, and when it acknowledged it. */
function Notice({ license, conditionId }: { readonly license: License; readonly conditionId: string }) {
  const { register } = useOpenRegister();
  const condition = license.conditions.find(({ id }) => id === conditionId);
  const words = condition === undefined ? '' : noticeInWords(register, license, condition);
  return words !== '' && <span>{words}</span>;
}

/** What binds, word for word; riders, which only explain, stand apart. */
export function LicenseConditions(props: {
  /** "Conditions", or "Provisos" under the ITAR. */
  readonly title: string;
  readonly license: License;
  readonly conditions: readonly Condition[];
  readonly riders: readonly Rider[];
}) {
  const { register } = useOpenRegister();
  return (
    <>
      {props.conditions.length > 0 && (
        <RecordSection title={props.title} count={props.conditions.length}>
          <ol className="conditions">
            {props.conditions.map(({ id, number, text, partyBound, acknowledgment, report }, index) => (
              <li key={id}>
                <span className="condition-number">
                  <Name text={number || String(index + 1)} />
                </span>
                <div>
                  <Verbatim text={text} />
                  <div className="row muted small">
                    {partyBound !== '' && (
                      <span>
                        <Worded say={licenseWords.binds} with={{ party: <Name text={partyBound} /> }} />
                      </span>
                    )}
                    {report !== null && (
                      <span>{licenseWords.report({ report: reportInWords(register, id, report) })}</span>
                    )}
                    <Notice license={props.license} conditionId={id} />
                    {acknowledgment && <Badge>{licenseWords.acknowledgment}</Badge>}
                  </div>
                </div>
              </li>
            ))}
          </ol>
        </RecordSection>
      )}
      {props.riders.length > 0 && (
        <RecordSection title={licenseWords.riders} count={props.riders.length}>
          <ol className="conditions">
            {props.riders.map(({ id, number, text }, index) => (
              <li key={id}>
                <span className="condition-number">
                  <Name text={number || String(index + 1)} />
                </span>
                <Verbatim text={text} />
              </li>
            ))}
          </ol>
        </RecordSection>
      )}
    </>
  );
}
