import type { ReactNode } from 'react';
import { pluralGrouped } from '../../../shared/base/plural';
import { IconButton } from '../../parts/button';
import './selection-bar.css';

/** What can be done with the selected records, each act in one entry; nothing while none is selected. */
export function RecordSelectionBar(props: {
  readonly count: number;
  /** "license record" */
  readonly one: string;
  readonly many?: string;
  readonly onClear: () => void;
  readonly children: ReactNode;
}) {
  const { count, one, many } = props;
  if (count === 0) return null;
  return (
    <section className="record-selection" aria-label={`Selected ${many ?? `${one}s`}`}>
      <strong role="status">{pluralGrouped(count, one, many)} selected</strong>
      {props.children}
      <IconButton label="Select nothing (Esc)" icon="close" onPress={props.onClear} />
    </section>
  );
}
