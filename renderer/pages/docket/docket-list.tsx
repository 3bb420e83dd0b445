import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { groupWords } from '../../../shared/docket/state-text';
import { docketWords } from '../../../shared/words/docket-words';
import { rowByKey } from '../../parts/visible-rows';
import { useOpenRegister } from '../../state/use-open-register';
import { DocketRowView } from './docket-row';
import type { EntryRow, HeadingRow, ListRow } from './list-rows';
import type { DocketListState } from './use-docket-list';
import { useBehind, useVisibleRows } from './use-visible-rows';
import './docket-list.css';

type Drawn = { readonly listRow: ListRow; readonly index: number };

/** What is drawn, under the group it belongs to. */
function inGroups(drawn: readonly Drawn[]): readonly (readonly [string, readonly Drawn[]])[] {
  const groups = new Map<string, Drawn[]>();
  for (const each of drawn) {
    const known = groups.get(each.listRow.group);
    if (known === undefined) groups.set(each.listRow.group, [each]);
    else known.push(each);
  }
  return [...groups];
}

const rowUnder = (event: MouseEvent, listRows: readonly ListRow[]): ListRow | undefined =>
  event.target instanceof Element
    ? listRows[Number(event.target.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1)]
    : undefined;

const isIn = (event: MouseEvent, part: string): boolean =>
  event.target instanceof Element && event.target.closest(part) !== null;

/** The open deadlines in their groups, a letter with its dates as one row. Only what is seen is drawn. */
export function DocketList(props: {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly state: DocketListState;
  readonly openId: string | null;
  readonly onOpen: (deadlineId: string) => void;
}) {
  const { list, state, onOpen } = props;
  const { listRows, rows, active, selected, start } = state;
  const id = useId();
  const opened = useOpenRegister();
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that a row is drawn from
  const drawnFrom = useMemo(() => ({}), [opened, selected, active]);
  const { tops, first, end, height, setScrollTop } = useVisibleRows(list, listRows, drawnFrom);
  const place = active === null ? -1 : listRows.indexOf(active);
  const drawn: Drawn[] = listRows
    .slice(first, end)
    .map((listRow, index) => ({ listRow, index: first + index }));
  // The row the keys act on is always there, in sight or not, for the screen reader to name.
  if (active !== null && (place < first || place >= end)) drawn.push({ listRow: active, index: place });

  // Moved to, a row comes into sight; opening the page leaves the list where it was.
  const activeId = active?.id;
  const wasActive = useRef(activeId);
  useLayoutEffect(() => {
    if (wasActive.current === activeId) return;
    wasActive.current = activeId;
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId, list]);

  const behind = useBehind(start, end === listRows.length);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || active === null) return;
    const at = rows.indexOf(active);
    const page = Math.max(1, Math.floor(height / 70) - 1);
    const to = rowByKey(event.key, at, rows.length, page);
    if (to !== undefined) {
      const next = rows[to];
      if (next !== undefined && event.shiftKey) state.selectTo(next);
      else if (next !== undefined) state.setActiveId(next.id);
    } else if (event.key === 'Enter') onOpen(active.id);
    else if (event.key === ' ') state.select(active);
    else if (event.key === 'ArrowRight' && !event.shiftKey) state.expand(active, true);
    else if (event.key === 'ArrowLeft' && !event.shiftKey) state.expand(active, false);
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const listRow = rowUnder(event, listRows);
    if (listRow === undefined) return;
    if (listRow.kind === 'group') {
      if (isIn(event, '.docket-select-all')) state.selectAll(listRow.deadlineIds);
      return;
    }
    const chip = event.target instanceof Element && event.target.closest<HTMLElement>('[data-deadline]');
    if (event.shiftKey) return state.selectTo(listRow);
    if (event.ctrlKey || event.metaKey || isIn(event, '.docket-check')) return state.select(listRow);
    state.setActiveId(listRow.id);
    if (isIn(event, '.docket-expand')) return state.expand(listRow, listRow.place === 'collapsed');
    onOpen(chip ? (chip.dataset.deadline ?? listRow.id) : listRow.id);
  };

  return (
    <div
      ref={list}
      className={state.chosen.length > 0 ? 'docket-list docket-selecting' : 'docket-list'}
      role="listbox"
      aria-multiselectable
      aria-label={docketWords.openDeadlines}
      aria-activedescendant={active === null ? undefined : `${id}-${active.id}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      // Selecting a range selects no text.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <div
        className="docket-rows"
        role="presentation"
        style={{ height: (tops[listRows.length] ?? 0) + behind }}
      >
        {inGroups(drawn).map(([group, here]) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={group} role="group" aria-label={labelOf(listRows, group)}>
            {here.map(({ listRow, index }) =>
              listRow.kind === 'group' ? (
                <GroupHead
                  key={listRow.id}
                  listRow={listRow}
                  index={index}
                  top={tops[index] ?? 0}
                  selected={selected}
                />
              ) : (
                // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the row by aria-activedescendant
                <div
                  key={listRow.id}
                  id={`${id}-${listRow.id}`}
                  role="option"
                  aria-selected={listRow.deadlineIds.every((each) => selected.has(each))}
                  aria-current={listRow.id === props.openId ? 'true' : undefined}
                  aria-setsize={start?.entries ?? rows.length}
                  aria-posinset={rows.indexOf(listRow) + 1}
                  data-row={index}
                  data-active={listRow === active ? '' : undefined}
                  className={classOf(listRow)}
                  style={{ top: tops[index] }}
                >
                  <DocketRowView listRow={listRow} selected={selected} />
                </div>
              ),
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function labelOf(listRows: readonly ListRow[], group: string): string {
  const head = listRows.find((listRow) => listRow.kind === 'group' && listRow.group === group);
  return head?.kind === 'group'
    ? docketWords.group({ group: groupWords[head.group], count: head.count })
    : '';
}

function classOf({ place, isFirst, isLast }: EntryRow): string {
  return [
    'docket-row',
    `docket-row-${place}`,
    isFirst ? 'docket-row-first' : '',
    isLast ? 'docket-row-last' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function GroupHead(props: {
  readonly listRow: HeadingRow;
  readonly index: number;
  readonly top: number;
  readonly selected: ReadonlySet<string>;
}) {
  const { group, count, deadlineIds } = props.listRow;
  const isWhole = deadlineIds.every((id) => props.selected.has(id));
  return (
    <div className={`docket-group docket-group-${group}`} data-row={props.index} style={{ top: props.top }}>
      {groupWords[group]}
      <span className="docket-group-count">{count}</span>
      <span className="docket-select-all">{isWhole ? docketWords.selectNone : docketWords.selectAll}</span>
    </div>
  );
}
