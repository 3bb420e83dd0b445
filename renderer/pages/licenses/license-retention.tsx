import { formatDay } from '../../../shared/base/dates';
import { retentionOf } from '../../../shared/docket/license-retention';
import type { License } from '../../../shared/records/license';
import { Note } from '../../parts/badge';
import { useDocket } from '../../state/use-docket';
import { RecordSection } from '../../views/record/record-parts';
import { CountDetails } from './count-details';

/** How long the papers of this record are kept, and why; a legal hold comes before any date. */
export function RetentionSection({ license }: { readonly license: License }) {
  const { register, moment } = useDocket();
  const { keepThrough, isHeld, heldBecause, rule, steps } = retentionOf(register, license, moment.today);
  return (
    <RecordSection title="Record retention">
      {isHeld ? (
        <Note tone="amber">
          <strong>Held: dispose of nothing.</strong>
          {heldBecause.map((why) => (
            <p key={why}>{why}</p>
          ))}
        </Note>
      ) : (
        <p>
          {keepThrough === null ? (
            'Retention period has not started: nothing that starts it has been logged yet.'
          ) : (
            <>
              Keep the records through <strong>{formatDay(keepThrough)}</strong>
              {rule !== null && <span className="muted"> · {rule.citation}</span>}
            </>
          )}
        </p>
      )}
      <CountDetails steps={steps} rule={rule} />
    </RecordSection>
  );
}
