import { useId } from 'react';
import { type YearlyDuty, type YearlyState, yearlyDuties } from '../../../shared/docket/yearly-duties';
import { yearlyStateWords } from '../../../shared/docket/yearly-duty-text';
import { yearlyWords } from '../../../shared/words/yearly-words';
import { HelpButton } from '../../parts/help-button';
import type { Docket } from '../../state/docket-store';
import { useDerived } from '../../state/use-docket';
import { YearlyEntry } from './yearly-entry';
import '../../parts/page.css';
import '../../views/record/list-head.css';
import './yearly-page.css';

const dutiesOf = ({ register, moment }: Docket) => yearlyDuties(register, moment.today);

const states: readonly YearlyState[] = ['not-answered', 'applies', 'does-not-apply'];

/** The duties that stand so, under one heading. */
function Group({ state, duties }: { readonly state: YearlyState; readonly duties: readonly YearlyDuty[] }) {
  const id = useId();
  if (duties.length === 0) return null;
  return (
    <section className="yearly-group" aria-labelledby={id}>
      <h2 id={id} className="eyebrow">
        {yearlyStateWords[state]} <span className="record-count">{duties.length}</span>
      </h2>
      <ul className="yearly-list">
        {duties.map((duty) => (
          <YearlyEntry key={duty.rule.id} duty={duty} />
        ))}
      </ul>
    </section>
  );
}

/** The duties of every year that start from no letter: each with the question that tells whether it applies. */
export function YearlyPage() {
  const duties = useDerived(dutiesOf);
  const open = duties.filter(({ state }) => state === 'not-answered').length;
  return (
    <div className="page-area">
      <main className="page yearly">
        <header className="list-head">
          <div className="page-head">
            <h1>{yearlyWords.title}</h1>
            <HelpButton about={yearlyWords.help} topic="first-day" anchor="set-up-what-everyone-needs" />
            <span className="page-note" role="status">
              {open === 0
                ? yearlyWords.allAnswered({ count: duties.length })
                : yearlyWords.notAnswered({ count: duties.length, open })}
            </span>
          </div>
          <p className="muted">{yearlyWords.about}</p>
        </header>
        {states.map((state) => (
          <Group key={state} state={state} duties={duties.filter((duty) => duty.state === state)} />
        ))}
      </main>
    </div>
  );
}
