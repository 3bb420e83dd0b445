import { formatDay } from '../base/dates';
import { amendedInWords, isAmended } from '../law/changes';
import { confidenceWords, ruleQuote, satisfiedWords } from '../law/rule-labels';
import type { CountFacts, EnteredWords } from './count-facts';
import { Verbatim } from './sheet-parts';

// The parts of the sheet of one count, from the rule to the second count.

/** The rule's own words, how sure they are, and what counts as meeting them. */
export function RuleWords({ facts }: { readonly facts: CountFacts }) {
  const { rule } = facts;
  if (rule === null) return null;
  return (
    <>
      <p>
        <span className="s-strong">{rule.citation}</span>: {ruleQuote(rule)}
      </p>
      <p className="s-small">
        Read {formatDay(rule.checkedOn)} in {rule.source}; law edition {facts.lawEdition};{' '}
        {confidenceWords[rule.confidence]}. {rule.confidenceWhy} {facts.readLongAgo}
      </p>
      {isAmended(rule) && <p className="s-strong">{amendedInWords(rule)}.</p>}
      <p>What counts. {satisfiedWords[rule.satisfiedBy]}</p>
    </>
  );
}

function Entered({ verb, words }: { readonly verb: string; readonly words: EnteredWords | null }) {
  if (words === null) return null;
  return (
    <>
      {' '}
      {verb} by <bdi>{words.by}</bdi>, {words.at} (entry {words.seq}).
    </>
  );
}

/** Where the date comes from, and who entered it and when. */
export function Origin({ facts }: { readonly facts: CountFacts }) {
  const { source } = facts;
  return (
    <p>
      {source.says}
      {source.reference !== '' && (
        <>
          {' '}
          Reference <bdi>{source.reference}</bdi>.
        </>
      )}
      <Entered verb="Entered" words={facts.entered} />
      <Entered verb="Last changed" words={facts.changed} />
    </p>
  );
}

/** The count in words, and what it leaves out. */
export function CountSteps({ facts }: { readonly facts: CountFacts }) {
  return (
    <>
      {facts.steps.length > 0 && (
        <ol className="s-steps">
          {facts.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {facts.because !== '' && (
        <div>
          Because: <Verbatim text={facts.because} />
        </div>
      )}
      {facts.beside
        .filter(({ isInWorking }) => !isInWorking)
        .map(({ label, value, note }) => (
          <p key={label}>
            {label}: <span className="s-strong">{value}</span>. <span className="s-small">{note}</span>
          </p>
        ))}
    </>
  );
}

/** What the second person said came out, or where to say it. */
export function SecondCount({ counted }: { readonly counted: CountFacts['secondCount'] }) {
  const said = counted !== null && (
    <p>
      <span className="s-strong">Second count:</span> <bdi>{counted.says}</bdi>
    </p>
  );
  if (counted?.agrees === true) return said;
  return (
    <>
      {said}
      <table className="s-second">
        <tbody>
          <tr>
            <th scope="row">
              <span className="s-box" /> My count agrees
            </th>
            <th scope="row">
              <span className="s-box" /> I got another date: due
            </th>
            <td className="s-sign" />
            <th scope="row">work by</th>
            <td className="s-sign" />
          </tr>
          <tr>
            <th scope="row">Counted by</th>
            <td className="s-sign" colSpan={2} />
            <th scope="row">on</th>
            <td className="s-sign" />
          </tr>
        </tbody>
      </table>
    </>
  );
}
