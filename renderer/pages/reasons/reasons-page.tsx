import { useMemo, useState } from 'react';
import { everyReason, type ReasonFilter } from '../../../shared/records/reason-filter';
import { filterOfList } from '../../../shared/records/saved-view';
import { outcomeWords } from '../../../shared/response/reason-outcome';
import type { LetterReasons } from '../../../shared/response/reasons';
import { reasonsFields } from '../../../shared/response/reasons-list';
import { outcomeCounts, reasonsCount, searchReasons } from '../../../shared/response/wanted-reasons';
import { reasonsWords } from '../../../shared/words/reasons-words';
import { DamagedList, useDamage } from '../../forms/backup/damage';
import { Button } from '../../parts/button';
import { CountChip, CountChips } from '../../parts/count-chip';
import { EmptyState } from '../../parts/empty-state';
import { RecordList } from '../../parts/list';
import { useNavigation } from '../../state/navigation';
import { useDerived } from '../../state/use-open-register';
import {
  type RecordListParts,
  type RecordListState,
  useRecordList,
} from '../../views/filter/use-record-list';
import { useFittingRows } from '../../views/filter/use-viewed-list';
import { emptyWords, ListHead } from '../../views/record/list-head';
import { reasonsAhead } from './reasons-ahead';
import {
  besideReasonsColumns,
  narrowReasonsColumns,
  reasonsColumns,
  usualReasonsColumns,
} from './reasons-columns';
import { ReasonsExport } from './reasons-export';
import { ReasonsPanel } from './reasons-panel';
import { ReasonsPrint } from './reasons-print';
import '../../parts/page.css';
import './reasons-page.css';

const parts: RecordListParts<LetterReasons> = {
  fields: reasonsFields,
  search: searchReasons,
  columns: reasonsColumns,
  usual: usualReasonsColumns,
  narrow: narrowReasonsColumns,
};
const partsBeside = { ...parts, usual: besideReasonsColumns };

/** What the agencies stated as reasons, across licenses: searched, filtered, printed, exported; one letter opens beside the list. */
export function ReasonsPage({ openId }: { readonly openId: string | null }) {
  const { go } = useNavigation();
  const damage = useDamage();
  const all = useDerived(reasonsAhead.of);
  const open = all.find(({ id }) => id === openId);
  const list = useRecordList('reasons', all, open === undefined ? parts : partsBeside);
  const { view, query, found } = list;
  const [isExporting, setIsExporting] = useState(false);
  const filter = useMemo<ReasonFilter>(
    () => ({ ...everyReason, fields: filterOfList.reasons.parse(view.filter), words: query }),
    [view.filter, query],
  );
  return (
    <div className="page-area">
      <main className="page list-page">
        <ListHead
          title={reasonsWords.title}
          beside={<span className="page-note">{reasonsWords.under}</span>}
          list={list}
          searchLabel={reasonsWords.search}
          filtersLabel={reasonsWords.filters}
          all=""
          says={reasonsCount(found)}
        >
          <Button icon="save" isDisabled={found.length === 0} onPress={() => setIsExporting(true)}>
            {reasonsWords.exportThem}
          </Button>
          <ReasonsPrint filter={filter} found={found} />
        </ListHead>
        <Outcomes list={list} all={all} />
        {all.length === 0 && damage !== null ? (
          <DamagedList why={damage} />
        ) : all.length === 0 ? (
          <EmptyState icon="letter" title={reasonsWords.noneTitle}>
            {reasonsWords.noneSays}
          </EmptyState>
        ) : (
          <RecordList
            label={reasonsWords.list}
            columns={list.shownColumns}
            openId={open?.id ?? null}
            rows={found}
            rowId={({ id }) => id}
            onOpen={(id) => go({ page: 'reasons', openId: id })}
            sort={view.sort}
            onSort={view.setSort}
            rowHeight={48}
            empty={emptyWords(list)}
          />
        )}
        {isExporting && <ReasonsExport filter={filter} found={found} onClose={() => setIsExporting(false)} />}
      </main>
      {open !== undefined && (
        <ReasonsPanel
          key={open.id}
          each={open}
          onClose={() => {
            go({ page: 'reasons', openId: null });
            document.querySelector<HTMLElement>('.list')?.focus();
          }}
        />
      )}
    </div>
  );
}

/** How many letters have each outcome; a pressed one narrows the list to it, and several are added up. */
function Outcomes(props: {
  readonly list: RecordListState<LetterReasons>;
  readonly all: readonly LetterReasons[];
}) {
  const { view, query } = props.list;
  // A pressed outcome leaves the others there to be pressed.
  const rest = useMemo(() => ({ ...view.filter, outcome: undefined }), [view.filter]);
  const fitting = useFittingRows(reasonsFields, props.all, rest);
  const counts = useMemo(() => outcomeCounts(searchReasons(fitting, query)), [fitting, query]);
  const { outcome: pressed = [] } = view.filter;
  if (counts.length === 0) return null;
  return (
    <CountChips label={reasonsWords.outcomes}>
      {counts.map(({ outcome, count }) => {
        const isPressed = pressed.includes(outcome);
        const now = isPressed ? pressed.filter((each) => each !== outcome) : [...pressed, outcome];
        return (
          <CountChip
            key={outcome}
            count={count}
            words={outcomeWords[outcome]}
            isPressed={isPressed}
            onPress={() => view.setFilter({ ...view.filter, outcome: now.length === 0 ? undefined : now })}
          />
        );
      })}
    </CountChips>
  );
}
