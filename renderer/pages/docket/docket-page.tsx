import { useEffect, useRef } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { DamagedList, useDamage } from '../../forms/backup/damage';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { InlineLink } from '../../parts/inline-link';
import type { Docket } from '../../state/docket-store';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useDerived, useDocket } from '../../state/use-docket';
import { docketRowsOf } from '../../views/deadline/docket-view';
import { AwaySection } from './away-section';
import { DocketList } from './docket-list';
import { EditionNotice } from './edition-notice';
import { LogLetterButton } from './log-letter-button';
import { LogStepButtons } from './log-step-buttons';
import { MonthView } from './month-view';
import { DeadlinePanel } from './panel/deadline-panel';
import { PrintDocketButton } from './print-docket-button';
import { ReminderStrip } from './reminder-strip';
import { useDocketView, ViewSwitch } from './view-switch';
import '../../parts/page.css';

/** The first screen: every open deadline in the order of its work-by date, and the one that is open beside it. */
export function DocketPage({ deadlineId }: { readonly deadlineId: string | null }) {
  const { register } = useDocket();
  const { go } = useNavigation();
  const rows = useDerived(docketRowsOf);
  const [view, setView] = useDocketView();
  const list = useRef<HTMLDivElement>(null);
  const isOpen = deadlineId !== null && register.deadlines.has(deadlineId);
  const close = () => {
    go({ page: 'docket', deadlineId: null });
    list.current?.querySelector<HTMLElement>('[role="listbox"], [role="gridcell"][tabindex="0"]')?.focus();
  };
  const closeNow = useRef(close);
  useEffect(() => {
    closeNow.current = close;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"]') === null) closeNow.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="page-area">
      <main className="page" ref={list}>
        <header className="page-head">
          <h1>Docket</h1>
          <ViewSwitch view={view} onView={setView} />
          <Dates />
          <div className="page-actions">
            {view === 'list' && <PrintDocketButton />}
            <LogStepButtons />
            <LogLetterButton />
          </div>
        </header>
        <EditionNotice />
        <AwaySection />
        <ReminderStrip />
        {view === 'month' ? (
          <MonthView
            openId={deadlineId}
            onOpen={(id) => go({ page: 'docket', deadlineId: id })}
            onList={() => setView('list')}
          />
        ) : rows.length === 0 ? (
          <NothingOpen />
        ) : (
          <DocketList
            rows={rows}
            openId={deadlineId}
            onOpen={(id) => go({ page: 'docket', deadlineId: id })}
          />
        )}
      </main>
      {isOpen && <DeadlinePanel key={deadlineId} deadlineId={deadlineId} onClose={close} />}
    </div>
  );
}

/** The agency's date, and the machine's own where it is another. */
function Dates() {
  const { moment } = useDocket();
  return (
    <span className="page-note">
      {formatDay(moment.today)} · Washington, DC date
      {moment.localToday !== moment.today && <> · here it is {formatDay(moment.localToday)}</>}
    </span>
  );
}

const hasRecords = ({ register }: Docket) => register.licenses.size > 0;

function NothingOpen() {
  const damage = useDamage();
  return damage === null ? <NothingAsked /> : <DamagedList why={damage} />;
}

function NothingAsked() {
  const canWrite = useCanWrite();
  const { logLetter, go } = useNavigation();
  const isBegun = useDerived(hasRecords);
  return (
    <EmptyState
      icon="letter"
      title={isBegun ? 'No open deadlines' : 'The docket is empty'}
      actions={
        canWrite && (
          <>
            <Button kind="primary" icon="plus" onPress={() => logLetter()}>
              Log a letter
            </Button>
            <Button onPress={() => go({ page: 'licenses', licenseId: null })}>
              {isBegun ? 'Look at the licenses' : 'Open a license record'}
            </Button>
          </>
        )
      }
    >
      <p>
        {isBegun
          ? 'Nothing is asked of you now. When a letter comes, log it: what follows from it appears here.'
          : 'When a letter from an agency comes, log it with the date printed on it. The days are counted for you, and every date explains itself.'}
      </p>
      <p>
        Reports that start from no letter are set up once under{' '}
        <InlineLink onPress={() => go({ page: 'yearly' })}>Yearly duties</InlineLink>.
      </p>
    </EmptyState>
  );
}
