import { useRef, useState } from 'react';
import { formatDay, formatDayShort } from '../../../shared/base/dates';
import { isClosedAhead } from '../../../shared/docket/deadline-state';
import { docketWords } from '../../../shared/words/docket-words';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { AwaySection } from './away-section';
import { BalanceStrip } from './balance-strip';
import { DocketDialogs, type DocketTask } from './docket-dialogs';
import { DocketList } from './docket-list';
import { DocketTools, NothingListed } from './docket-tools';
import { EditionNotice } from './edition-notice';
import { allCollapsed, allExpanded, type EntryRow } from './list-rows';
import { LogLetterButton } from './log-letter-button';
import { LogStepButtons } from './log-step-buttons';
import { MonthView } from './month-view';
import { NothingOpen } from './nothing-open';
import { DeadlinePanel } from './panel/deadline-panel';
import { PrintDocketButton } from './print-docket-button';
import { ReminderStrip } from './reminder-strip';
import { ScreeningLine } from './screening-line';
import { SelectionBar } from './selection-bar';
import { useDocketKeys, useFocusOnOpening } from './use-docket-keys';
import { idsInGroupOf, useDocketList } from './use-docket-list';
import { useDocketRows } from './use-docket-rows';
import { useDocketView, ViewSwitch } from './view-switch';
import '../../parts/page.css';
import './docket-page.css';

/** The first screen: every open deadline in the order of its work-by date, and the one that is open beside it. */
export function DocketPage({ deadlineId }: { readonly deadlineId: string | null }) {
  const { register, moment } = useOpenRegister();
  const { go } = useNavigation();
  const canWrite = useCanWrite();
  const listed = useDocketRows(deadlineId);
  const state = useDocketList(listed, deadlineId);
  const [task, setTask] = useState<DocketTask | null>(null);
  const [view, setView] = useDocketView();
  const list = useRef<HTMLDivElement>(null);
  useFocusOnOpening(list);
  const isOpen = deadlineId !== null && register.deadlines.has(deadlineId);
  const open = (id: string) => go({ page: 'docket', deadlineId: id });
  const close = () => {
    go({ page: 'docket', deadlineId: null });
    if (list.current !== null) list.current.focus();
    else document.querySelector<HTMLElement>('main [role="gridcell"][tabindex="0"]')?.focus();
  };
  const { rows, chosen } = state;
  // The keys act on a row that is seen: none while the list is not there.
  const onActive = (act: (listRow: EntryRow) => void) => () => {
    if (state.active !== null && list.current !== null) act(state.active);
  };
  const move = (by: 1 | -1) =>
    onActive((active) => {
      // From elsewhere on the page the first key comes to the list.
      const isThere = list.current === document.activeElement;
      list.current?.focus();
      const next = rows[rows.indexOf(active) + by];
      if (isThere && next) state.setActiveId(next.id);
    });
  const putOff = onActive(({ row }) => {
    if (canWrite) setTask({ is: 'put-off', rows: chosen.length > 0 ? chosen : [row] });
  });
  useDocketKeys({
    'next-row': move(1),
    'previous-row': move(-1),
    done: onActive(({ row }) => {
      const isDone = isClosedAhead(row.deadline, moment.today);
      if (canWrite && !isDone) setTask({ is: 'complete', row });
    }),
    'put-off': putOff,
    'select-row': onActive(state.select),
    'select-group': onActive((active) => state.selectAll(idsInGroupOf(state, active))),
    'expand-all': () => state.setExpansion(allExpanded),
    'collapse-all': () => state.setExpansion(allCollapsed),
    close: () => (view === 'list' && chosen.length > 0 ? state.clear() : close()),
  });
  return (
    <div className="page-area">
      <main className="page docket-page">
        <header className="page-head">
          <h1>{docketWords.title}</h1>
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
        <BalanceStrip />
        <ScreeningLine />
        {view === 'list' && listed.total > 0 && <DocketTools listed={listed} state={state} />}
        {view === 'month' ? (
          <MonthView openId={deadlineId} onOpen={open} onList={() => setView('list')} />
        ) : listed.total === 0 ? (
          <NothingOpen />
        ) : rows.length === 0 ? (
          <NothingListed listed={listed} />
        ) : (
          <DocketList list={list} state={state} openId={deadlineId} onOpen={open} />
        )}
        {view === 'list' && <SelectionBar chosen={chosen} onPutOff={putOff} onClear={state.clear} />}
        <DocketDialogs task={task} onClose={() => setTask(null)} />
      </main>
      {isOpen && <DeadlinePanel key={deadlineId} deadlineId={deadlineId} onClose={close} />}
    </div>
  );
}

/** The agency's date, and the machine's own where it is another. */
function Dates() {
  const { moment } = useOpenRegister();
  const year = moment.today.slice(0, 4);
  return (
    <span
      className="page-note docket-today"
      title={docketWords.todayInWashington({ day: formatDay(moment.today) })}
    >
      {formatDayShort(moment.today)}
      <span className="docket-today-more">
        {moment.localToday === moment.today
          ? docketWords.dateOf({ year })
          : docketWords.dateOfHere({ year, day: formatDay(moment.localToday) })}
      </span>
    </span>
  );
}
