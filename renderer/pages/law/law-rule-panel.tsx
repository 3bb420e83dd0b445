import { useMemo } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { agencyWords } from '../../../shared/labels/closed-sets';
import { amendedInWords, isAmended } from '../../../shared/law/changes';
import { openQuestions } from '../../../shared/law/open-questions';
import { confidenceWords, ruleQuote } from '../../../shared/law/rule-labels';
import { capital, ruleTerms } from '../../../shared/law/rule-terms';
import { Note } from '../../parts/badge';
import { IconButton } from '../../parts/button';
import { useEscape } from '../../parts/use-escape';
import { Name } from '../../parts/verbatim';
import { useDocket } from '../../state/use-docket';
import { LawBadges } from './law-badges';
import { LawExamples } from './law-examples';
import { LawLife } from './law-life';
import { LawRuleRows } from './law-rule-rows';
import { type LawRow, lawRows, titlesOf } from './law-view';
import '../../parts/panel.css';
import '../../views/deadline/why.css';
import './law-rule-panel.css';

/** One rule beside the table: its words, every term, how sure it is, the dates worked by hand, its life, the deadlines it set. */
export function LawRulePanel({ ruleId, onClose }: { readonly ruleId: string; readonly onClose: () => void }) {
  const { register, moment } = useDocket();
  const { settings } = register;
  const row = useMemo(
    () =>
      lawRows(settings, moment.today)
        .flatMap(({ rows }) => rows)
        .find(({ rule }) => rule.id === ruleId),
    [settings, moment.today, ruleId],
  );
  useEscape(() => {
    onClose();
    document.querySelector<HTMLElement>('.law-list')?.focus();
  });
  return (
    <aside className="panel" aria-label="Rule">
      <div className="panel-head">
        <div className="panel-title">
          {row === undefined ? <h2>No such rule</h2> : <PanelTitle row={row} />}
        </div>
        <IconButton label="Close (Esc)" icon="close" onPress={onClose} />
      </div>
      <div className="panel-body">
        {row === undefined ? (
          <p className="muted">
            The table has no rule “{ruleId}”. It was part of another edition, or of a rule file that was
            removed; dates it set keep standing.
          </p>
        ) : (
          <RuleBody row={row} />
        )}
      </div>
    </aside>
  );
}

function PanelTitle({ row }: { readonly row: LawRow }) {
  const { rule } = row;
  const agency = rule.agency === 'other' ? (rule.authority ?? agencyWords.other) : agencyWords[rule.agency];
  return (
    <>
      <div className="small muted">
        <Name text={agency} />
      </div>
      <h2 dir="auto">{rule.title}</h2>
      <div className="row">
        <LawBadges row={row} />
      </div>
    </>
  );
}

function RuleBody({ row }: { readonly row: LawRow }) {
  const { register } = useDocket();
  const { rule, pack, isReadLongAgo } = row;
  const terms = useMemo(() => ruleTerms(rule, titlesOf(register.settings)), [rule, register.settings]);
  const questions = openQuestions.filter(({ ruleIds }) => ruleIds.includes(rule.id));
  return (
    <>
      <figure className="quote">
        <blockquote>
          <Name text={ruleQuote(rule)} />
        </blockquote>
        <figcaption className="small muted">
          <Name text={rule.citation} />
        </figcaption>
      </figure>
      {isAmended(rule) && <Note tone="amber">{amendedInWords(rule)}.</Note>}
      {isReadLongAgo && (
        <Note tone="amber">
          Its source was last read on {formatDay(rule.checkedOn)}, more than a year ago. Read it again before
          you rely on it.
        </Note>
      )}
      <section className="panel-section">
        <h3>What it says</h3>
        <dl className="law-terms">
          {terms.map(({ label, says }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Name text={says} />
              </dd>
            </div>
          ))}
        </dl>
        <p dir="auto">{rule.meaning}</p>
        {rule.advice !== undefined && <p dir="auto">{rule.advice}</p>}
      </section>
      <section className="panel-section">
        <h3>How sure it is</h3>
        <p dir="auto">
          <strong>{capital(confidenceWords[rule.confidence])}.</strong> {rule.confidenceWhy}
        </p>
        {questions.map(({ id, question, meanwhile }) => (
          <Note key={id}>
            <strong>Open: {question}</strong> {meanwhile}
          </Note>
        ))}
      </section>
      <LawExamples rule={rule} />
      <LawLife rule={rule} />
      <LawRuleRows ruleId={rule.id} />
      <section className="panel-section small muted">
        <p dir="auto">
          Source: {rule.source}. Read {formatDay(rule.checkedOn)}.
        </p>
        <p>
          {pack === null ? 'Built in' : <Name text={`From your rule file ${pack}`} />}, id{' '}
          <span className="number">{rule.id}</span>.
        </p>
      </section>
    </>
  );
}
