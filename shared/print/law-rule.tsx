import { formatDay } from '../base/dates';
import { amendedInWords, isAmended } from '../law/changes';
import { confidenceWords, ruleQuote } from '../law/rule-labels';
import { capital } from '../law/rule-terms';
import type { RuleFacts } from './law-facts';

/** One rule on paper: its words, its terms, its examples, and the life cases that are its own. */
export function LawRule({ facts, id }: { readonly facts: RuleFacts; readonly id: string }) {
  const { rule, terms, examples, stories, isReadLongAgo } = facts;
  const authority = rule.authority === undefined ? '' : ` · ${rule.authority}`;
  return (
    <section className="l-rule">
      <div className="l-rule-head">
        <h3 id={id}>
          <bdi>{rule.title}</bdi>
        </h3>
        <p className="s-small">
          <span className="s-strong">
            <bdi>{rule.citation}</bdi>
          </span>
          {' · '}
          {rule.agency === 'other' ? 'Other' : rule.agency}
          <bdi>{authority}</bdi>
          {' · '}
          {rule.id} · read {formatDay(rule.checkedOn)}
          {isAmended(rule) && <strong> · {amendedInWords(rule)}</strong>}
          {isReadLongAgo && <strong> · read more than a year ago</strong>}
        </p>
        <p className="l-quote">
          <bdi>{ruleQuote(rule)}</bdi>
        </p>
      </div>
      <table className="l-terms">
        <tbody>
          {[
            ...terms,
            {
              label: 'How sure',
              says: `${capital(confidenceWords[rule.confidence])}. ${rule.confidenceWhy}`,
            },
            { label: 'Meaning', says: rule.meaning },
            ...(rule.advice === undefined ? [] : [{ label: 'Advice', says: rule.advice }]),
            { label: 'Source', says: rule.source },
          ].map(({ label, says }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <bdi>{says}</bdi>
              </td>
            </tr>
          ))}
          {examples.map(({ from, gives, note }, index) => (
            <tr key={`${from} ${gives}`}>
              <th scope="row">{index === 0 ? 'Examples' : ''}</th>
              <td>
                From {from}: <span className="s-strong">{gives}</span>
                {note !== '' && (
                  <>
                    {'. '}
                    <bdi>{note}</bdi>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {stories.length > 0 && (
        <table className="l-terms l-cases">
          <tbody>
            {stories.map(({ says, lines }, index) => (
              <tr key={`${says} ${lines.join()}`}>
                <th scope="row">{index === 0 ? 'What happens if' : ''}</th>
                <td>
                  <span className="s-strong">{says}</span> {lines.join(' ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
