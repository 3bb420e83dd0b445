import { useMemo } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { agencyWords } from '../../../shared/labels/closed-sets';
import { amendedInWords, isAmended } from '../../../shared/law/changes';
import { openQuestions } from '../../../shared/law/open-questions';
import { confidenceWords, ruleQuote } from '../../../shared/law/rule-labels';
import { capital, ruleTerms } from '../../../shared/law/rule-terms';
import { lawWords } from '../../../shared/words/law-words';
import { Note } from '../../parts/badge';
import { IconButton } from '../../parts/button';
import { useEscape } from '../../parts/use-escape';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useOpenRegister } from '../../state/use-open-register';
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
  const { register, moment } = useOpenRegister();
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
    <aside className="panel" aria-label={lawWords.rule}>
      <div className="panel-head">
        <div className="panel-title">
          {row === undefined ? <h2>{lawWords.noSuchRuleTitle}</h2> : <PanelTitle row={row} />}
        </div>
        <IconButton label={lawWords.closeEsc} icon="close" onPress={onClose} />
      </div>
      <div className="panel-body">
        {row === undefined ? (
          <p className="muted">{lawWords.noSuchRuleSays({ id: ruleId })}</p>
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
  const { register } = useOpenRegister();
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
      {isReadLongAgo && <Note tone="amber">{lawWords.lastRead({ day: formatDay(rule.checkedOn) })}</Note>}
      <section className="panel-section">
        <h3>{lawWords.whatItSays}</h3>
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
        <h3>{lawWords.howSureItIs}</h3>
        <p dir="auto">
          <strong>{capital(confidenceWords[rule.confidence])}.</strong> {rule.confidenceWhy}
        </p>
        {questions.map(({ id, question, meanwhile }) => (
          <Note key={id}>
            <strong>{lawWords.open({ question })}</strong> {meanwhile}
          </Note>
        ))}
      </section>
      <LawExamples rule={rule} />
      <LawLife rule={rule} />
      <LawRuleRows ruleId={rule.id} />
      <section className="panel-section small muted">
        <p dir="auto">{lawWords.sourceRead({ source: rule.source, day: formatDay(rule.checkedOn) })}</p>
        <p>
          <Worded
            say={lawWords.withId}
            with={{
              origin: pack === null ? lawWords.builtIn : <Name text={lawWords.fromFile({ pack })} />,
              id: <span className="number">{rule.id}</span>,
            }}
          />
        </p>
      </section>
    </>
  );
}
