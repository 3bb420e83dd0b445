import { useEffect, useState } from 'react';
import type { Register } from '../../shared/register/register';
import { inSlices } from './in-slices';
import type { Idle } from './when-idle';

// Records of a long register are read when something first asks for one of their kind; whoever can wait has them read before, a few at
// a time.

type LongKinds = Pick<Register, 'licenses' | 'deadlines' | 'shipments' | 'acts'>;

const kindsOf = ({ licenses, deadlines, shipments, acts }: LongKinds) => [
  licenses,
  deadlines,
  shipments,
  acts,
];

/** Reads as long as there is time; true once all is read. */
export const readWhileIdle = (register: LongKinds, { timeRemaining }: Idle): boolean =>
  kindsOf(register).every((records) => records.readAhead(() => timeRemaining() > 1));

/** So many are read within some milliseconds. */
const recordsAtOnce = 400;

/** Reads everything, a step at a time. */
export function* stepsToRead(register: LongKinds): Generator<void> {
  for (const records of kindsOf(register)) {
    let left = recordsAtOnce;
    while (!records.readAhead(() => left-- > 0)) {
      yield;
      left = recordsAtOnce;
    }
  }
}

/** Whether everything has been read; where not, it is read from now on, with keys and drawing in between. */
export function useAllRead(register: LongKinds): boolean {
  const [, setRead] = useState<LongKinds | null>(null);
  const isRead = kindsOf(register).every((records) => records.isRead);
  useEffect(() => {
    if (isRead) return;
    let isGone = false;
    void inSlices(stepsToRead(register), 1).then(() => {
      if (!isGone) setRead(register);
    });
    return () => {
      isGone = true;
    };
  }, [register, isRead]);
  return isRead;
}
