import { formatDay } from '../dates';
import { confidenceWords, satisfiedWords } from '../words/rule-words';
import type { CountFacts, EnteredWords } from './count-facts';
import { CountWeeks } from './count-weeks';
import { Banners, Day, Said, Section, Verbatim } from './sheet-parts';

function Head({ facts }: { readonly facts: CountFacts }) {
  const { page, title, licenseName, partyName } = facts;
  return (
    <header>
      <table className="s-head" role="presentation">
        <tbody>
          <tr>
            <td>
              <h1>How this date was counted</h1>
              <p>
                <bdi className="s-strong">{title}</bdi>
                {licenseName !== '' && (
                  <>
                    {' · '}
                    <bdi className="s-strong">{licenseName}</bdi>
                  </>
                )}
                {partyName !== '' && (
                  <>
                    {' · '}
                    <bdi>{partyName}</bdi>
                  </>
                )}
              </p>
            </td>
            <td className="s-company">
              <p className="s-strong">
                {page.company === '' ? 'Company not named' : <bdi>{page.company}</bdi>}
              </p>
              <p>To be counted again by a second person</p>
            </td>
          </tr>
        </tbody>
      </table>
    </header>
  );
}

function Dates({ facts }: { readonly facts: CountFacts }) {
  const cells = [
    { label: 'Counted from (day 0)', on: facts.triggerOn, note: '' },
    {
      label: facts.isWatch ? 'Takes effect' : 'Due, the strict date',
      on: facts.due,
      note: facts.isDueWorkingDay ? '' : 'not a working day',
    },
    { label: 'Work by', on: facts.workBy, note: '' },
  ];
  return (
    <table className="s-two-dates" role="presentation">
      <tbody>
        <tr>
          {cells.map(({ label, on, note }) => (
            <td key={label}>
              <span className="s-label">{label}</span>
              <strong>{formatDay(on)}</strong>
              {note !== '' && <span className="s-label">{note}</span>}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function RuleWords({ facts }: { readonly facts: CountFacts }) {
  const { rule } = facts;
  if (rule === null) return null;
  return (
    <>
      <p>
        <span className="s-strong">{rule.citation}</span>: “{rule.quote}”
      </p>
      <p className="s-small">
        Read {formatDay(rule.checkedOn)} in {rule.source}; law edition {facts.lawEdition};{' '}
        {confidenceWords[rule.confidence]}. {rule.confidenceWhy} {facts.readLongAgo}
      </p>
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

function Origin({ facts }: { readonly facts: CountFacts }) {
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

function Working({ facts }: { readonly facts: CountFacts }) {
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

/** Where the second person says what came out. */
function SecondCount() {
  return (
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
  );
}

/** The sheet of one count: all that is needed to count the date again with a pencil, and where to say what came out. */
export function CountSheet({ facts }: { readonly facts: CountFacts }) {
  const { page } = facts;
  return (
    <article className="sheet s-count" lang="en-US">
      <Banners page={page} voidReason={facts.voidReason} />
      <Head facts={facts} />
      <Dates facts={facts} />
      <Section title="The rule" empty={facts.rule === null ? 'No rule: the date was set by hand.' : null}>
        <RuleWords facts={facts} />
      </Section>
      <Section title="Where it comes from" empty={null}>
        <Origin facts={facts} />
      </Section>
      <Section
        title="The days"
        empty={facts.pieces.length === 0 ? 'Nothing is counted: the date is used as it stands.' : null}
      >
        <CountWeeks pieces={facts.pieces} />
        <p className="s-small">
          Shaded: weekend. Hatched: federal holiday, or closed by order. Heavy box: due. Double box: work by.
        </p>
      </Section>
      <div className="s-together">
        <Section title="The working" empty={null}>
          <Working facts={facts} />
        </Section>
        <SecondCount />
        <p className="s-small s-prepared">
          Prepared by <Said text={page.preparedBy} /> · <Day on={page.today} />
        </p>
      </div>
    </article>
  );
}
