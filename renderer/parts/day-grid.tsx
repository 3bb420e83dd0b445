import { useState } from 'react';
import { formatDay, formatDayShort, type IsoDate, weekdayNames, weekdayOf } from '../../shared/base/dates';
import type { CountedDay } from '../../shared/counting/day-strip';
import { type DayStripPiece, type DayStripWeek, dayStripPieces } from '../../shared/counting/day-strip-weeks';
import { partWords } from '../../shared/words/parts-words';
import { DayLegend } from './day-legend';
import { cellDate, cellText, cellWords, dayClass, dayStripLabel } from './day-marks';
import './day-grid.css';

const noneOfOurs: ReadonlyMap<IsoDate, string> = new Map();

/** The days of a count as calendar weeks. Past sixty days plain weeks fold into one row, which opens on a press. */
export function DayGrid({
  days,
  today,
  ours = noneOfOurs,
}: {
  readonly days: readonly CountedDay[];
  readonly today: IsoDate;
  /** Dates of our own plan, with what is planned. */
  readonly ours?: ReadonlyMap<IsoDate, string>;
}) {
  const [opened, setOpened] = useState<readonly IsoDate[]>([]);
  return (
    <figure className="day-grid-frame">
      <ol className="day-grid" aria-label={dayStripLabel(days, today)}>
        {weekdayNames.map((name) => (
          <li key={name} className="day-head" aria-hidden="true">
            {name.slice(0, 3)}
          </li>
        ))}
        {dayStripPieces(days).map((piece) => {
          const key = piece.weeks[0]?.sundayOn ?? today;
          return piece.is === 'weeks' || piece.weeks.length === 1 || opened.includes(key) ? (
            piece.weeks.map((week) => (
              <Week key={week.sundayOn} week={week} first={days[0]} today={today} ours={ours} />
            ))
          ) : (
            <Fold key={key} piece={piece} today={today} onOpen={() => setOpened([...opened, key])} />
          );
        })}
      </ol>
      <DayLegend days={days} hasOurs={ours.size > 0} />
    </figure>
  );
}

function Week(props: {
  readonly week: DayStripWeek;
  /** The first of the whole count. */
  readonly first: CountedDay | undefined;
  readonly today: IsoDate;
  readonly ours: ReadonlyMap<IsoDate, string>;
}) {
  const { week, first, today } = props;
  return week.days.map((day, index) => {
    const plan = props.ours.get(day.on);
    const words = [cellWords(day, today), plan].filter(Boolean).join(', ');
    return (
      <li
        key={day.on}
        className={`day-cell ${dayClass(day, today)}${plan === undefined ? '' : ' day-ours'}`}
        style={index === 0 ? { gridColumnStart: weekdayOf(day.on) + 1 } : undefined}
        title={words}
      >
        <span className="day-on" aria-hidden="true">
          {cellDate(day, day === first)}
        </span>
        <span aria-hidden="true">{cellText(day)}</span>
        <span className="unseen">{partWords.dayWords({ number: day.n, text: words })}</span>
      </li>
    );
  });
}

function Fold(props: {
  readonly piece: Extract<DayStripPiece, { is: 'fold' }>;
  readonly today: IsoDate;
  readonly onOpen: () => void;
}) {
  const { weeks, fromN, toN } = props.piece;
  const first = weeks[0]?.days[0]?.on ?? props.today;
  const last = weeks.at(-1)?.days.at(-1)?.on ?? props.today;
  const holdsToday = first <= props.today && props.today <= last;
  return (
    <li className={holdsToday ? 'day-fold day-today' : 'day-fold'}>
      <button
        type="button"
        onClick={props.onOpen}
        title={partWords.showEveryDay({ from: formatDay(first), to: formatDay(last) })}
      >
        {partWords.foldedWeeks({ count: weeks.length, from: fromN, to: toN })}
        <span className="day-fold-dates">
          {formatDayShort(first).slice(4)} – {formatDayShort(last).slice(4)}
          {holdsToday && partWords.withToday}
        </span>
      </button>
    </li>
  );
}
