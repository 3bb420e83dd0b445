import { useEffect } from 'react';
import { licenseRowsAhead } from '../pages/licenses/license-rows-ahead';
import { reasonsAhead } from '../pages/reasons/reasons-ahead';
import { useDocket } from '../state/use-docket';

/** Makes the long lists of pages that may be opened next while the window has nothing else to do. */
export function useListsAhead(): void {
  const { register, moment } = useDocket();
  const { today } = moment;
  useEffect(() => {
    for (const list of [licenseRowsAhead, reasonsAhead]) list.prepare({ register, moment: { today } });
  }, [register, today]);
}
