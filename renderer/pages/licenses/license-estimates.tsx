import { formatDay } from '../../../shared/base/dates';
import { plural } from '../../../shared/base/plural';
import { estimatesOf, type LicenseEstimate } from '../../../shared/docket/license-estimates';
import type { License } from '../../../shared/records/license';
import { Badge, Note } from '../../parts/badge';
import { useDocket } from '../../state/use-docket';
import { RecordSection } from '../../views/record/record-parts';
import { CountDetails } from './count-details';
import './license-estimates.css';

/** The agency's own times and checks of a printed date. They bind nobody here and are never on the docket. */
export function LicenseEstimates({ license }: { readonly license: License }) {
  const { register, moment } = useDocket();
  const found = estimatesOf(register, license, moment.today);
  if (found.length === 0) return null;
  return (
    <RecordSection title="Estimates, not deadlines" count={found.length}>
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
  const { rule, on, is, isOver, stoppedAfter, steps } = props.estimate;
  const { expiresOn } = props.license;
  return (
    <>
      <p>
        {is === 'check' ? rule.title : `${rule.title} by`}{' '}
        {on === null ? (
          <strong>no date yet: the clock stands still after {plural(stoppedAfter ?? 0, 'day')}</strong>
        ) : (
          <strong>{formatDay(on)}</strong>
        )}{' '}
        <Badge>{is === 'check' ? 'check' : 'estimate'}</Badge> <span className="muted">{rule.citation}</span>
      </p>
      {isOver && is === 'check' && expiresOn !== null && (
        <Note tone="amber">
          The printed expiry, {formatDay(expiresOn)}, is later. Ask BIS which one holds.
        </Note>
      )}
      {isOver && is === 'by' && (
        <Note>That day has passed. It binds the agency, not you: ask for the status.</Note>
      )}
      <CountDetails steps={steps} rule={rule} />
    </>
  );
}
