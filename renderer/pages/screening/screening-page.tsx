import { useMemo, useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { sorted } from '../../../shared/base/sorted';
import type { ListToAdd } from '../../../shared/calls/screening-calls';
import { consolidatedPage } from '../../../shared/screening/sources';
import { screeningWords } from '../../../shared/words/screening-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { RecordList } from '../../parts/list';
import type { ListSort } from '../../parts/list-column';
import { MenuButton } from '../../parts/menu-button';
import { RefusalNote } from '../../parts/refusal';
import { useNarrowWindow } from '../../parts/use-narrow-window';
import { useKeptState } from '../../state/kept-state';
import { useNavigation } from '../../state/navigation';
import { useCall } from '../../state/use-call';
import { useApp, useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { usePrintRequest } from '../../state/use-print-request';
import { ListTitle } from '../../views/record/list-head';
import { ScreeningPreview } from '../../views/screening/screening-preview';
import { type ScreeningUse, useScreening } from '../../views/screening/use-screening';
import { AddListsForm } from './add-lists-form';
import { DecideForm } from './decide-form';
import { DifferencesNote, DifferencesPart } from './differences-part';
import { hitColumns } from './hit-columns';
import { HitPanel } from './hit-panel';
import { type HitRow, hitRows } from './hit-rows';
import { HitTools, type Narrowing, useNarrowing } from './hit-tools';
import { ListsInUseSection } from './lists-in-use-section';
import { ListsPart } from './lists-part';
import { PartSwitch, type ScreeningPart } from './part-switch';
import { ThresholdForm } from './threshold-form';
import { type Differences, useDifferences } from './use-differences';
import { useScreeningKeys } from './use-screening-keys';
import '../../parts/page.css';
import './screening-page.css';

const besideColumns = hitColumns.filter(({ id }) => !['ofac', 'country', 'list'].includes(id));
const narrowColumns = hitColumns.filter(({ id }) => !['ofac', 'country'].includes(id));

/** The lists in use, and what was found in them for our parties: open hits first, each explained and decided here. */
export function ScreeningPage() {
  const { register } = useOpenRegister();
  const canWrite = useCanWrite();
  const isNarrow = useNarrowWindow();
  const screening = useScreening();
  const { found, results } = screening;
  const rows = useMemo(() => hitRows(register, results), [register, results]);
  const [openId, setOpenId] = useKeptState<string | null>('screening-open', null);
  const [sort, setSort] = useKeptState<ListSort | null>('screening-sort', null);
  const narrowing = useNarrowing(rows);
  // The keys go through the rows as the list shows them.
  const sortBy = hitColumns.find(({ id }) => id === sort?.column)?.sortBy;
  const wanted = narrowing.found;
  const shown = sort === null || sortBy === undefined ? wanted : sorted(wanted, sortBy, sort.isDescending);
  const [deciding, setDeciding] = useState<HitRow | null>(null);
  const [part, setPart] = useKeptState<ScreeningPart>('screening-part', 'hits');
  const [printing, setPrinting] = useState<'all' | 'changes' | null>(null);
  const differences = useDifferences(screening, part === 'changes');
  const isHits = part === 'hits';
  const open = isHits ? rows.find(({ id }) => id === openId) : undefined;
  const step = (by: number) => {
    const at = shown.findIndex(({ id }) => id === openId);
    const next = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next !== undefined) setOpenId(next.id);
  };
  const onHits = (act: () => void) => () => isHits && act();
  useScreeningKeys({
    'next-row': onHits(() => step(1)),
    'previous-row': onHits(() => step(-1)),
    'why-hit': onHits(() => (open === undefined ? step(0) : setOpenId(null))),
    'decide-hit': onHits(() => canWrite && setDeciding(open ?? shown[0] ?? null)),
  });
  usePrintRequest(() => setPrinting(part === 'changes' ? 'changes' : 'all'));
  return (
    <div className="page-area">
      <main
        className="page list-page"
        aria-busy={screening.lists.length > 0 && (found === null || screening.isBusy)}
      >
        <Head
          screening={screening}
          narrowing={rows.length === 0 ? null : narrowing}
          differences={differences}
          part={part}
          onPart={setPart}
          onPrint={() => setPrinting('all')}
        />
        {screening.refusal !== null && <RefusalNote refusal={screening.refusal} />}
        {screening.lists.length === 0 ? (
          <EmptyState icon="search" title={screeningWords.noLists}>
            <p>{screeningWords.howToBegin}</p>
            <p>{screeningWords.where({ page: consolidatedPage })}</p>
          </EmptyState>
        ) : (
          <>
            {part !== 'changes' && (
              <DifferencesNote differences={differences} onSee={() => setPart('changes')} />
            )}
            {part === 'lists' && <ListsPart />}
            {part === 'changes' && (
              <DifferencesPart differences={differences} onPrint={() => setPrinting('changes')} />
            )}
            {isHits && <ListsInUseSection lists={screening.lists} />}
            {isHits && found !== null && (
              <RecordList
                label={screeningWords.listLabel}
                columns={open !== undefined ? besideColumns : isNarrow ? narrowColumns : hitColumns}
                openId={open?.id ?? null}
                rows={wanted}
                rowHeight={48}
                rowId={({ id }) => id}
                onOpen={setOpenId}
                sort={sort}
                onSort={setSort}
                empty={
                  rows.length > 0
                    ? screeningWords.noneFits
                    : screeningWords.nothing({ threshold: found.threshold.toFixed(2) })
                }
              />
            )}
          </>
        )}
      </main>
      {open !== undefined && found !== null && (
        <HitPanel
          key={open.id}
          row={open}
          lists={found.lists}
          onDecide={() => setDeciding(open)}
          onClose={() => {
            setOpenId(null);
            document.querySelector<HTMLElement>('.list')?.focus();
          }}
        />
      )}
      {deciding !== null && <DecideForm row={deciding} onClose={() => setDeciding(null)} />}
      {printing !== null && (
        <ScreeningPreview
          of={printing === 'changes' ? 'changes' : { party: null }}
          onClose={() => setPrinting(null)}
        />
      )}
    </div>
  );
}

function Head(props: {
  readonly screening: ScreeningUse;
  /** Null where nothing was found that could be narrowed. */
  readonly narrowing: Narrowing | null;
  readonly differences: Differences;
  readonly part: ScreeningPart;
  readonly onPart: (part: ScreeningPart) => void;
  readonly onPrint: () => void;
}) {
  const { screening, part, onPart, onPrint } = props;
  const { exportData } = useNavigation();
  const [isSetting, setIsSetting] = useState(false);
  const { api } = useApp();
  const { asItStood } = useOpenRegister();
  const canWrite = useCanWrite();
  const { call, isBusy: isReading, refusal } = useCall();
  const [offered, setOffered] = useState<readonly ListToAdd[] | null>(null);
  const { lists, isBusy, screenNow } = screening;
  const choose = async () => {
    const chosen = await call(() => api.chooseListFiles({}));
    if (chosen !== null && !chosen.cancelled) setOffered(chosen.value);
  };
  return (
    <header className="list-head">
      <ListTitle title={screeningWords.title}>
        <Button icon="plus" isDisabled={!canWrite || isReading} onPress={() => void choose()}>
          {screeningWords.addList}
        </Button>
        <Button icon="print" onPress={onPrint}>
          {screeningWords.print}
        </Button>
        <MenuButton
          words={screeningWords.more}
          label={screeningWords.moreOfScreening}
          choices={[
            { id: 'threshold', words: screeningWords.threshold, isDisabled: !canWrite },
            { id: 'export', words: screeningWords.export },
          ]}
          onChoose={(id) => (id === 'threshold' ? setIsSetting(true) : exportData('screening'))}
        />
        <Button
          kind="primary"
          icon="search"
          isDisabled={!canWrite || isBusy || lists.length === 0}
          onPress={screenNow}
        >
          {screeningWords.screenNow}
        </Button>
      </ListTitle>
      {lists.length > 0 && (
        <div className="row list-tools">
          <PartSwitch part={part} onPart={onPart} />
          {part === 'hits' && props.narrowing !== null && <HitTools narrowing={props.narrowing} />}
        </div>
      )}
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {asItStood !== null && <Note>{screeningWords.past}</Note>}
      <div className="muted screening-state" role="status">
        {isReading ? (
          screeningWords.reading
        ) : isBusy ? (
          screeningWords.working
        ) : (
          <State screening={screening} differences={props.differences} />
        )}
      </div>
      {isSetting && <ThresholdForm onClose={() => setIsSetting(false)} />}
      {offered !== null && <AddListsForm offered={offered} onClose={() => setOffered(null)} />}
    </header>
  );
}

/** How many parties were compared, and what was recorded last. */
function State(props: { readonly screening: ScreeningUse; readonly differences: Differences }) {
  const { screening, differences } = props;
  const { lists, found, results } = screening;
  const { unscreened, stale } = differences;
  const { lastScreening } = useOpenRegister().register;
  if (lists.length === 0) return null;
  return (
    <>
      {found !== null && <div>{screeningWords.state({ screened: results.length })}</div>}
      <div>
        {lastScreening === null
          ? screeningWords.neverRecorded({ unscreened })
          : screeningWords.recorded({
              day: formatDay(lastScreening.on),
              who: lastScreening.by,
              unscreened,
              stale,
            })}
      </div>
    </>
  );
}
