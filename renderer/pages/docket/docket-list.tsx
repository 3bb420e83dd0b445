import { useMemo } from 'react';
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import type { DocketRow } from '../../../shared/docket/rows';
import { groupWords } from '../../../shared/docket/state-text';
import { oneOpen } from '../../parts/one-open';
import { grouped } from '../../views/deadline/docket-view';
import { DocketRowView, rowText } from './docket-row';
import './docket-list.css';

interface Item {
  readonly id: string;
  readonly row: DocketRow;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

// The list draws anew only the items that are other objects than before.
const items = new WeakMap<DocketRow, Item>();

function itemOf(row: DocketRow, isFirst: boolean, isLast: boolean): Item {
  const known = items.get(row);
  if (known?.isFirst === isFirst && known.isLast === isLast) return known;
  const item = { id: row.deadline.id, row, isFirst, isLast };
  items.set(row, item);
  return item;
}

/** The open deadlines in their groups. Arrows move, Enter or a click opens; only what is seen is drawn. */
export function DocketList(props: {
  readonly rows: readonly DocketRow[];
  readonly openId: string | null;
  readonly onOpen: (deadlineId: string) => void;
}) {
  const groups = useMemo(() => grouped(props.rows), [props.rows]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 62, headingSize: 34 }}>
      <ListBox
        className="docket-list"
        aria-label="Open deadlines"
        {...oneOpen(props.openId, props.onOpen)}
        items={groups}
      >
        {({ group, rows }) => (
          <ListBoxSection id={group}>
            <Header className={`docket-group docket-group-${group}`}>
              {groupWords[group]}
              <span className="docket-group-count">{rows.length}</span>
            </Header>
            <Collection items={rows.map((row, index) => itemOf(row, index === 0, index === rows.length - 1))}>
              {({ row, isFirst, isLast }) => (
                <ListBoxItem
                  id={row.deadline.id}
                  textValue={rowText(row)}
                  className={[
                    'docket-row',
                    isFirst ? 'docket-row-first' : '',
                    isLast ? 'docket-row-last' : '',
                  ].join(' ')}
                >
                  <DocketRowView row={row} />
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Virtualizer>
  );
}
