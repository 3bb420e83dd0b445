import { formatDay, formatDayShort, type IsoDate } from '../base/dates';
import type { CountedDay } from '../counting/day-strip';

// A reply of 20 days fits one row, the 45 days of an appeal two.
const perRow = 23;

function rowsOf(days: readonly CountedDay[]): readonly (readonly CountedDay[])[] {
  return Array.from({ length: Math.ceil(days.length / perRow) }, (_, row) =>
    days.slice(row * perRow, (row + 1) * perRow),
  );
}

/** "Nov 21" on the first cell of a row and of a month, else the day of the month. */
function dateWords(on: IsoDate, isFirst: boolean): string {
  const dayOfMonth = String(Number(on.slice(8)));
  return isFirst || dayOfMonth === '1' ? formatDayShort(on).slice(4) : dayOfMonth;
}

const markWords: Readonly<Record<CountedDay['mark'], string>> = {
  trigger: 'day 0',
  working: '',
  weekend: 'weekend',
  holiday: 'holiday',
  closure: 'closed by order',
};

/** What a cell says to whoever cannot see it. */
function spoken({ on, n, mark, name, isWorkBy, isDue }: CountedDay): string {
  const said = [name ?? markWords[mark], isWorkBy ? 'work by' : '', isDue ? 'due' : ''].filter(Boolean);
  return [`Day ${n}, ${formatDay(on)}`, ...said].join(', ');
}

/** The day strip for paper: numbered boxes with their dates, told apart without color, to be counted with a pencil. */
export function PrintedDayStrip({ days }: { readonly days: readonly CountedDay[] }) {
  const named = days.filter(({ name }) => name !== undefined);
  const hasTwoDates = days.some(({ isWorkBy, isDue }) => isWorkBy === true && isDue !== true);
  return (
    <div className="s-strip">
      {rowsOf(days).map((row) => (
        <ol key={row[0]?.on}>
          {row.map((day, index) => (
            <li
              key={day.on}
              className={[
                `s-${day.mark}`,
                day.isDue ? 's-due' : '',
                day.isWorkBy && !day.isDue ? 's-work-by' : '',
              ]
                .filter(Boolean)
                .join(' ')}
              aria-label={spoken(day)}
            >
              <b>{day.n}</b>
              <span>{dateWords(day.on, index === 0)}</span>
            </li>
          ))}
        </ol>
      ))}
      <p className="s-small">
        Day 0 is the day the count runs from. Shaded: weekend. Heavy box: due.
        {hasTwoDates && ' Double box: work by.'}
        {named.length > 0 && ' Hatched: '}
        {named.map(({ on, n, name }, index) => (
          <span key={on}>
            {index > 0 && '; '}
            {formatDayShort(on)} (day {n}), <bdi>{name}</bdi>
          </span>
        ))}
        {named.length > 0 && '.'}
      </p>
    </div>
  );
}
