import { type KeyboardEvent, type MouseEvent, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { groupWords } from '../../../shared/docket/state-text';
import { rowByKey } from '../../parts/visible-rows';
import type { DocketLine, GroupLine, RowLine } from './docket-lines';
import { DocketRowView } from './docket-row';
import type { DocketListState } from './use-docket-list';
import { useLinesInSight } from './use-lines-in-sight';
import './docket-list.css';

type Drawn = { readonly line: DocketLine; readonly index: number };

/** What is drawn, under the group it belongs to. */
function inGroups(drawn: readonly Drawn[]): readonly (readonly [string, readonly Drawn[]])[] {
  const groups = new Map<string, Drawn[]>();
  for (const each of drawn) {
    const known = groups.get(each.line.group);
    if (known === undefined) groups.set(each.line.group, [each]);
    else known.push(each);
  }
  return [...groups];
}

const lineUnder = (event: MouseEvent, lines: readonly DocketLine[]): DocketLine | undefined =>
  event.target instanceof Element
    ? lines[Number(event.target.closest<HTMLElement>('[data-line]')?.dataset.line ?? -1)]
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
  const { lines, rows, active, selected } = state;
  const id = useId();
  const { tops, first, end, height, setScrollTop } = useLinesInSight(list, lines);
  const place = active === null ? -1 : lines.indexOf(active);
  const drawn: Drawn[] = lines.slice(first, end).map((line, index) => ({ line, index: first + index }));
  // The row the keys act on is always there, in sight or not, for the screen reader to name.
  if (active !== null && (place < first || place >= end)) drawn.push({ line: active, index: place });

  // Moved to, a row comes into sight; opening the page leaves the list where it was.
  const activeId = active?.id;
  const wasActive = useRef(activeId);
  useLayoutEffect(() => {
    if (wasActive.current === activeId) return;
    wasActive.current = activeId;
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId, list]);

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
    const line = lineUnder(event, lines);
    if (line === undefined) return;
    if (line.kind === 'group') {
      if (isIn(event, '.docket-select-all')) state.selectAll(line.deadlineIds);
      return;
    }
    const chip = event.target instanceof Element && event.target.closest<HTMLElement>('[data-deadline]');
    if (event.shiftKey) return state.selectTo(line);
    if (event.ctrlKey || event.metaKey || isIn(event, '.docket-check')) return state.select(line);
    state.setActiveId(line.id);
    if (isIn(event, '.docket-expand')) return state.expand(line, line.place === 'collapsed');
    onOpen(chip ? (chip.dataset.deadline ?? line.id) : line.id);
  };

  return (
    <div
      ref={list}
      className={state.chosen.length > 0 ? 'docket-list docket-selecting' : 'docket-list'}
      role="listbox"
      aria-multiselectable
      aria-label="Open deadlines"
      aria-activedescendant={active === null ? undefined : `${id}-${active.id}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      // Selecting a range selects no text.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <div className="docket-lines" role="presentation" style={{ height: tops[lines.length] }}>
        {inGroups(drawn).map(([group, here]) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={group} role="group" aria-label={labelOf(lines, group)}>
            {here.map(({ line, index }) =>
              line.kind === 'group' ? (
                <GroupHead
                  key={line.id}
                  line={line}
                  index={index}
                  top={tops[index] ?? 0}
                  selected={selected}
                />
              ) : (
                // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the row by aria-activedescendant
                <div
                  key={line.id}
                  id={`${id}-${line.id}`}
                  role="option"
                  aria-selected={line.deadlineIds.every((each) => selected.has(each))}
                  aria-current={line.id === props.openId ? 'true' : undefined}
                  aria-setsize={rows.length}
                  aria-posinset={rows.indexOf(line) + 1}
                  data-line={index}
                  data-active={line === active ? '' : undefined}
                  className={classOf(line)}
                  style={{ top: tops[index] }}
                >
                  <DocketRowView line={line} selected={selected} />
                </div>
              ),
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function labelOf(lines: readonly DocketLine[], group: string): string {
  const head = lines.find((line) => line.kind === 'group' && line.group === group);
  return head?.kind === 'group' ? `${groupWords[head.group]} ${head.count}` : '';
}

function classOf({ place, isFirst, isLast }: RowLine): string {
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
  readonly line: GroupLine;
  readonly index: number;
  readonly top: number;
  readonly selected: ReadonlySet<string>;
}) {
  const { group, count, deadlineIds } = props.line;
  const isWhole = deadlineIds.every((id) => props.selected.has(id));
  return (
    <div className={`docket-group docket-group-${group}`} data-line={props.index} style={{ top: props.top }}>
      {groupWords[group]}
      <span className="docket-group-count">{count}</span>
      <span className="docket-select-all">{isWhole ? 'Select none' : 'Select all'}</span>
    </div>
  );
}
