import { type ReactNode, useMemo } from 'react';
import {
  Cell,
  Column,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';
import { Icon } from './icon';
import { sorted } from './list-order';

export interface ListColumn<T> {
  readonly id: string;
  readonly title: string;
  readonly render: (row: T) => ReactNode;
  /** What the column sorts by; a column without it does not sort. */
  readonly sortBy?: (row: T) => string | number;
  /** A share of the width that is left ("2fr") or pixels. */
  readonly width?: number | `${number}fr`;
  readonly minWidth?: number;
  /** The column that names the row to a screen reader. */
  readonly isRowHeader?: boolean;
}

export interface ListSort {
  readonly column: string;
  readonly isDescending: boolean;
}

export interface RecordListProps<T> {
  readonly label: string;
  readonly columns: readonly ListColumn<T>[];
  /** Already filtered; their order is the order without a sort. */
  readonly rows: readonly T[];
  readonly rowId: (row: T) => string;
  readonly onOpen: (id: string) => void;
  readonly selectedId?: string | null;
  readonly sort: ListSort | null;
  readonly onSort: (sort: ListSort) => void;
  readonly empty: ReactNode;
  /** 44 unless told. */
  readonly rowHeight?: number;
}

/** A long list: only what is seen is drawn. Arrows, Home and End move; Enter or a click opens. */
export function RecordList<T extends object>(props: RecordListProps<T>) {
  const { columns, rows, rowId, sort } = props;
  const by = columns.find((column) => column.id === sort?.column)?.sortBy;
  const isDescending = sort?.isDescending ?? false;
  const ordered = useMemo(
    () => (by === undefined ? rows : sorted(rows, by, isDescending)),
    [rows, by, isDescending],
  );
  const descriptor: SortDescriptor | undefined =
    sort === null
      ? undefined
      : { column: sort.column, direction: sort.isDescending ? 'descending' : 'ascending' };
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: props.rowHeight ?? 44, headingHeight: 34 }}>
      <Table
        className="list"
        aria-label={props.label}
        selectionMode="none"
        {...(descriptor === undefined ? {} : { sortDescriptor: descriptor })}
        onSortChange={({ column, direction }) =>
          props.onSort({ column: String(column), isDescending: direction === 'descending' })
        }
        onRowAction={(key) => props.onOpen(String(key))}
      >
        <TableHeader>
          {columns.map((column) => (
            <Column
              key={column.id}
              id={column.id}
              className="list-column"
              allowsSorting={column.sortBy !== undefined}
              isRowHeader={column.isRowHeader === true}
              width={column.width ?? '1fr'}
              {...(column.minWidth === undefined ? {} : { minWidth: column.minWidth })}
            >
              {({ sortDirection }) => (
                <span className="list-column-line">
                  <span className="cut">{column.title}</span>
                  {sortDirection && <Icon name={sortDirection === 'ascending' ? 'up' : 'down'} />}
                </span>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody
          items={ordered}
          dependencies={[columns, props.selectedId]}
          renderEmptyState={() => <div className="list-empty">{props.empty}</div>}
        >
          {(row) => (
            <Row
              id={rowId(row)}
              className={props.selectedId === rowId(row) ? 'list-row list-row-open' : 'list-row'}
            >
              {columns.map((column) => (
                <Cell key={column.id} className="list-cell">
                  <span className="cut">{column.render(row)}</span>
                </Cell>
              ))}
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}
