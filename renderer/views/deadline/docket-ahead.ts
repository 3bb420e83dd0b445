import { isOpen } from '../../../shared/docket/deadline-state';
import { docketRow } from '../../../shared/docket/rows';
import type { Made } from '../../state/made-ahead';
import { type Idle, type WhenIdle, whenWindowIsIdle } from '../../state/when-idle';
import { docketEntriesOf, docketRowsOf } from './docket-view';

/** So many rows are made within a millisecond. */
const rowsAtOnce = 20;

/** Reads what the docket is made of, makes its rows, and puts them in their order. */
function* stepsToDocket(opened: Made): Generator<void> {
  const { register, moment } = opened;
  let read = 0;
  const hasTime = () => {
    read += 1;
    return read % rowsAtOnce !== 0;
  };
  for (const records of [register.licenses, register.deadlines]) while (!records.readAhead(hasTime)) yield;
  let at = 0;
  for (const deadline of register.deadlines.values()) {
    // It is kept with its deadline.
    if (isOpen(register, deadline, moment.today)) docketRow(register, deadline, moment.today);
    at += 1;
    if (at % rowsAtOnce === 0) yield;
  }
  docketRowsOf(opened);
  yield;
  docketEntriesOf(opened);
}

/** Makes the docket while the window is idle, once all its records are here, and calls when it is made. Answers the way to give it up. */
export function whenDocketIsMade(
  opened: Made,
  fetchRest: () => Promise<void>,
  call: () => void,
  whenIdle: WhenIdle = whenWindowIsIdle,
): () => void {
  const steps = stepsToDocket(opened);
  let isGivenUp = false;
  const goOn = (idle: Idle): void => {
    if (isGivenUp) return;
    while (idle.timeRemaining() > 1) {
      if (!steps.next().done) continue;
      call();
      return;
    }
    whenIdle(goOn);
  };
  whenIdle(() => void fetchRest().then(() => whenIdle(goOn)));
  return () => {
    isGivenUp = true;
  };
}
