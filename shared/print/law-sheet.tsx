import { formatDay } from '../base/dates';
import { openQuestions } from '../law/open-questions';
import { Contents } from './contents';
import { DaysOff } from './law-days-off';
import type { LawFacts, RuleFacts, RuleGroupFacts } from './law-facts';
import { LawRule } from './law-rule';
import { SheetHead } from './sheet-head';
import { Banners, type Column, Section, Signatures } from './sheet-parts';

function Head({ facts }: { readonly facts: LawFacts }) {
  const { page, edition, groups } = facts;
  const count = groups.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <header>
      <SheetHead
        page={page}
        title="The law table"
        under={
          <>
            Edition <span className="s-strong">{edition.id}</span> · checked on {formatDay(edition.checkedOn)}{' '}
            · {count} rules
          </>
        }
        aside="No legal advice; the law governs"
      />
      <p className="s-status">{edition.says}</p>
      <p className="s-small">
        Due is the strict date by the rule. Work by is the last federal working day on or before it. Words in
        quotation marks are those of the text. Each example was worked by hand. The cases that every rule has
        (met, missed, late, what started it corrected or void) stand on the law page.
      </p>
    </header>
  );
}

const ids = {
  changed: 'changed',
  open: 'open-questions',
  holidays: 'holidays',
  closures: 'closures',
} as const;
const titles = {
  changed: 'Changed since January 2025',
  open: 'Open questions',
  holidays: 'Federal holidays (5 U.S.C. 6103)',
  closures: 'Closures entered by hand',
} as const;
const groupId = (group: RuleGroupFacts): string => `group-${group.id}`;
const ruleId = ({ rule }: RuleFacts): string => `rule-${rule.id}`;

const columns: readonly Column[] = [
  { title: 'Rule', className: 'l-title' },
  { title: 'Citation', className: 'l-citation' },
];

/** Every part and rule with its page. */
function ListOfRules({ groups }: Pick<LawFacts, 'groups'>) {
  const part = (name: keyof typeof ids) =>
    ({ id: ids[name], cells: [<strong key="t">{titles[name]}</strong>, ''] }) as const;
  return (
    <Section title="Contents" empty={null}>
      <Contents
        columns={columns}
        lines={[
          part('changed'),
          ...groups.flatMap((group) => [
            { id: groupId(group), heads: true, cells: [<strong key="t">{group.title}</strong>, ''] } as const,
            ...group.rules.map(
              (each) =>
                ({
                  id: ruleId(each),
                  cells: [<bdi key="t">{each.rule.title}</bdi>, <bdi key="c">{each.rule.citation}</bdi>],
                }) as const,
            ),
          ]),
          part('open'),
          part('holidays'),
          part('closures'),
        ]}
      />
    </Section>
  );
}

function Group({ group }: { readonly group: RuleGroupFacts }) {
  return (
    <section>
      <h2 id={groupId(group)} className="l-group">
        {group.title}
      </h2>
      {group.rules.map((each: RuleFacts) => (
        <LawRule key={each.rule.id} facts={each} id={ruleId(each)} />
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
      <ListOfRules groups={facts.groups} />
      <div className="l-table">
        <Section title={titles.changed} id={ids.changed} empty={null}>
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
      </div>
      {facts.groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      <Section title={titles.open} id={ids.open} empty={null}>
        {openQuestions.map(({ id, question, citation, meanwhile }) => (
          <div key={id} className="l-question">
            <p className="s-strong">{question}</p>
            <p>
              Meanwhile: {meanwhile} <span className="s-small">({citation})</span>
            </p>
          </div>
        ))}
      </Section>
      <DaysOff facts={facts} titles={titles} ids={ids} />
      <Signatures preparedBy={facts.page.preparedBy} second="Read again by" />
    </article>
  );
}
