import { formatDay } from '../base/dates';
import { plural } from '../base/plural';
import type { HowHeld } from './docket-sheet';
import type { MonthSheetDay, MonthSheetEntry, MonthSheetFacts } from './month-sheet-facts';
import { AsOf, PrintedBy, SheetHead } from './sheet-head';
import { Banners, Closing, type Column, Day, Listing, Said, Section } from './sheet-parts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const columns: readonly Column[] = [
  { title: 'On', className: 'm-on' },
  { title: 'Action · state', className: 'm-action' },
  { title: 'License', className: 'm-license' },
  { title: 'Owner', className: 'm-owner' },
];

function entryClass({ isDone, isDue }: MonthSheetEntry): string {
  return ['m-entry', isDue ? 'm-due' : '', isDone ? 'm-done' : ''].filter(Boolean).join(' ');
}

function BoxEntry({ entry }: { readonly entry: MonthSheetEntry }) {
  return (
    <div className={entryClass(entry)}>
      <span className="m-mark">{entry.mark}:</span> <bdi>{entry.title}</bdi>
      {entry.number !== '' && (
        <>
          {' · '}
          <bdi>{entry.number}</bdi>
        </>
      )}
    </div>
  );
}

function boxClass({ isInMonth, isWeekend, isToday, dayOff }: MonthSheetDay): string {
  return [
    isInMonth ? '' : 'm-other',
    dayOff === null ? (isWeekend ? 'm-weekend' : '') : 'm-off',
    isToday ? 'm-today' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function Box({ day }: { readonly day: MonthSheetDay }) {
  return (
    <td className={boxClass(day)}>
      <div className="m-number">
        {day.isInMonth ? Number(day.on.slice(8)) : formatDay(day.on).slice(4, -6)}
        {day.isToday && <span className="s-small"> today</span>}
      </div>
      {day.dayOff !== null && <div className="s-small">{day.dayOff}</div>}
      {day.entries.map((entry) => (
        <BoxEntry key={entry.id} entry={entry} />
      ))}
      {day.below > 0 && <div className="m-more">{day.below} more, listed below</div>}
    </td>
  );
}

function Grid({ facts }: { readonly facts: MonthSheetFacts }) {
  return (
    <table className="m-grid">
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
        {facts.weeks.map((week) => (
          <tr key={week[0]?.on}>
            {week.map((day) => (
              <Box key={day.on} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rows({ entries }: { readonly entries: readonly MonthSheetEntry[] }) {
  return (
    <Listing columns={columns}>
      {entries.map((entry) => (
        <tr key={entry.id}>
          <td>
            <Day on={entry.on} />
            <div className="s-strong">{entry.mark}</div>
          </td>
          <td>
            <bdi className="s-strong">{entry.title}</bdi>
            <div>{entry.state}</div>
          </td>
          <td>
            <Said text={entry.number} />
            {entry.counterparty !== '' && (
              <div className="s-small">
                <bdi>{entry.counterparty}</bdi>
              </div>
            )}
          </td>
          <td>
            <Said text={entry.owner} />
          </td>
        </tr>
      ))}
    </Listing>
  );
}

function beyondWords({ earlier, later, name }: MonthSheetFacts): string {
  const open = (count: number) => plural(count, 'open deadline lies', 'open deadlines lie');
  if (earlier === 0 && later === 0) return `Every open deadline has a date in ${name}.`;
  return [
    ...(earlier === 0 ? [] : [`${open(earlier)} before ${name}`]),
    ...(later === 0 ? [] : [`${open(later)} after it`]),
  ]
    .join(', ')
    .concat('.');
}

/** A month of the docket as a calendar, for the wall; what a box cannot hold, and what was missed before, is listed below it. */
export function MonthSheet({
  facts,
  held = {},
}: {
  readonly facts: MonthSheetFacts;
  readonly held?: HowHeld;
}) {
  const { page, name, count, missed, fullDays, knowsHolidays } = facts;
  return (
    <article
      className={[
        'sheet month-sheet',
        held.isLarge === true ? 'm-large' : '',
        held.isLandscape === true ? 'm-wide' : '',
      ]
        .filter(Boolean)
        .join(' ')}
      lang="en-US"
    >
      <Banners page={page} voidReason={null} />
      <SheetHead
        page={page}
        title={name}
        under={
          <>
            Docket · <AsOf page={page} />
            {` · ${plural(count, 'deadline')} in the month`}
          </>
        }
      />
      {!knowsHolidays && (
        <p className="m-note s-strong">
          The federal holidays of this month are not known here: check each working day by hand.
        </p>
      )}
      <Grid facts={facts} />
      {missed.length > 0 && (
        <Section title={`Missed or to be recorded, from before ${name}`} empty={null}>
          <Rows entries={missed} />
        </Section>
      )}
      {fullDays.map(({ on, entries }) => (
        <Section key={on} title={`${formatDay(on)}: all ${entries.length}`} empty={null}>
          <Rows entries={entries} />
        </Section>
      ))}
      <Closing>
        <p className="m-note">{beyondWords(facts)}</p>
        <p className="m-note s-small">
          Due is the strict date by the rule. Work by is the last federal working day on or before it, and has
          an entry of its own where it is another day.
          <PrintedBy page={page} />
        </p>
      </Closing>
    </article>
  );
}
