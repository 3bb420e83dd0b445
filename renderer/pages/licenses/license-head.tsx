import { keysOf } from '../../../shared/calls/shortcuts';
import { statusOf } from '../../../shared/docket/license-status';
import { type DocketRow, mainParty, nextRowOf } from '../../../shared/docket/rows';
import { sameAsListed } from '../../../shared/docket/same-party';
import { agencyShort } from '../../../shared/labels/closed-sets';
import type { License } from '../../../shared/records/license';
import { licenseName } from '../../../shared/register/where-used';
import { screeningWords } from '../../../shared/words/screening-words';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useDocket } from '../../state/use-docket';
import { InternalTarget, NextDate } from '../../views/deadline/next-date';
import { RecordHead } from '../../views/record/record-parts';
import { ArchivedBadge, StatusBadge } from '../../views/record/status-badge';
import type { LicenseTask } from './license-dialog';
import './license-head.css';

/** Number, status, main party and next date of a record, with everything that can be done with it. */
export function LicenseHead(props: {
  readonly license: License;
  /** Its open dates, in docket order. */
  readonly open: readonly DocketRow[];
  readonly onTask: (task: LicenseTask) => void;
}) {
  const { license, onTask } = props;
  const { register, moment } = useDocket();
  const { go, logLetter, logStep, addDeadline } = useNavigation();
  const canWrite = useCanWrite();
  const isLive = canWrite && license.void === null;
  const party = mainParty(license);
  const name = licenseName(license);
  const next = nextRowOf(register, license.id, moment.today);
  const internal = props.open.find(
    ({ isInternal, deadline }) => isInternal && deadline.id !== next?.deadline.id,
  );
  return (
    <>
      <RecordHead
        backLabel="Back to all license records"
        onBack={() => go({ page: 'licenses', licenseId: null })}
        title={name}
        isNumber
        badges={
          <>
            <StatusBadge status={statusOf(register, license, moment.today)} />
            <ArchivedBadge record={license} />
            {license.parties.some((each) => sameAsListed(register, each).length > 0) && (
              <Badge tone="red">{screeningWords.sameBadge}</Badge>
            )}
          </>
        }
        under={
          <>
            {agencyShort[license.agency]}
            {license.licenseNumber !== '' && license.licenseNumber !== name && (
              <>
                {' · license '}
                <span className="number">
                  <Name text={license.licenseNumber} />
                </span>
              </>
            )}
            {party !== '' && (
              <>
                {' · '}
                <Name text={party} />
              </>
            )}
          </>
        }
        actions={
          <>
            <Button icon="print" onPress={() => onTask({ is: 'summary' })}>
              License summary
            </Button>
            <Button
              kind="primary"
              icon="letter"
              shortcut={keysOf('log-letter')}
              isDisabled={!isLive}
              onPress={() => logLetter([license.id])}
            >
              Log a letter
            </Button>
          </>
        }
      />
      <div className="row record-tools" role="toolbar" aria-label="What can be done with this record">
        <Button
          kind="quiet"
          icon="check"
          isDisabled={!isLive}
          onPress={() => logStep({ licenseIds: [license.id] })}
        >
          Log a step
        </Button>
        <Button kind="quiet" icon="clock" isDisabled={!isLive} onPress={() => addDeadline(license.id)}>
          Add a deadline
        </Button>
        <Button kind="quiet" icon="edit" isDisabled={!isLive} onPress={() => onTask({ is: 'change' })}>
          Change
        </Button>
        <Button kind="quiet" icon="copy" isDisabled={!canWrite} onPress={() => onTask({ is: 'copy' })}>
          Copy
        </Button>
        <Button kind="quiet" isDisabled={!isLive} onPress={() => onTask({ is: 'archive' })}>
          {license.archived ? 'Bring back' : 'Archive'}
        </Button>
        <Button
          kind="quiet"
          isDisabled={!isLive}
          onPress={() => onTask({ is: 'void', named: { license: license.id }, what: 'license record' })}
        >
          Entered in error
        </Button>
      </div>
      {next !== null && <NextDate row={next} />}
      {internal !== undefined && <InternalTarget row={internal} />}
    </>
  );
}
