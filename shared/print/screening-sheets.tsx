import type { RecordedHit, ScreeningDifference } from '../docket/recorded-hits';
import { cannotCompareSource, type HitDecision } from '../records/hit-decision';
import { shortSource } from '../screening/sources';
import type {
  DifferencesFacts,
  ScreeningHead,
  ScreeningPartyFacts,
  ScreeningRecordFacts,
} from './screening-facts';
import { AsOf, SheetHead } from './sheet-head';
import { Banners, type Column, Day, Listing, Section, Signatures, Verbatim } from './sheet-parts';

const answers: Readonly<Record<HitDecision['answer'], string>> = {
  same: 'The same party',
  'not-the-same': 'Not the same party',
  ask: 'To be asked',
};

const listColumns: readonly Column[] = [
  { title: 'List', className: 'w-what' },
  { title: 'Date', className: 'w-day' },
  { title: 'SHA-256 of the file', className: 's-hash' },
];

/** When, by whom, from which score on and in which lists: what every result stands under. */
function HeldAgainst({ head }: { readonly head: ScreeningHead | null }) {
  return (
    <Section title="Screening" empty={head === null ? 'No screening has been recorded.' : null}>
      {head !== null && (
        <>
          <p>
            Recorded on <Day on={head.on} />
            {head.by !== '' && (
              <>
                {' '}
                by <bdi>{head.by}</bdi>
              </>
            )}
            , from a score of {head.threshold} on. {head.screened} parties were held against these lists:
          </p>
          <Listing columns={listColumns}>
            {head.lists.map(({ source, date, sha256 }) => (
              <tr key={source}>
                <td>
                  <bdi>{source}</bdi>
                </td>
                <td>
                  <Day on={date} />
                </td>
                <td className="s-hash">{sha256}</td>
              </tr>
            ))}
          </Listing>
          <p className="s-small">
            A score ranks names that are alike; it is no finding, and a name without a hit is only a name
            without a hit in these lists. Companies that listed parties own are not looked for.
          </p>
        </>
      )}
    </Section>
  );
}

const hitColumns: readonly Column[] = [
  { title: 'Listed as', className: 'w-what' },
  { title: 'List', className: 'w-name' },
  { title: 'Score', className: 'w-figure s-amount' },
  { title: 'Decision', className: 'w-left' },
];

function Decided({ hit }: { readonly hit: RecordedHit }) {
  const { decision, state, changed, source } = hit;
  if (decision === null) return <strong>Open</strong>;
  const isLookedUp = source === cannotCompareSource && decision.answer === 'not-the-same';
  return (
    <>
      {state === 'reopened' && (
        <div>
          <strong>Open again</strong>: changed since then: {changed.join(', ')}
        </div>
      )}
      <div>
        {isLookedUp ? 'Looked up' : answers[decision.answer]}, said <bdi>{decision.by}</bdi> on{' '}
        <Day on={decision.on} />
      </div>
      {decision.reason !== '' && <Verbatim text={decision.reason} />}
    </>
  );
}

function Hits({ hits }: { readonly hits: readonly RecordedHit[] }) {
  return (
    <Listing columns={hitColumns}>
      {hits.map((hit) => (
        <tr key={hit.key}>
          <td>
            {hit.source === cannotCompareSource ? (
              'The name cannot be compared by its letters: it has to be looked up'
            ) : (
              <bdi>{hit.name}</bdi>
            )}
          </td>
          <td>
            {hit.source === cannotCompareSource ? '' : <bdi>{`${shortSource(hit.source)} ${hit.entry}`}</bdi>}
          </td>
          <td className="s-amount">
            {hit.source === cannotCompareSource ? '' : (hit.score / 100).toFixed(2)}
          </td>
          <td>
            <Decided hit={hit} />
          </td>
        </tr>
      ))}
    </Listing>
  );
}

function Names(props: { readonly party: ScreeningPartyFacts; readonly isScreened: boolean }) {
  const { names, licenses } = props.party;
  return (
    <p className="s-small">
      {props.isScreened ? 'Names screened: ' : 'Names to screen: '}
      <bdi>{names.join('; ')}</bdi>
      {licenses.length > 0 && (
        <>
          . On licenses: <bdi>{licenses.join(', ')}</bdi>
        </>
      )}
    </p>
  );
}

