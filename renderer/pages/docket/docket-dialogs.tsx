import { formatDay } from '../../../shared/base/dates';
import type { DocketRow } from '../../../shared/docket/rows';
import { PutOffForm } from '../../forms/deadline/reminder-forms';
import { CompleteForm } from './complete-form';
import { PutOffSeveral } from './put-off-several';

/** A form that a key or the bar of the selection opens over the docket. */
export type DocketTask =
  | { readonly is: 'complete'; readonly row: DocketRow }
  | { readonly is: 'put-off'; readonly rows: readonly DocketRow[] };

export function DocketDialogs({
  task,
  onClose,
}: {
  readonly task: DocketTask | null;
  readonly onClose: () => void;
}) {
  if (task === null) return null;
  if (task.is === 'complete') return <CompleteForm row={task.row} onClose={onClose} />;
  const [row] = task.rows;
  if (row === undefined) return null;
  return task.rows.length === 1 ? (
    <PutOffForm row={row} latest={formatDay(row.deadline.workBy)} onClose={onClose} />
  ) : (
    <PutOffSeveral rows={task.rows} onClose={onClose} />
  );
}
