import { formatDay } from '../base/dates';
import { openQuestions } from '../law/open-questions';
import { DaysOff } from './law-days-off';
import type { LawFacts, RuleFacts, RuleGroupFacts } from './law-facts';
import { LawRule } from './law-rule';
import { Banners, Section, Signatures } from './sheet-parts';

function Head({ facts }: { readonly facts: LawFacts }) {
  const { page, edition, groups } = facts;
  const count = groups.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <header>
      <table className="s-head" role="presentation">
        <tbody>
          <tr>
            <td>
              <h1>The law table</h1>
              <p>
                Edition <span className="s-strong">{edition.id}</span> · checked on{' '}
                {formatDay(edition.checkedOn)} · {count} rules
              </p>
            </td>
            <td className="s-company">
              <p className="s-strong">
                {page.company === '' ? 'Company not named' : <bdi>{page.company}</bdi>}
              </p>
              <p>No legal advice; the law governs</p>
            </td>
          </tr>
        </tbody>
      </table>
      <p className="s-status">{edition.says}</p>
      <p className="s-small">
        Due is the strict date by the rule. Work by is the last federal working day on or before it. Words in
        quotation marks are those of the text. Each example was worked by hand. The cases that every rule has
        (met, missed, late, what started it corrected or void) stand on the law page.
      </p>
    </header>
  );
}

function Group({ group }: { readonly group: RuleGroupFacts }) {
  return (
    <section>
      <h2 className="l-group">{group.title}</h2>
      {group.rules.map((each: RuleFacts) => (
        <LawRule key={each.rule.id} facts={each} />
      ))}
    </section>
  );
}

/** The whole law table on paper: every rule with its words, its count and its examples, then what it rests on. */
export function LawSheet({ facts }: { readonly facts: LawFacts }) {
  return (
    <article className="sheet law-sheet" lang="en-US">
      <Banners page={facts.page} voidReason={null} />
      <Head facts={facts} />
      <Section title="Changed since January 2025" empty={null}>
        {facts.edition.changes.map(({ id, what, citation, inForce, touches, means }) => (
          <div key={id} className="l-question">
            <p className="s-strong">{what}</p>
            <p>
              {inForce} {means}{' '}
              <span className="s-small">
                ({citation}; touches {touches})
              </span>
            </p>
          </div>
        ))}
      </Section>
      {facts.groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      <Section title="Open questions" empty={null}>
        {openQuestions.map(({ id, question, citation, meanwhile }) => (
          <div key={id} className="l-question">
            <p className="s-strong">{question}</p>
            <p>
              Meanwhile: {meanwhile} <span className="s-small">({citation})</span>
            </p>
          </div>
        ))}
      </Section>
      <DaysOff facts={facts} />
      <Signatures preparedBy={facts.page.preparedBy} second="Read again by" />
    </article>
  );
}
