import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { addDays, type IsoDate, isIsoDate, weekdayNames } from '../../../shared/base/dates';
import { monthsOn } from '../../../shared/base/month';
import type { MonthFacts } from '../../../shared/docket/month-facts';
import { monthWords } from '../../../shared/words/month-words';
import { MonthDayCell } from './month-day-cell';
import './month-grid.css';

/** Where a key leads from a day; undefined for a key that moves nothing. */
function dayByKey({ key, shiftKey }: KeyboardEvent, on: IsoDate, today: IsoDate): IsoDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(on, -1);
    case 'ArrowRight':
      return addDays(on, 1);
    case 'ArrowUp':
      return addDays(on, -7);
    case 'ArrowDown':
      return addDays(on, 7);
    case 'PageUp':
      return monthsOn(on, shiftKey ? -12 : -1);
    case 'PageDown':
      return monthsOn(on, shiftKey ? 12 : 1);
    case 'Home':
      return today;
    default:
      return undefined;
  }
}

/** The day of the cell that holds an element. */
function dayAt(element: EventTarget): IsoDate | undefined {
  const cell = element instanceof HTMLElement ? element.closest('td') : null;
  const on = cell?.dataset.on ?? '';
  return isIsoDate(on) ? on : undefined;
}

/** The days of a month as a grid; one day stands in the way of Tab, and the keys move it. */
export function MonthGrid(props: {
  readonly facts: MonthFacts;
  readonly on: IsoDate;
  readonly today: IsoDate;
  /** The cell of the day the keyboard stands on. */
  readonly cell: RefObject<HTMLTableCellElement | null>;
  readonly openId: string | null;
  readonly onMove: (on: IsoDate) => void;
  readonly onOpenDay: (on: IsoDate) => void;
  readonly onOpen: (deadlineId: string) => void;
}) {
  const { facts, on, today, cell } = props;
  const isMoving = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day
  useEffect(() => {
    if (isMoving.current) cell.current?.focus();
    isMoving.current = false;
  }, [on]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // A screen reader may put the focus on any day, also of another month.
    const here = dayAt(event.target) ?? on;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      props.onOpenDay(here);
      return;
    }
    const to = dayByKey(event, here, today);
    if (to === undefined) return;
    event.preventDefault();
    if (!isIsoDate(to) || to === on) return;
    isMoving.current = true;
    props.onMove(to);
  };
  return (
    <table
      className="month-grid"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys move in
      role="grid"
      aria-label={monthWords.deadlinesIn({ month: facts.name })}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {weekdayNames.map((name) => (
            <th key={name} scope="col" abbr={name}>
              {name.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.weeks.map((week) => (
          <tr key={week[0]?.on}>
            {week.map((day) => (
              <MonthDayCell
                key={day.on}
                day={day}
                cell={day.on === on ? cell : null}
                openId={props.openId}
                onFocus={() => day.isInMonth && props.onMove(day.on)}
                onOpenDay={() => props.onOpenDay(day.on)}
                onOpen={props.onOpen}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
