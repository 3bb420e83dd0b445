import type { ReactNode } from 'react';
import { formatDay } from '../../../shared/base/dates';
import type { CommandOf } from '../../../shared/commands/commands';
import { type DocketRow, docketRow } from '../../../shared/docket/rows';
import { findDeadline } from '../../../shared/register/find-record';
import { PutOffForm } from '../../forms/deadline/reminder-forms';
import { PutOffSeveral } from '../../pages/docket/put-off-several';
import { type Form, opened } from './typed-place';

/** A form of one deadline. */
export const ofDeadline =
  (form: (row: DocketRow, close: () => void) => ReactNode): Form<{ readonly deadline: string }> =>
  ({ deadline }, { register, today, close }) =>
    opened(findDeadline(register, deadline), (found) => form(docketRow(register, found, today), close));

/** Puts reminders off until a day, of one deadline or several. */
export const snooze: Form<CommandOf<'snooze-reminders'>> = (command, { register, today, close }) => {
  const { deadline, deadlines = deadline === undefined ? [] : [deadline], untilOn } = command;
  const rows = deadlines.flatMap((each) => {
    const found = findDeadline(register, each);
    return found.ok ? [docketRow(register, found.value, today)] : [];
  });
  const [first] = rows;
  // Until a time of the day: chosen by a button.
  if (untilOn === undefined) return 'no-form';
  if (first === undefined) return null;
  return deadline === undefined ? (
    <PutOffSeveral rows={rows} onClose={close} />
  ) : (
    <PutOffForm row={first} latest={formatDay(first.deadline.workBy)} onClose={close} />
  );
};
