import { formatDay } from '../base/dates';
import { doubtSentence } from '../docket/doubt';
import type { CountFacts } from './count-facts';
import { CountSteps, Origin, RuleWords, SecondCount } from './count-parts';
import { CountWeeks } from './count-weeks';
import { SheetHead } from './sheet-head';
import { Banners, Closing, Day, Said, Section, Verbatim } from './sheet-parts';

/** The id of the heading of a count. */
export const countId = 'count';

function Head({ facts }: { readonly facts: CountFacts }) {
  const { page, title, licenseName, partyName } = facts;
  return (
    <header>
      <SheetHead
        page={page}
        id={countId}
        title="How this date was counted"
        under={
          <>
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
          </>
        }
        aside={
          facts.secondCount?.agrees === true
            ? 'Counted again by a second person'
            : 'To be counted again by a second person'
        }
      />
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
    { label: 'Work by', on: facts.workBy, note: facts.inDoubt ? doubtSentence : '' },
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

/** The sheet of one count: all that is needed to count the date again with a pencil, and where to say what came out. */
export function CountSheet({ facts }: { readonly facts: CountFacts }) {
  const { page } = facts;
  return (
    <article className="sheet s-count" lang="en-US">
      <Banners page={page} voidReason={facts.voidReason} />
      <Head facts={facts} />
      <Dates facts={facts} />
      {facts.asked === null ? (
        <Section title="The rule" empty={facts.rule === null ? 'No rule: the date was set by hand.' : null}>
          <RuleWords facts={facts} />
        </Section>
      ) : (
        <Section title="The condition" empty={null}>
          <p>{facts.asked.text}</p>
          {facts.asked.words !== '' && <Verbatim text={facts.asked.words} />}
        </Section>
      )}
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
      <Closing>
        <Section title="Calculation" empty={null}>
          <CountSteps facts={facts} />
        </Section>
        <SecondCount counted={facts.secondCount} />
        <p className="s-small s-prepared">
          Prepared by <Said text={page.preparedBy} /> · <Day on={page.today} />
        </p>
      </Closing>
    </article>
  );
}
