import { useMemo, useState } from 'react';
import { everyReason, type ReasonFilter } from '../../../shared/records/reason-filter';
import { outcomeWords } from '../../../shared/response/reason-outcome';
import type { LetterReasons } from '../../../shared/response/reasons';
import { outcomeCounts, reasonsCount, wantedReasons } from '../../../shared/response/wanted-reasons';
import { reasonsWords } from '../../../shared/words/reasons-words';
import { DamagedList, useDamage } from '../../forms/backup/damage';
import { Button } from '../../parts/button';
import { CountChip, CountChips } from '../../parts/count-chip';
import { EmptyState } from '../../parts/empty-state';
import { RecordList } from '../../parts/list';
import type { ListSort } from '../../parts/list-column';
import { SearchField } from '../../parts/search-field';
import { useNarrowWindow } from '../../parts/use-narrow-window';
import { useKeptState } from '../../state/kept-state';
import { useNavigation } from '../../state/navigation';
import { useDerived, useOpenRegister } from '../../state/use-open-register';
import { FilterBar } from '../../views/filter/filter-bar';
import { reasonsAhead } from './reasons-ahead';
import { narrowReasonsColumns, reasonsColumns } from './reasons-columns';
import { ReasonsExport } from './reasons-export';
import { reasonFilterOf, useReasonsBar } from './reasons-filters';
import { ReasonsPanel } from './reasons-panel';
import { ReasonsPrint } from './reasons-print';
import '../../parts/page.css';
import '../../views/record/list-head.css';
import './reasons-page.css';

// What a letter states is read in the panel.
const besideColumns = reasonsColumns.filter(({ id }) => id !== 'stated');

/** What the agencies stated as reasons, across licenses: searched, filtered, printed, exported; one letter opens beside the list. */
export function ReasonsPage({ openId }: { readonly openId: string | null }) {
  const { register } = useOpenRegister();
  const { go } = useNavigation();
  const damage = useDamage();
  const isNarrow = useNarrowWindow();
  const all = useDerived(reasonsAhead.of);
  const [filter, setFilter] = useKeptState<ReasonFilter>('reasons-filter', everyReason);
  const [sort, setSort] = useKeptState<ListSort | null>('reasons-sort', null);
  const found = useMemo(() => wantedReasons(register, all, filter), [register, all, filter]);
  const open = all.find(({ id }) => id === openId);
  return (
    <div className="page-area">
      <main className="page list-page">
        <Head filter={filter} onFilter={setFilter} all={all} found={found} />
        {all.length === 0 && damage !== null ? (
          <DamagedList why={damage} />
        ) : all.length === 0 ? (
          <EmptyState icon="letter" title={reasonsWords.noneTitle}>
            {reasonsWords.noneSays}
          </EmptyState>
        ) : (
          <RecordList
            label={reasonsWords.list}
            columns={isNarrow ? narrowReasonsColumns : open === undefined ? reasonsColumns : besideColumns}
            openId={open?.id ?? null}
            rows={found}
            rowId={({ id }) => id}
            onOpen={(id) => go({ page: 'reasons', openId: id })}
            sort={sort}
            onSort={setSort}
            rowHeight={48}
            empty={reasonsWords.noneFits}
          />
        )}
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

function Head(props: {
  readonly filter: ReasonFilter;
  readonly onFilter: (filter: ReasonFilter) => void;
  readonly all: readonly LetterReasons[];
  readonly found: readonly LetterReasons[];
}) {
  const { filter, onFilter, found } = props;
  const [isExporting, setIsExporting] = useState(false);
  const { bar, fields, words } = useReasonsBar(props.all, filter);
  const { register } = useOpenRegister();
  // A pressed outcome leaves the others there to be pressed.
  const counts = useMemo(
    () => outcomeCounts(wantedReasons(register, props.all, { ...filter, outcome: null })),
    [register, props.all, filter],
  );
  return (
    <header className="list-head">
      <div className="row spread">
        <div className="page-head">
          <h1>{reasonsWords.title}</h1>
          <span className="page-note">{reasonsWords.under}</span>
        </div>
        <div className="row">
          <Button icon="save" isDisabled={found.length === 0} onPress={() => setIsExporting(true)}>
            {reasonsWords.exportThem}
          </Button>
          <ReasonsPrint filter={filter} found={found} />
        </div>
      </div>
      <div className="row list-tools">
        <SearchField
          label={reasonsWords.search}
          value={filter.words}
          onChange={(words) => onFilter({ ...filter, words })}
        />
        {props.all.length > 0 && (
          <FilterBar
            label={reasonsWords.filters}
            fields={fields}
            filter={bar}
            words={words}
            onChange={(changed) => onFilter(reasonFilterOf(changed, filter.words))}
            says={reasonsCount(found)}
          />
        )}
      </div>
      {counts.length > 0 && (
        <CountChips label={reasonsWords.outcomes}>
          {counts.map(({ outcome, count }) => (
            <CountChip
              key={outcome}
              count={count}
              words={outcomeWords[outcome]}
              isPressed={filter.outcome === outcome}
              onPress={() => onFilter({ ...filter, outcome: filter.outcome === outcome ? null : outcome })}
            />
          ))}
        </CountChips>
      )}
      {isExporting && <ReasonsExport filter={filter} found={found} onClose={() => setIsExporting(false)} />}
    </header>
  );
}
