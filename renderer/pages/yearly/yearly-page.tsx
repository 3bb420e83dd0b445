import { yearlyDuties } from '../../../shared/docket/yearly-duties';
import { yearlyWords } from '../../../shared/words/yearly-words';
import { HelpButton } from '../../parts/help-button';
import type { Docket } from '../../state/docket-store';
import { useDerived } from '../../state/use-docket';
import { YearlyEntry } from './yearly-entry';
import '../../parts/page.css';
import '../../views/record/list-head.css';
import './yearly-page.css';

const dutiesOf = ({ register, moment }: Docket) => yearlyDuties(register, moment.today);

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
        <ul className="yearly-list">
          {duties.map((duty) => (
            <YearlyEntry key={duty.rule.id} duty={duty} />
          ))}
        </ul>
      </main>
    </div>
  );
}
