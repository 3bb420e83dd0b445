import { formatDay } from '../../../shared/base/dates';
import { lawWords } from '../../../shared/words/law-words';
import { InlineLink } from '../../parts/inline-link';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useNavigation } from '../../state/navigation';
import { useDerived } from '../../state/use-open-register';
import { docketRowsOf } from '../../views/deadline/docket-view';
import './law-rule-lines.css';

const shown = 20;

/** The open deadlines this rule set, the first of them by name. */
export function LawRuleRows({ ruleId }: { readonly ruleId: string }) {
  const { go } = useNavigation();
  const rows = useDerived(docketRowsOf).filter(({ deadline }) => deadline.ruleId === ruleId);
  if (rows.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>{lawWords.onDocket}</h3>
      <ul className="law-lines">
        {rows.slice(0, shown).map(({ deadline, title, licenseName }) => (
          <li key={deadline.id}>
            <Worded
              say={lawWords.nameDue}
              with={{
                name: (
                  <InlineLink onPress={() => go({ page: 'docket', deadlineId: deadline.id })}>
                    <Name text={licenseName === '' ? title : licenseName} />
                  </InlineLink>
                ),
                day: formatDay(deadline.due),
              }}
            />
          </li>
        ))}
      </ul>
      {rows.length > shown && <p className="small muted">{lawWords.more({ count: rows.length - shown })}</p>}
    </section>
  );
}
