import { formatDay, formatDayShort, type IsoDate, isWeekend, weekdayOf } from '../base/dates';
import { plural } from '../base/plural';
import type { CountedDay } from '../counting/day-strip';
import type { DayStripPiece, DayStripWeek } from '../counting/day-strip-weeks';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** "Nov 21", with the year on the first day shown and on New Year's Day. */
function dateWords(on: IsoDate, isFirst: boolean): string {
  const short = formatDayShort(on).slice(4);
  return isFirst || on.endsWith('-01-01') ? `${short}, ${on.slice(0, 4)}` : short;
}

/** What is written below the number, so that nothing is shown by shading alone. */
function marksOf({ name, mark, isSkipped, isRolled, isDue, isWorkBy }: CountedDay): readonly string[] {
  return [
    ...(mark === 'trigger' ? ['starts here'] : []),
    ...(isDue ? ['DUE'] : []),
    ...(isWorkBy ? ['WORK BY'] : []),
    ...(isSkipped ? ['left out'] : []),
    ...(isRolled && !isDue ? ['passed over'] : []),
    ...(name === undefined ? [] : [name]),
  ];
}

function kindOfStart({ on, name }: CountedDay): CountedDay['mark'] {
  if (name !== undefined) return 'holiday';
  return isWeekend(on) ? 'weekend' : 'working';
}

function Cell({ day, isFirst }: { readonly day: CountedDay; readonly isFirst: boolean }) {
  const { on, n, mark, isSkipped, isRolled, isDue, isWorkBy } = day;
  const classes = [
    `s-${mark === 'trigger' ? kindOfStart(day) : mark}`,
    isDue ? 's-due' : '',
    isWorkBy && !isDue ? 's-work-by' : '',
  ];
  return (
    <td className={classes.filter(Boolean).join(' ')}>
      <span className="s-date">{dateWords(on, isFirst)}</span>
      <b>{isSkipped || isRolled ? '–' : n}</b>
      {marksOf(day).map((words) => (
        <span key={words} className="s-mark">
          {words}
        </span>
      ))}
    </td>
  );
}

function Week({ week, firstOn }: { readonly week: DayStripWeek; readonly firstOn: IsoDate | undefined }) {
  const byWeekday = new Map<number, CountedDay>(week.days.map((day) => [weekdayOf(day.on), day]));
  return (
    <tr>
      {weekdays.map((name, weekday) => {
        const day = byWeekday.get(weekday);
        return day === undefined ? (
          <td key={name} className="s-none" />
        ) : (
          <Cell key={name} day={day} isFirst={day.on === firstOn} />
        );
      })}
    </tr>
  );
}

function Fold({ weeks, fromN, toN }: Extract<DayStripPiece, { is: 'fold' }>) {
  const days = weeks.flatMap((week) => week.days);
  const first = days[0]?.on;
  const last = days.at(-1)?.on;
  if (first === undefined || last === undefined) return null;
  const counted = days.filter(({ isSkipped }) => isSkipped !== true).length;
  const each = counted / weeks.length;
  const plain = days.every(({ name }) => name === undefined) ? ' without a holiday' : '';
  const sum = Number.isInteger(each)
    ? `${weeks.length} × ${each} = ${plural(counted, 'day')}`
    : plural(counted, 'day');
  return (
    <tr className="s-fold">
      <td colSpan={7}>
        <b>
          {plural(weeks.length, 'whole week')}
          {plain}
        </b>
        : {formatDayShort(first)} to {formatDay(last)}; {sum}, day {fromN} to {toN}
      </td>
    </tr>
  );
}

/** The days of a count as a calendar with room for a pencil; plain weeks of a long count stand in one line each run. */
export function CountWeeks({ pieces }: { readonly pieces: readonly DayStripPiece[] }) {
  const firstOn = pieces[0]?.weeks[0]?.days[0]?.on;
  return (
    <table className="s-weeks">
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pieces.map((piece) => {
          const key = piece.weeks[0]?.sundayOn;
          return piece.is === 'fold' && piece.weeks.length > 1 ? (
            <Fold key={key} {...piece} />
          ) : (
            piece.weeks.map((week) => <Week key={week.sundayOn} week={week} firstOn={firstOn} />)
          );
        })}
      </tbody>
    </table>
  );
}
