import { yearlyDuties } from '../../../shared/docket/yearly-duties';
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
            <h1>Yearly duties</h1>
            <HelpButton about="yearly duties" topic="first-day" anchor="set-up-what-everyone-needs" />
            <span className="page-note" role="status">
              {duties.length} duties · {open === 0 ? 'all answered' : `${open} not answered`}
            </span>
          </div>
          <p className="muted">
            Reports and renewals that start from no letter. Answer each once: what applies is put on the
            docket and comes again by itself until you say that it no longer applies.
          </p>
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
