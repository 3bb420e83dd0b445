import type { IsoDate } from '../../shared/base/dates';
import type { CountedDay } from '../../shared/counting/day-strip';
import { foldsBeyond } from '../../shared/counting/day-strip-weeks';
import { dayClass, dayStripLabel } from './day-marks';
import './day-strip.css';

const width = 188;
const height = 14;

interface Cell {
  readonly key: IsoDate;
  readonly className: string;
}

/** One cell for each day; in a longer count one for each week, and in one of years for each four weeks. */
function cellsOf(days: readonly CountedDay[], today: IsoDate): readonly Cell[] {
  const length = days.length - 1;
  const inOrder = (days.at(-1)?.on ?? '') < (days[0]?.on ?? '') ? days.toReversed() : days;
  if (length <= foldsBeyond) return inOrder.map((day) => ({ key: day.on, className: dayClass(day, today) }));
  const perCell = length <= foldsBeyond * 7 ? 7 : 28;
  return Array.from({ length: Math.ceil(inOrder.length / perCell) }, (_, index) =>
    cellOf(inOrder.slice(index * perCell, (index + 1) * perCell), today),
  );
}

function cellOf(days: readonly CountedDay[], today: IsoDate): Cell {
  const isDue = days.some((day) => day.isDue);
  const last = days.at(-1)?.on ?? today;
  return {
    key: days[0]?.on ?? today,
    className: [
      'day-working',
      last < today && !isDue ? 'day-past' : '',
      !isDue && days.some((day) => day.isWorkBy) ? 'day-work-by' : '',
      isDue ? 'day-due' : '',
      days.some(({ on }) => on === today) ? 'day-today' : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** The days of a count as a row of cells: past ones faint, weekends and holidays shaded, today framed, both dates marked. */
export function DayStrip({ days, today }: { readonly days: readonly CountedDay[]; readonly today: IsoDate }) {
  const cells = cellsOf(days, today);
  const pitch = Math.min(9, width / Math.max(cells.length, 1));
  const gap = pitch > 6 ? 2 : Math.min(1, pitch / 3);
  const drawn = pitch * cells.length;
  return (
    <svg
      className="strip"
      width={drawn}
      height={height}
      viewBox={`0 0 ${drawn} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={dayStripLabel(days, today)}
    >
      {cells.map(({ key, className }, index) => (
        <rect
          key={key}
          className={className}
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