function OtherDecisions({ others }: { readonly others: readonly HitDecision[] }) {
  if (others.length === 0) return null;
  return (
    <Section title="Decisions on hits that the last screening did not find" empty={null}>
      {others.map((decision) => (
        <div key={`${decision.counterpartyId} ${decision.source} ${decision.entry} ${decision.listed.name}`}>
          <p>
            <bdi>{decision.party}</bdi> and <bdi>{decision.listed.name}</bdi> ({shortSource(decision.source)}
            ): {answers[decision.answer]}, said <bdi>{decision.by}</bdi> on <Day on={decision.on} />
          </p>
          {decision.reason !== '' && <Verbatim text={decision.reason} />}
        </div>
      ))}
    </Section>
  );
}

/** The screening record of one party, or of all of them in one overview. */
export function ScreeningSheet({ facts }: { readonly facts: ScreeningRecordFacts }) {
  const { page, head, party, parties, without, others } = facts;
  return (
    <article className="sheet ledger-sheet" lang="en-US">
      <Banners page={page} voidReason={null} />
      <SheetHead
        page={page}
        title={
          party === null ? (
            'Screening of all parties'
          ) : (
            <>
              Screening record of <bdi>{party.name}</bdi>
            </>
          )
        }
        under={<AsOf page={page} />}
      />
      <HeldAgainst head={head} />
      {party === null ? (
        head !== null && (
          <>
            {parties.map((each) => (
              <Section key={each.name} title={each.name} empty={null}>
                <Names party={each} isScreened />
                <Hits hits={each.hits} />
              </Section>
            ))}
            <p>
              {without} {without === 1 ? 'party' : 'parties'} without a hit in these lists.
            </p>
          </>
        )
      ) : (
        <Section
          title="Hits"
          empty={
            head !== null && party.hits.length === 0
              ? 'No hit in these lists when it was last screened.'
              : null
          }
        >
          <Names party={party} isScreened={head !== null} />
          {party.hits.length > 0 && <Hits hits={party.hits} />}
        </Section>
      )}
      <OtherDecisions others={others} />
      {head !== null && <Signatures preparedBy={page.preparedBy} second="Checked by" />}
    </article>
  );
}

const differenceColumns: readonly Column[] = [
  { title: 'What', className: 'w-name' },
  { title: 'Our party', className: 'w-what' },
  { title: 'Listed as', className: 'w-left' },
  { title: 'List', className: 'w-state' },
];

const kinds: Readonly<Record<ScreeningDifference['kind'], string>> = {
  'new-hit': 'New hit',
  'hit-gone': 'Hit gone',
  'text-changed': 'Text on the list changed',
  reopened: 'Open again',
};

/** What is another between the last two recorded screenings. */
export function DifferencesSheet({
  facts: { page, before, now, rows },
}: {
  readonly facts: DifferencesFacts;
}) {
  return (
    <article className="sheet ledger-sheet" lang="en-US">
      <Banners page={page} voidReason={null} />
      <SheetHead page={page} title="What changed for our parties on the lists" under={<AsOf page={page} />} />
      <HeldAgainst head={now} />
      <Section
        title="Differences"
        empty={
          before === null
            ? 'There is no earlier recorded screening to compare with.'
            : rows.length === 0
              ? 'Nothing that concerns our parties changed.'
              : null
        }
      >
        {before !== null && (
          <p>
            Since the screening of <Day on={before.on} />, held against{' '}
            {before.lists.map(({ source, date, sha256 }, at) => (
              <span key={source}>
                {at > 0 && '; '}
                {shortSource(source)} of <Day on={date} /> ({sha256.slice(0, 8)}…)
              </span>
            ))}
            .
          </p>
        )}
        <Listing columns={differenceColumns}>
          {rows.map((row) => (
            <tr key={`${row.kind} ${row.key}`}>
              <td>
                {kinds[row.kind]}
                {row.changed.length > 0 && <div className="s-small">{row.changed.join(', ')}</div>}
              </td>
              <td>
                <bdi>{row.party}</bdi>
              </td>
              <td>
                <bdi>{row.name}</bdi>
              </td>
              <td>
                <bdi>{shortSource(row.source)}</bdi>
              </td>
            </tr>
          ))}
        </Listing>
      </Section>
      <Signatures preparedBy={page.preparedBy} second="Checked by" />
    </article>
  );
}
