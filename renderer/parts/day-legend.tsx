import { formatDayShort, isWeekend } from '../../shared/base/dates';
import type { CountedDay } from '../../shared/counting/day-strip';
import { partWords } from '../../shared/words/parts-words';
import './day-grid.css';
import './day-legend.css';

/** What the cells mean, and every holiday among them by name. */
export function DayLegend({
  days,
  hasOurs,
}: {
  readonly days: readonly CountedDay[];
  readonly hasOurs: boolean;
}) {
  const named = days.filter(({ name }) => name !== undefined);
  const skipped = days.some(({ isSkipped }) => isSkipped);
  return (
    <figcaption className="day-legend">
      <Key mark="day-today">{partWords.today}</Key>
      <Key mark="day-due">{partWords.due}</Key>
      {days.some((day) => day.isWorkBy && !day.isDue) && <Key mark="day-work-by">{partWords.workBy}</Key>}
      {hasOurs && <Key mark="day-ours">{partWords.ours}</Key>}
      {days.some(({ on }) => isWeekend(on)) && <Key mark="day-weekend">{partWords.weekend}</Key>}
      {skipped && <Key mark="day-skipped">{partWords.leftOut}</Key>}
      {days.some(({ isRolled }) => isRolled) && <span>{partWords.passedOverMark}</span>}
      {named.length > 0 && <Key mark="day-holiday">{named.map(nameOf).join(', ')}</Key>}
    </figcaption>
  );
}

function Key({ mark, children }: { readonly mark: string; readonly children: string }) {
  return (
    <span className="day-key">
      <i className={`day-cell ${mark}`} /> {children}
    </span>
  );
}

function nameOf({ name = '', n, on, isSkipped, isRolled }: CountedDay): string {
  return isSkipped || isRolled
    ? `${name} (${formatDayShort(on).slice(4)})`
    : partWords.ofDay({ name, number: n });
}
