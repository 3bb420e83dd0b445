import { useMemo } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { holidayTable } from '../../../shared/calendar/federal-holidays';
import { type HolidayYear, holidayYears } from '../../../shared/calendar/holiday-years';
import { daysOff } from '../../../shared/register/days-off';
import { lawWords } from '../../../shared/words/law-words';
import { Badge } from '../../parts/badge';
import { useOpenRegister } from '../../state/use-open-register';
import { RecordSection } from '../../views/record/record-parts';
import './law-holidays.css';

/** Every federal holiday of the table, the years around today first; observed days and closures by order are marked. */
export function LawHolidays() {
  const { register, moment } = useOpenRegister();
  const { settings } = register;
  const thisYear = Number(moment.today.slice(0, 4));
  const isNear = ({ year }: HolidayYear) => year >= thisYear - 1 && year < thisYear + 5;
  const years = useMemo(() => holidayYears(daysOff(settings)), [settings]);
  return (
    <RecordSection title={lawWords.federalHolidays}>
      <p className="muted law-words">
        {lawWords.holidaysSay({
          from: formatDay(holidayTable.firstOn),
          to: formatDay(holidayTable.lastOn),
        })}
      </p>
      <Years years={years.filter(isNear)} />
      <details>
        <summary>
          {lawWords.otherYears({
            from: String(holidayTable.firstYear),
            to: String(holidayTable.lastYear),
          })}
        </summary>
        <Years years={years.filter((each) => !isNear(each))} />
      </details>
    </RecordSection>
  );
}

function Years({ years }: { readonly years: readonly HolidayYear[] }) {
  return (
    <div className="law-years">
      {years.map(({ year, holidays, closures }) => (
        <section key={year} aria-label={String(year)}>
          <h3>{year}</h3>
          <ul>
            {holidays.map(({ on, name, observed }) => (
              <li key={on}>
                <span>{formatDay(on)}</span>
                <span>
                  {name.replace(' (observed)', '')}{' '}
                  {observed && <Badge tone="amber">{lawWords.observed}</Badge>}
                </span>
              </li>
            ))}
            {closures.map(({ on, name, order, isUsed }) => (
              <li key={on}>
                <span>{formatDay(on)}</span>
                <span>
                  {name}, {order}{' '}
                  <Badge tone={isUsed ? 'accent' : 'plain'}>
                    {isUsed ? lawWords.closureCounted : lawWords.closureNotCounted}
                  </Badge>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
