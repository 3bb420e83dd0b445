import { useEffect, useMemo, useRef, useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import { monthOf, monthsOn } from '../../../shared/base/month';
import { doneRows, type MonthFacts, markedDays, monthFacts } from '../../../shared/docket/month-facts';
import { monthWords } from '../../../shared/words/month-words';
import { Button, IconButton } from '../../parts/button';
import { CheckField } from '../../parts/check-field';
import { useKeptState } from '../../state/kept-state';
import type { OpenRegister } from '../../state/register-store';
import { useDerived, useOpenRegister } from '../../state/use-open-register';
import { docketRowsOf } from '../../views/deadline/docket-view';
import { MonthDayList } from './month-day-list';
import { MonthGrid } from './month-grid';
import { PrintMonthButton } from './print-month-button';
import './month-view.css';

const openMarks = (opened: OpenRegister) => markedDays(docketRowsOf(opened));
const allMarks = (opened: OpenRegister) =>
  markedDays([...docketRowsOf(opened), ...doneRows(opened.register, opened.moment.today)]);

/** The docket on the days of a month: arrows and PageUp, PageDown move, Home goes to today, Enter opens a day. */
export function MonthView(props: {
  readonly openId: string | null;
  readonly onOpen: (deadlineId: string) => void;
  /** Shows the list, where what lies outside the month is found. */
  readonly onList: () => void;
}) {
  const opened = useOpenRegister();
  const { today } = opened.moment;
  const [on, setOn] = useKeptState<IsoDate>('docket: day', today);
  const [withDone, setWithDone] = useKeptState('docket: done', false);
  const [openDay, setOpenDay] = useState<IsoDate | null>(null);
  const marked = useDerived(withDone ? allMarks : openMarks);
  const month = monthOf(on);
  const facts = useMemo(
    () => monthFacts(month, marked, { settings: opened.register.settings, today: opened.moment.today }),
    [month, marked, opened],
  );
  const cell = useRef<HTMLTableCellElement>(null);
  // A list that closes gives the focus back to its day, also when a deadline was chosen from it.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && openDay === null) cell.current?.focus();
    wasOpen.current = openDay !== null;
  }, [openDay]);
  const days = facts.weeks.flat();
  const open = days.find((day) => day.on === openDay);
  return (
    <div className="month">
      <div className="month-head">
        <IconButton label={monthWords.previous} icon="left" onPress={() => setOn(monthsOn(on, -1))} />
        <IconButton label={monthWords.next} icon="right" onPress={() => setOn(monthsOn(on, 1))} />
        <Button onPress={() => setOn(today)}>{monthWords.toToday}</Button>
        <h2 className="month-name" aria-live="polite">
          {facts.name}
        </h2>
        <Counts facts={facts} onList={props.onList} />
        <div className="month-tools">
          <CheckField label={monthWords.showCompleted} value={withDone} onChange={setWithDone} />
          <PrintMonthButton month={month} withDone={withDone} />
        </div>
      </div>
      {!facts.knowsHolidays && <p className="month-doubt">{monthWords.holidaysUnknown}</p>}
      <MonthGrid
        facts={facts}
        on={on}
        today={today}
        cell={cell}
        openId={props.openId}
        onMove={setOn}
        onOpenDay={(day) => {
          setOn(day);
          setOpenDay(day);
        }}
        onOpen={props.onOpen}
      />
      <Legend hasDone={withDone} />
      {open !== undefined && (
        <MonthDayList
          day={open}
          cell={cell}
          onOpen={(id) => {
            setOpenDay(null);
            props.onOpen(id);
          }}
          onClose={() => setOpenDay(null)}
        />
      )}
    </div>
  );
}

/** How many deadlines the month holds, and that others are open from before it. */
function Counts({ facts, onList }: { readonly facts: MonthFacts; readonly onList: () => void }) {
  return (
    <span className="month-counts">
      <span className="muted" role="status">
        {monthWords.deadlines({ count: facts.count })}
      </span>
      {facts.earlier > 0 && (
        <Button kind="link" onPress={onList}>
          {monthWords.earlier({ count: facts.earlier })}
        </Button>
      )}
    </span>
  );
}

function Legend({ hasDone }: { readonly hasDone: boolean }) {
  return (
    <p className="month-legend" aria-hidden="true">
      <span>
        <i className="month-sign month-sign-due" /> {monthWords.due}
      </span>
      <span>
        <i className="month-sign month-sign-work-by" /> {monthWords.workBy}
      </span>
      <span>
        <i className="month-sign month-sign-takes-effect" /> {monthWords.takesEffect}
      </span>
      <span>
        <i className="month-sign month-sign-internal" /> {monthWords.internal}
      </span>
      {hasDone && (
        <span>
          <i className="month-sign month-sign-done" /> {monthWords.done}
        </span>
      )}
    </p>
  );
}
