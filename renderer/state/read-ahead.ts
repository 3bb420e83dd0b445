import { useEffect, useState } from 'react';
import type { Register } from '../../shared/register/register';
import { inSlices } from './in-slices';
import type { Idle } from './when-idle';

// Records of a long register are read when something first asks for one of their kind, and what is found by a key of them is made when
// it is first asked for; whoever can wait has both done before, a little at a time.

type LongKinds = Pick<Register, 'licenses' | 'letters' | 'deadlines' | 'shipments' | 'acts'>;

type Part = (hasTime: () => boolean) => boolean;

/** All of each kind, and then what the list of licenses, a deadline and the form of a letter find in it. */
const partsOf = ({ licenses, letters, deadlines, shipments, acts }: LongKinds): readonly Part[] => [
  ...[licenses, deadlines, shipments, acts, letters].map(
    (records): Part =>
      (has) =>
        records.readAhead(has),
  ),
  (has) => deadlines.listAhead('source', has),
  (has) => deadlines.listAhead('license', has),
  (has) => letters.listAhead('license', has),
  (has) => letters.listAhead('reference', has),
  (has) => licenses.listAhead('number', has),
  (has) => licenses.listAhead('linked', has),
  (has) => shipments.listAhead('license', has),
  (has) => acts.listAhead('shipment', has),
  (has) => acts.listAhead('license', has),
];

/** Reads as long as there is time; true once all is read. */
export const readWhileIdle = (register: LongKinds, { timeRemaining }: Idle): boolean =>
  partsOf(register).every((part) => part(() => timeRemaining() > 1));

/** So many are read within some milliseconds. */
const recordsAtOnce = 400;

/** Reads everything, a step at a time. */
export function* stepsToRead(register: LongKinds): Generator<void> {
  let left = recordsAtOnce;
  for (const part of partsOf(register))
    while (!part(() => left-- > 0)) {
      yield;
      left = recordsAtOnce;
    }
}

/** Whether everything has been read; where not, it is asked for and read from now on, with keys and drawing in between. */
export function useAllRead(register: LongKinds, fetchRest: () => Promise<void>): boolean {
  const [, setRead] = useState<LongKinds | null>(null);
  const isRead = partsOf(register).every((part) => part(() => false));
  useEffect(() => {
    if (isRead) return;
    let isGone = false;
    const read = async (): Promise<void> => {
      await fetchRest();
      await inSlices(stepsToRead(register), 1);
      if (!isGone) setRead(register);
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [register, isRead, fetchRest]);
  return isRead;
}
