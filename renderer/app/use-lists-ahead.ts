import { useEffect } from 'react';
import { licenseRowsAhead } from '../pages/licenses/license-rows-ahead';
import { reasonsAhead } from '../pages/reasons/reasons-ahead';
import { readWhileIdle } from '../state/read-ahead';
import { useApp } from '../state/use-open-register';
import { type Idle, whenWindowIsIdle } from '../state/when-idle';

/** Makes the long lists of pages that may be opened next while the window has nothing else to do. */
export function useListsAhead(): void {
  const { opened, store } = useApp();
  const { register, moment } = opened;
  const { today } = moment;
  useEffect(() => {
    let isGone = false;
    const goOn = (idle: Idle) => {
      if (isGone) return;
      if (!readWhileIdle(register, idle)) return whenWindowIsIdle(goOn);
      for (const list of [licenseRowsAhead, reasonsAhead]) list.prepare({ register, moment: { today } });
    };
    whenWindowIsIdle(() => void store.fetchRest().then(() => whenWindowIsIdle(goOn)));
    return () => {
      isGone = true;
    };
  }, [register, today, store]);
}
