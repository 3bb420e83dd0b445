import type { RefObject } from 'react';
import { formatDayInFull, formatDayShort } from '../../../shared/base/dates';
import { type MonthDay, type MonthMark, markWords } from '../../../shared/docket/month-facts';
import { monthWords } from '../../../shared/words/month-words';
import { timeLeftBadge } from '../../views/deadline/docket-view';

/** As many deadlines as a day shows by name; of more, one gives way to the words that say how many. */
const mostShown = 3;

/** So few have room for a second line each, so that their record is read too. */
const mostInWhole = 2;

/** What a mark is drawn as. */
export function signOf({ row, is }: MonthMark): string {
  return row.isOpen ? (row.isInternal ? 'internal' : is) : 'done';
}

/** A mark in words: "Due: Reply to intent to deny, Z123456". */
function markText(mark: MonthMark): string {
  const { title, licenseName } = mark.row;
  const named = { kind: markWords(mark), deadline: title };
  return licenseName === '' ? monthWords.mark(named) : monthWords.markOf({ ...named, record: licenseName });
}

function dayText({ on, dayOff, isToday, marks }: MonthDay): string {
  const named = marks.slice(0, mostShown).map(markText);
  const more = marks.length - named.length;
  return [
    formatDayInFull(on),
    ...(isToday ? [monthWords.today] : []),
    ...(dayOff === null ? [] : [dayOff]),
    marks.length === 0 ? monthWords.noDeadlines : monthWords.deadlines({ count: marks.length }),
    ...named,
    ...(more > 0 ? [monthWords.andMore({ count: more })] : []),
  ].join(', ');
}

function dayClass({ isInMonth, isWeekend, isToday, dayOff, marks }: MonthDay): string {
  return [
    'month-day',
    isInMonth ? '' : 'month-day-other',
    dayOff === null ? (isWeekend ? 'month-day-weekend' : '') : 'month-day-off',
    isToday ? 'month-day-today' : '',
    marks.length <= mostInWhole ? 'month-day-roomy' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** One day with its first deadlines. A click on one opens it; a click beside them, or Enter, opens the day. */
export function MonthDayCell(props: {
  readonly day: MonthDay;
  /** Given to the day the keyboard stands on. */
  readonly cell: RefObject<HTMLTableCellElement | null> | null;
  readonly openId: string | null;
  readonly onOpenDay: () => void;
  readonly onFocus: () => void;
  readonly onOpen: (deadlineId: string) => void;
}) {
  const { day, cell } = props;
  const { marks } = day;
  const shown = marks.length > mostShown ? marks.slice(0, mostShown - 1) : marks;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the grid
    <td
      ref={cell}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid takes the focus
      role="gridcell"
      data-on={day.on}
      tabIndex={cell === null ? -1 : 0}
      className={dayClass(day)}
      aria-current={day.isToday ? 'date' : undefined}
      aria-selected={cell !== null}
      onClick={props.onOpenDay}
      onFocus={props.onFocus}
    >
      <span className="unseen">{dayText(day)}</span>
      <div aria-hidden="true">
        <div className="month-day-head">
          <span className="month-number">
            {day.on.endsWith('-01') ? formatDayShort(day.on).slice(4) : Number(day.on.slice(8))}
          </span>
          {day.dayOff !== null && <span className="month-off">{day.dayOff}</span>}
        </div>
        {shown.map((mark) => (
          <Mark
            key={`${mark.row.deadline.id} ${mark.is}`}
            mark={mark}
            isHere={mark.row.deadline.id === props.openId}
            onOpen={props.onOpen}
          />
        ))}
        {marks.length > shown.length && (
          <div className="month-more">{monthWords.more({ count: marks.length - shown.length })}</div>
        )}
        {marks.length > 0 && <div className="month-many">{marks.length}</div>}
      </div>
    </td>
  );
}

function Mark(props: {
  readonly mark: MonthMark;
  readonly isHere: boolean;
  readonly onOpen: (deadlineId: string) => void;
}) {
  const { mark } = props;
  const { row } = mark;
  const isUrgent = row.isOpen && timeLeftBadge(row).isUrgent;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`month-mark month-mark-${signOf(mark)}${isUrgent ? ' month-mark-urgent' : ''}${props.isHere ? ' month-mark-here' : ''}`}
      title={markText(mark)}
      onClick={(event) => {
        event.stopPropagation();
        props.onOpen(row.deadline.id);
      }}
    >
      <i className={`month-sign month-sign-${signOf(mark)}`} />
      <bdi>
        {row.licenseName !== '' && `${row.licenseName} · `}
        {row.title}
      </bdi>
    </button>
  );
}
