import type { CSSProperties, MouseEvent } from 'react';
import { partWords } from '../../shared/words/parts-words';
import type { ListColumn } from './list-column';
import './list.css';

/** A row of a long list, drawn at its place. */
export function ListRow<T>(props: {
  readonly row: T;
  readonly id: string;
  readonly index: number;
  readonly columns: readonly ListColumn<T>[];
  readonly style: CSSProperties;
  readonly isActive: boolean;
  /** Undefined: the list selects nothing. */
  readonly isSelected: boolean | undefined;
  readonly isOpen: boolean;
  readonly onPress: (event: MouseEvent) => void;
}) {
  const { row, id, index, columns, isSelected } = props;
  const names = [
    'list-row',
    props.isActive && 'list-row-active',
    (isSelected || props.isOpen) && 'list-row-selected',
  ];
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={props.isOpen || undefined}
      className={names.filter(Boolean).join(' ')}
      style={props.style}
      onClick={props.onPress}
    >
      {isSelected !== undefined && (
        <td className="list-cell list-check">
          <span
            className={isSelected ? 'list-box list-box-on' : 'list-box'}
            title={isSelected ? partWords.selectedX : partWords.selectX}
          />
        </td>
      )}
      {columns.map((column) => {
        const Tag = column.isRowHeader ? 'th' : 'td';
        return (
          <Tag
            key={column.id}
            className={column.isNumber ? 'list-cell list-number' : 'list-cell'}
            {...(column.isRowHeader ? { scope: 'row' } : {})}
          >
            <span className="cut">{column.render(row)}</span>
          </Tag>
        );
      })}
    </tr>
  );
}
