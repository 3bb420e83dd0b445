import type { CSSProperties } from 'react';
import { partWords } from '../../shared/words/parts-words';
import { Icon } from './icon';
import type { ListColumn, ListSort } from './list-column';
import './list.css';

/** The heading: each title, and the button that sorts by it. */
export function ListHeading<T>(props: {
  readonly columns: readonly ListColumn<T>[];
  readonly sort: ListSort | null;
  readonly onSort: (sort: ListSort) => void;
  readonly tracks: CSSProperties;
  /** How many of the rows are selected; undefined where none can be. */
  readonly selected?: number;
  readonly of?: number;
  readonly onSelectAll: () => void;
}) {
  const { sort } = props;
  return (
    <tr aria-rowindex={1} className="list-heading" style={props.tracks}>
      {props.selected !== undefined && (
        <th scope="col" className="list-column list-check">
          <input
            type="checkbox"
            aria-label={partWords.selectAllListed}
            title={partWords.selectAllKeys}
            checked={props.selected > 0 && props.selected === props.of}
            ref={(box) => {
              if (box !== null) box.indeterminate = props.selected !== 0 && props.selected !== props.of;
            }}
            onChange={props.onSelectAll}
          />
        </th>
      )}
      {props.columns.map((column) => {
        const isSorted = sort?.column === column.id;
        const direction = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
        return (
          <th
            key={column.id}
            scope="col"
            className={column.isNumber ? 'list-column list-number' : 'list-column'}
            aria-sort={column.sortBy === undefined ? undefined : direction}
          >
            {column.sortBy === undefined ? (
              <span className="cut">{column.title}</span>
            ) : (
              <button
                type="button"
                className="list-sort"
                onClick={() =>
                  props.onSort({ column: column.id, isDescending: isSorted ? !sort.isDescending : false })
                }
              >
                <span className="cut">{column.title}</span>
                {isSorted && <Icon name={sort.isDescending ? 'down' : 'up'} />}
              </button>
            )}
          </th>
        );
      })}
    </tr>
  );
}
