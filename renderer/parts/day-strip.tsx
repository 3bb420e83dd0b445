import { formatDay, formatDayShort, type IsoDate } from '../../shared/dates';
import type { CountedDay } from '../../shared/working';
import { dayClass, stripLabel } from './day-marks';

const width = 188;
const height = 14;

/** The days of a count as a row of cells: past ones faint, weekends and holidays shaded, today framed, both dates marked. */
export function DayStrip({ days, today }: { readonly days: readonly CountedDay[]; readonly today: IsoDate }) {
  const pitch = Math.min(9, width / Math.max(days.length, 1));
  const gap = pitch > 6 ? 2 : 1;
  const drawn = pitch * days.length;
  return (
    <svg
      className="strip"
      width={drawn}
      height={height}
      viewBox={`0 0 ${drawn} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={stripLabel(days, today)}
    >
      {days.map((day, index) => (
        <rect
          key={day.on}
          className={dayClass(day, today)}
          x={index * pitch + 0.5}
          y={0.5}
          width={pitch - gap}
          height={height - 1}
          rx={1.5}
        />
      ))}
    </svg>
  );
}

/** The same days as weeks, one column for each day of the week, beginning with the day of the trigger. */
export function DayGrid({ days, today }: { readonly days: readonly CountedDay[]; readonly today: IsoDate }) {
  const named = days.filter((day) => day.name !== undefined);
  return (
    <figure className="day-grid-frame">
      <ol className="day-grid" aria-label={stripLabel(days, today)}>
        {days.slice(0, 7).map((day) => (
          <li key={`head ${day.on}`} className="day-head" aria-hidden="true">
            {formatDayShort(day.on).slice(0, 3)}
          </li>
        ))}
        {days.map((day) => (
          <li key={day.on} className={`day-cell ${dayClass(day, today)}`} title={titleOf(day, today)}>
            {day.n}
            <span className="unseen">{`: ${titleOf(day, today)}`}</span>
          </li>
        ))}
      </ol>
      <figcaption className="day-legend">
        <span className="day-key">
          <i className="day-cell day-today" /> today
        </span>
        <span className="day-key">
          <i className="day-cell day-due" /> due
        </span>
        {days.some((day) => day.isWorkBy && !day.isDue) && (
          <span className="day-key">
            <i className="day-cell day-work-by" /> work by
          </span>
        )}
        <span className="day-key">
          <i className="day-cell day-weekend" /> weekend
        </span>
        {named.length > 0 && (
          <span className="day-key">
            <i className="day-cell day-holiday" />{' '}
            {named.map((day) => `${day.name} (day ${day.n})`).join(', ')}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function titleOf(day: CountedDay, today: IsoDate): string {
  return [
    formatDay(day.on),
    day.name,
    day.n === 0 ? 'day 0, not counted' : undefined,
    day.on === today ? 'today' : undefined,
    day.isWorkBy ? 'work by' : undefined,
    day.isDue ? 'due' : undefined,
  ]
    .filter(Boolean)
    .join(', ');
}
