import { keysOf } from '../../../shared/calls/shortcuts';
import { statusOf } from '../../../shared/docket/license-status';
import { type DocketRow, mainParty, nextRowOf } from '../../../shared/docket/rows';
import { sameAsListed } from '../../../shared/docket/same-party';
import { agencyShort } from '../../../shared/labels/closed-sets';
import type { License } from '../../../shared/records/license';
import { licenseName } from '../../../shared/register/where-used';
import { licenseWords } from '../../../shared/words/license-words';
import { screeningWords } from '../../../shared/words/screening-words';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { MenuButton } from '../../parts/menu-button';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
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
  const { register, moment } = useOpenRegister();
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
        backLabel={licenseWords.back}
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
                {' · '}
                <Worded
                  say={licenseWords.licenseNumbered}
                  with={{ number: <Name className="number" text={license.licenseNumber} /> }}
                />
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
              {licenseWords.summary}
            </Button>
            <Button
              kind="primary"
              icon="letter"
              shortcut={keysOf('log-letter')}
              isDisabled={!isLive}
              onPress={() => logLetter([license.id])}
            >
              {licenseWords.logLetter}
            </Button>
          </>
        }
      />
      <div className="row record-tools" role="toolbar" aria-label={licenseWords.tools}>
        <Button
          kind="quiet"
          icon="check"
          isDisabled={!isLive}
          onPress={() => logStep({ licenseIds: [license.id] })}
        >
          {licenseWords.logStep}
        </Button>
        <Button kind="quiet" icon="clock" isDisabled={!isLive} onPress={() => addDeadline(license.id)}>
          {licenseWords.addDeadline}
        </Button>
        <Button kind="quiet" icon="edit" isDisabled={!isLive} onPress={() => onTask({ is: 'change' })}>
          {licenseWords.change}
        </Button>
        {license.archived && (
          <Button kind="quiet" isDisabled={!isLive} onPress={() => onTask({ is: 'archive' })}>
            {licenseWords.bringBack}
          </Button>
        )}
        <MenuButton
          words={licenseWords.more}
          label={licenseWords.moreOfRecord}
          isQuiet
          choices={[
            { id: 'copy', words: licenseWords.copy, isDisabled: !canWrite },
            ...(license.archived
              ? []
              : [{ id: 'archive', words: licenseWords.archive, isDisabled: !isLive }]),
            { id: 'void', words: licenseWords.enteredInError, isDisabled: !isLive },
          ]}
          onChoose={(id) => {
            if (id === 'copy') onTask({ is: 'copy' });
            if (id === 'archive') onTask({ is: 'archive' });
            if (id === 'void')
              onTask({ is: 'void', named: { license: license.id }, what: licenseWords.record });
          }}
        />
      </div>
      {next !== null && <NextDate row={next} />}
      {internal !== undefined && <InternalTarget row={internal} />}
    </>
  );
}
