import { useEffect } from 'react';
import type { Register } from '../../shared/register/register';
import { licenseRowsAhead } from '../pages/licenses/license-rows-ahead';
import { reasonsAhead } from '../pages/reasons/reasons-ahead';
import { useDocket } from '../state/use-docket';
import { type Idle, whenWindowIsIdle } from '../state/when-idle';

/** Reads, as long as there is time, what a long register keeps unread until something asks for it; true once all is read. */
const readAhead = ({ licenses, deadlines, shipments, acts }: Register, { timeRemaining }: Idle): boolean =>
  [licenses, deadlines, shipments, acts].every((records) => records.readAhead(() => timeRemaining() > 1));

/** Makes the long lists of pages that may be opened next while the window has nothing else to do. */
export function useListsAhead(): void {
  const { register, moment } = useDocket();
  const { today } = moment;
  useEffect(() => {
    let isGone = false;
    const goOn = (idle: Idle) => {
      if (isGone) return;
      if (!readAhead(register, idle)) return whenWindowIsIdle(goOn);
      for (const list of [licenseRowsAhead, reasonsAhead]) list.prepare({ register, moment: { today } });
    };
    whenWindowIsIdle(goOn);
    return () => {
      isGone = true;
    };
  }, [register, today]);
}
