import { useEffect, useState } from 'react';
import { rowsOfLicense } from '../../../shared/docket/rows';
import { numberWords } from '../../../shared/labels/closed-sets';
import type { License } from '../../../shared/records/license';
import { licenseWords } from '../../../shared/words/license-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { Verbatim } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useApp, useOpenRegister } from '../../state/use-open-register';
import { usePrintRequest } from '../../state/use-print-request';
import { RecordHistory } from '../../views/history/record-history';
import { NoteList } from '../../views/record/note-list';
import { Nothing, RecordSection } from '../../views/record/record-parts';
import { VoidWords } from '../../views/record/void-words';
import { BalanceOverTime } from './balance-over-time';
import { letterElementId } from './letter-entry';
import { LicenseBalance } from './license-balance';
import { LicenseConditions } from './license-conditions';
import { LicenseDeadlines } from './license-deadlines';
import { LicenseDialog, type LicenseTask } from './license-dialog';
import { LicenseDocuments } from './license-documents';
import { LicenseEstimates } from './license-estimates';
import { LicenseHead } from './license-head';
import { LicenseIdentification } from './license-identification';
import { LicenseItems } from './license-items';
import { LicenseLettersAndSteps } from './license-letters-and-steps';
import { LicenseParties } from './license-parties';
import { RetentionSection } from './license-retention';
import { LicenseTimeline } from './license-timeline';
import '../../parts/page.css';

/** One license record: who, what, where it stands, and everything that came and went. */
export function LicenseRecord(props: {
  readonly licenseId: string;
  /** The letter to begin at. */
  readonly letterId: string | null;
}) {
  const { licenseId, letterId } = props;
  const { register } = useOpenRegister();
  useEffect(() => {
    if (letterId !== null) document.getElementById(letterElementId(letterId))?.focus();
  }, [letterId]);
  const license = register.licenses.get(licenseId);
  return license === undefined ? <NotThere /> : <KnownLicense license={license} />;
}

function NotThere() {
  const { go } = useNavigation();
  const { asItStood } = useOpenRegister();
  return (
    <main className="page">
      <h1 className="unseen">{licenseWords.licenseRecord}</h1>
      <EmptyState
        icon="license"
        title={licenseWords.notThere}
        actions={
          <Button onPress={() => go({ page: 'licenses', licenseId: null })}>{licenseWords.showAll}</Button>
        }
      >
        {asItStood === null ? licenseWords.otherRegister : licenseWords.notYet}
      </EmptyState>
    </main>
  );
}

function KnownLicense({ license }: { readonly license: License }) {
  const { opened } = useApp();
  const { register, moment } = opened;
  const [task, setTask] = useState<LicenseTask | null>(null);
  usePrintRequest(() => setTask((now) => now ?? { is: 'summary' }));
  const rows = rowsOfLicense(register, license.id, moment.today);
  const open = rows.filter(({ isOpen }) => isOpen);
  const done = rows.filter(({ isOpen }) => !isOpen);
  return (
    <main className="page record">
      <LicenseHead license={license} open={open} onTask={setTask} />
      {license.void !== null && (
        <Note tone="amber">
          <VoidWords what={licenseWords.theRecord} reason={license.void.reason} />
        </Note>
      )}
      <div className="record-columns">
        <div className="record-column">
          <LicenseIdentification license={license} />
          <LicenseDeadlines title={licenseWords.openDates} rows={open} empty={licenseWords.nothingOpen} />
          <LicenseTimeline license={license} />
          <LicenseLettersAndSteps license={license} onTask={setTask} />
          {done.length > 0 && <LicenseDeadlines title={licenseWords.completed} rows={done} empty="" />}
          <LicenseEstimates license={license} />
        </div>
        <div className="record-column">
          <LicenseParties license={license} />
          <LicenseBalance license={license} />
          <BalanceOverTime license={license} />
          <LicenseItems license={license} onTask={setTask} />
          <RecordSection title={licenseWords.endUse}>
            {license.endUse === '' ? (
              <Nothing>{licenseWords.notRecorded}</Nothing>
            ) : (
              <Verbatim text={license.endUse} />
            )}
          </RecordSection>
          <LicenseConditions
            title={numberWords[license.agency].conditions}
            license={license}
            conditions={license.conditions}
            riders={license.riders}
          />
          <LicenseDocuments license={license} />
          <RetentionSection license={license} />
        </div>
      </div>
      <NoteList notes={license.notes} />
      <RecordHistory kind="license" id={license.id} />
      {task !== null && <LicenseDialog license={license} task={task} onClose={() => setTask(null)} />}
    </main>
  );
}
