import type { ReactNode } from 'react';
import { pluralGrouped } from '../../../shared/base/plural';
import { viewWords } from '../../../shared/words/views-words';
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
    <section className="record-selection" aria-label={viewWords.selectedOnes({ what: many ?? `${one}s` })}>
      <strong role="status">{viewWords.countSelected({ what: pluralGrouped(count, one, many) })}</strong>
      {props.children}
      <IconButton label={viewWords.selectNothing} icon="close" onPress={props.onClear} />
    </section>
  );
}
