import { formatDay } from '../../../shared/base/dates';
import type { DifferenceKind, ScreeningDifference } from '../../../shared/docket/recorded-hits';
import { shortSource } from '../../../shared/screening/sources';
import { screeningWords } from '../../../shared/words/screening-words';
import { Badge, Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { InlineLink } from '../../parts/inline-link';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { RecordTable } from '../../views/record/record-parts';
import type { Differences } from './use-differences';

const kindWords = (kind: DifferenceKind): string =>
  ({
    'new-hit': screeningWords.kindNew,
    'hit-gone': screeningWords.kindGone,
    'text-changed': screeningWords.kindText,
    reopened: screeningWords.kindOpen,
  })[kind];

/** One notice of what is another for our parties since the last recorded screening; nothing where nothing is. */
export function DifferencesNote(props: { readonly differences: Differences; readonly onSee: () => void }) {
  const { before, rows, isRecorded } = props.differences;
  if (before === null || isRecorded || rows.length === 0) return null;
  const count = (kind: DifferenceKind) => rows.filter((row) => row.kind === kind).length;
  return (
    <Note tone="amber">
      {screeningWords.noticeOfChanges({
        day: formatDay(before.on),
        new: count('new-hit'),
        gone: count('hit-gone'),
        text: count('text-changed'),
        open: count('reopened'),
      })}{' '}
      <InlineLink onPress={props.onSee}>{screeningWords.seeChanges}</InlineLink>
    </Note>
  );
}

/** What is another than in the screening before, of what concerns our parties; nothing else on the lists is named. */
export function DifferencesPart(props: { readonly differences: Differences; readonly onPrint: () => void }) {
  const { before, now, rows, isRecorded } = props.differences;
  if (before === null)
    return (
      <EmptyState icon="search" title={screeningWords.noEarlierTitle}>
        {screeningWords.noEarlier}
      </EmptyState>
    );
  return (
    <>
      <div className="row spread">
        <p>
          {now === null
            ? screeningWords.changesUnrecorded
            : screeningWords.changesBetween({ before: formatDay(before.on), now: formatDay(now.on) })}
        </p>
        <Button icon="print" isDisabled={!isRecorded} onPress={props.onPrint}>
          {screeningWords.print}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p>{screeningWords.noChanges({ day: formatDay(before.on) })}</p>
      ) : (
        <RecordTable
          label={screeningWords.changesList}
          columns={[
            { title: screeningWords.kind, width: '18%' },
            { title: screeningWords.party, width: '27%' },
            { title: screeningWords.listed, width: '30%' },
            { title: screeningWords.whatChanged, width: '25%' },
          ]}
        >
          {rows.map((row) => (
            <Difference key={`${row.kind} ${row.key}`} row={row} />
          ))}
        </RecordTable>
      )}
    </>
  );
}

function Difference({ row }: { readonly row: ScreeningDifference }) {
  const { kind, counterpartyId, party, name, source, changed } = row;
  const { go } = useNavigation();
  return (
    <tr>
      <td>
        <Badge tone={kind === 'hit-gone' ? 'plain' : 'amber'}>{kindWords(kind)}</Badge>
      </td>
      <td>
        {counterpartyId === null ? (
          <Name text={party} />
        ) : (
          <InlineLink onPress={() => go({ page: 'counterparties', counterpartyId })}>
            <Name text={party} />
          </InlineLink>
        )}
      </td>
      <td>
        <Name text={name} /> <span className="muted">{shortSource(source)}</span>
      </td>
      <td>{changed.join(', ')}</td>
    </tr>
  );
}
