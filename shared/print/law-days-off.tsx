import { Fragment } from 'react';
import { formatDay, formatDayShort } from '../base/dates';
import { holidayTable } from '../calendar/federal-holidays';
import type { LawFacts } from './law-facts';
import { Day, Said, Section } from './sheet-parts';

type Named = { readonly holidays: string; readonly closures: string };

/** The holiday table and the closures, as this register counts them, each under its heading. */
export function DaysOff(props: { readonly facts: LawFacts; readonly titles: Named; readonly ids: Named }) {
  const { facts, titles, ids } = props;
  const { years, closures, isCountingClosures } = facts;
  return (
    <>
      <Section title={titles.holidays} id={ids.holidays} empty={null}>
        <p className="s-small">
          From {formatDay(holidayTable.firstOn)} to {formatDay(holidayTable.lastOn)}, Inauguration Day left
          out; a date beyond is in doubt.
        </p>
        {years.map(({ year, holidays, closures: byOrder }) => (
          <p key={year} className="l-year">
            <span className="s-strong">{year}</span>{' '}
            {holidays.map(({ on, name }, index) => (
              <Fragment key={on}>
                {index > 0 && ' · '}
                <span className="l-day">{`${formatDayShort(on)} ${name}`}</span>
              </Fragment>
            ))}
            {byOrder.length > 0 &&
              ` – closed by order, ${isCountingClosures ? '' : 'not '}counted here: ${byOrder
                .map(({ on, name, order }) => `${formatDayShort(on)} ${name} (${order})`)
                .join(' · ')}`}
          </p>
        ))}
      </Section>
      <Section title={titles.closures} id={ids.closures} empty={closures.length === 0 ? 'None.' : null}>
        {closures.map(({ on, name, note }) => (
          <p key={`${on} ${name}`}>
            <Day on={on} /> <Said text={name} />
            {note !== '' && (
              <>
                {' – '}
                <Said text={note} />
              </>
            )}
          </p>
        ))}
      </Section>
    </>
  );
}
