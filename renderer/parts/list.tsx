import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useId,
  useMemo,
  useRef,
} from 'react';
import { sorted } from '../../shared/base/sorted';
import { useKeptState } from '../state/kept-state';
import type { ListColumn, ListSort } from './list-column';
import { ListHeading } from './list-heading';
import { ListRow } from './list-row';
import { type ListSelection, rowSelection } from './list-selection';
import { useListView } from './use-list-view';
import { rowByKey, rowsInSight, scrolledTo } from './visible-rows';
import './list.css';

// A window over the rows of our own: the table of React Aria builds every cell of every row before it draws the few in
// sight, which took 0.9 s for 5,000 records and again after each command.

export interface RecordListProps<T> {
  readonly label: string;
  readonly columns: readonly ListColumn<T>[];
  /** Already filtered; their order is the order without a sort. */
  readonly rows: readonly T[];
  readonly rowId: (row: T) => string;
  readonly onOpen: (id: string) => void;
  readonly sort: ListSort | null;
  readonly onSort: (sort: ListSort) => void;
  readonly empty: ReactNode;
  /** Lets rows be selected: by their boxes, Ctrl or Shift with a click, x or Space, Shift with an arrow, Ctrl+A. */
  readonly selection?: ListSelection;
  /** The row that is open beside the list. */
  readonly openId?: string | null;
  /** 44 unless told. */
  readonly rowHeight?: number;
}

const headHeight = 34;
const checkWidth = 32;

function tracksOf<T>(columns: readonly ListColumn<T>[], hasChecks: boolean): string {
  const tracks = columns
    .map(({ width = '1fr', minWidth = 60 }) =>
      typeof width === 'number' ? `${width}px` : `minmax(${minWidth}px, ${width})`,
    )
    .join(' ');
  return hasChecks ? `${checkWidth}px ${tracks}` : tracks;
}

/** A long list: only what is seen is drawn. Arrows, j, k, Home and End move; Enter or a click opens. */
export function RecordList<T extends object>(props: RecordListProps<T>) {
  const { columns, rows, rowId, sort, selection, rowHeight = 44 } = props;
  const id = useId();
  const list = useRef<HTMLTableElement>(null);
  // Kept while another page shows, so that coming back finds the same rows under the eyes.
  const [activeId, setActiveId] = useKeptState<string | null>(`${props.label}: active row`, null);
  const { height, scrollTop, setScrollTop } = useListView(list, props.label, headHeight);

  const by = columns.find((column) => column.id === sort?.column)?.sortBy;
  const isDescending = sort?.isDescending ?? false;
  const ordered = useMemo(
    () => (by === undefined ? rows : sorted(rows, by, isDescending)),
    [rows, by, isDescending],
  );
  const found = activeId === null ? -1 : ordered.findIndex((row) => rowId(row) === activeId);
  const active = Math.max(found, 0);
  const { first, end } = rowsInSight(scrollTop, height, rowHeight, ordered.length);
  const drawn = ordered.slice(first, end).map((row, index) => ({ row, index: first + index }));
  const activeRow = ordered[active];
  // The row the keyboard stands on is always there, in sight or not, for the screen reader to name.
  if (activeRow !== undefined && (active < first || active >= end))
    drawn.push({ row: activeRow, index: active });

  const { selectAt, selectAll, selectByKey } = rowSelection(selection, ordered, rowId, active);
  const pressAt = (event: MouseEvent, index: number, row: T) => {
    const isOnBox = event.target instanceof Element && event.target.closest('.list-check') !== null;
    if (selection !== undefined && (isOnBox || event.shiftKey || event.ctrlKey || event.metaKey)) {
      selectAt(index, event.shiftKey);
      setActiveId(rowId(row));
      return;
    }
    setActiveId(rowId(row));
    props.onOpen(rowId(row));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (selectByKey(event)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && activeRow !== undefined) {
      event.preventDefault();
      props.onOpen(rowId(activeRow));
      return;
    }
    const to = rowByKey(event.key, active, ordered.length, Math.max(1, Math.floor(height / rowHeight) - 1));
    const next = to === undefined ? undefined : ordered[to];
    if (to === undefined || next === undefined) return;
    event.preventDefault();
    if (event.shiftKey) selectAt(to, true);
    setActiveId(rowId(next));
    event.currentTarget.scrollTop = scrolledTo(to, event.currentTarget.scrollTop, height, rowHeight);
  };
  const tracks: CSSProperties = { gridTemplateColumns: tracksOf(columns, selection !== undefined) };
  const minWidth = columns.reduce(
    (sum, { width, minWidth = 60 }) => sum + (typeof width === 'number' ? width : minWidth),
    selection === undefined ? 0 : checkWidth,
  );
  return (
    <table
      ref={list}
      className="list"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys move in
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-multiselectable={selection === undefined ? undefined : true}
      aria-rowcount={ordered.length + 1}
      aria-activedescendant={activeRow === undefined ? undefined : `${id}-${active}`}
      onKeyDown={onKeyDown}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <thead className="list-head-group" style={{ minWidth }}>
        <ListHeading
          columns={columns}
          sort={sort}
          onSort={props.onSort}
          tracks={tracks}
          {...(selection === undefined
            ? {}
            : {
                selected: ordered.filter((row) => selection.ids.has(rowId(row))).length,
                of: ordered.length,
              })}
          onSelectAll={selectAll}
        />
      </thead>
      {ordered.length === 0 ? (
        <tbody className="list-rows">
          <tr>
            <td className="list-empty">{props.empty}</td>
          </tr>
        </tbody>
      ) : (
        <tbody className="list-rows" style={{ height: ordered.length * rowHeight, minWidth }}>
          {drawn.map(({ row, index }) => (
            <ListRow
              key={rowId(row)}
              row={row}
              id={`${id}-${index}`}
              index={index}
              columns={columns}
              style={{ ...tracks, top: index * rowHeight, height: rowHeight }}
              isActive={index === active}
              isOpen={props.openId != null && rowId(row) === props.openId}
              isSelected={selection?.ids.has(rowId(row))}
              onPress={(event) => pressAt(event, index, row)}
            />
          ))}
        </tbody>
      )}
    </table>
  );
}
