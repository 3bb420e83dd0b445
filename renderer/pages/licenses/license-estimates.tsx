import { formatDay } from '../../../shared/base/dates';
import { estimatesOf, type LicenseEstimate } from '../../../shared/docket/license-estimates';
import type { License } from '../../../shared/records/license';
import { licenseWords } from '../../../shared/words/license-words';
import { Badge, Note } from '../../parts/badge';
import { Worded } from '../../parts/worded';
import { useOpenRegister } from '../../state/use-open-register';
import { RecordSection } from '../../views/record/record-parts';
import { CountDetails } from './count-details';
import './license-estimates.css';

/** The agency's own times and checks of a printed date. They bind nobody here and are never on the docket. */
export function LicenseEstimates({ license }: { readonly license: License }) {
  const { register, moment } = useOpenRegister();
  const found = estimatesOf(register, license, moment.today);
  if (found.length === 0) return null;
  return (
    <RecordSection title={licenseWords.estimates} count={found.length}>
      <ul className="estimates">
        {found.map((each) => (
          <li key={`${each.rule.id} ${each.triggerOn}`}>
            <Estimate estimate={each} license={license} />
          </li>
        ))}
      </ul>
    </RecordSection>
  );
}

function Estimate(props: { readonly estimate: LicenseEstimate; readonly license: License }) {
  const { rule, on, is, isExceeded: isOver, stoppedAfter, steps } = props.estimate;
  const { expiresOn } = props.license;
  return (
    <>
      <p>
        <Worded
          say={is === 'check' ? licenseWords.checkOf : licenseWords.estimateBy}
          with={{
            rule: rule.title,
            day: (
              <strong>
                {on === null ? licenseWords.noDate({ count: stoppedAfter ?? 0 }) : formatDay(on)}
              </strong>
            ),
          }}
        />{' '}
        <Badge>{is === 'check' ? licenseWords.check : licenseWords.estimate}</Badge>{' '}
        <span className="muted">{rule.citation}</span>
      </p>
      {isOver && is === 'check' && expiresOn !== null && (
        <Note tone="amber">{licenseWords.printedLater({ day: formatDay(expiresOn) })}</Note>
      )}
      {isOver && is === 'by' && <Note>{licenseWords.dayHasPassed}</Note>}
      <CountDetails steps={steps} rule={rule} />
    </>
  );
}
