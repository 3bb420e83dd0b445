import { type YearlyState, yearlyDuties } from '../../../shared/docket/yearly-duties';
import { yearlyStateWords } from '../../../shared/docket/yearly-duty-text';
import { yearlyWords } from '../../../shared/words/yearly-words';
import { HelpButton } from '../../parts/help-button';
import type { OpenRegister } from '../../state/register-store';
import { useDerived } from '../../state/use-open-register';
import { YearlyEntry } from './yearly-entry';
import '../../parts/page.css';
import '../../views/record/list-head.css';
import './yearly-page.css';

const dutiesOf = ({ register, moment }: OpenRegister) => yearlyDuties(register, moment.today);

const states: readonly YearlyState[] = ['not-answered', 'applies', 'does-not-apply'];

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
        {/* One list: a duty that is answered goes to another group with the focus on it. */}
        <ul className="yearly-list">
          {states.flatMap((state) => {
            const here = duties.filter((duty) => duty.state === state);
            if (here.length === 0) return [];
            return [
              <li key={state} className="yearly-group">
                <h2 className="eyebrow">
                  {yearlyStateWords[state]} <span className="record-count">{here.length}</span>
                </h2>
              </li>,
              ...here.map((duty) => <YearlyEntry key={duty.rule.id} duty={duty} />),
            ];
          })}
        </ul>
      </main>
    </div>
  );
}
