import { formatDay } from '../../../shared/base/dates';
import { retentionOf } from '../../../shared/docket/license-retention';
import type { License } from '../../../shared/records/license';
import { licenseWords } from '../../../shared/words/license-words';
import { Note } from '../../parts/badge';
import { Worded } from '../../parts/worded';
import { useOpenRegister } from '../../state/use-open-register';
import { RecordSection } from '../../views/record/record-parts';
import { CountDetails } from './count-details';

/** How long the documents of this record are kept, and why; a legal hold comes before any date. */
export function RetentionSection({ license }: { readonly license: License }) {
  const { register, moment } = useOpenRegister();
  const { keepThrough, isHeld, heldBecause, rule, steps } = retentionOf(register, license, moment.today);
  return (
    <RecordSection title={licenseWords.retention}>
      {isHeld ? (
        <Note tone="amber">
          <strong>{licenseWords.isHeld}</strong>
          {heldBecause.map((why) => (
            <p key={why}>{why}</p>
          ))}
        </Note>
      ) : (
        <p>
          {keepThrough === null ? (
            licenseWords.retentionNotStarted
          ) : (
            <>
              <Worded
                say={licenseWords.keepThrough}
                with={{ day: <strong>{formatDay(keepThrough)}</strong> }}
              />
              {rule !== null && <span className="muted"> · {rule.citation}</span>}
            </>
          )}
        </p>
      )}
      <CountDetails steps={steps} rule={rule} />
    </RecordSection>
  );
}
