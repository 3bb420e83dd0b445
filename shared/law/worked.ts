import { day } from '../base/dates';
import type { Example } from './rule';

/** A worked example from three dates written out, and a note on what makes it worth looking at. */
export function worked(triggerOn: string, due: string, workBy: string, note?: string): Example {
  return {
    triggerOn: day(triggerOn),
    due: day(due),
    workBy: day(workBy),
    ...(note === undefined ? {} : { note }),
  };
}
