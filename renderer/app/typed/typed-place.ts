import type { ReactNode } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import type { Result } from '../../../shared/base/result';
import type { Register } from '../../../shared/register/register';

/** Where a form is opened: the register as it is now, the day, and what closes it. */
export interface Place {
  readonly register: Register;
  readonly today: IsoDate;
  readonly close: () => void;
}
/** The form of a command; null where what it is about is not there, `no-form` where it is entered by a button, from a file or on a page. */
export type Form<C> = (command: C, place: Place) => ReactNode | 'no-form';

/** What a record is opened with, where it is there. */
export const opened = <T>(found: Result<T>, open: (record: T) => ReactNode): ReactNode =>
  found.ok ? open(found.value) : null;
