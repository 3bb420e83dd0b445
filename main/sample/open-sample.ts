import { makeScratch, removeScratch } from '../disk/scratch';
import { thisMachine } from '../docket/machine';
import type { OpenRegister, RegisterSource } from '../docket/registers';
import { openDocket } from '../docket/run-docket';
import { fillSample } from '../docket/sample';

/** Opens a fresh register of fictional companies in a temporary folder. */
export function openSample({ clock, report }: RegisterSource): OpenRegister {
  const folder = makeScratch('sample');
  const docket = openDocket({ ...thisMachine(clock), folder, access: 'write', report });
  fillSample(docket);
  return {
    docket,
    close: () => {
      docket.close();
      removeScratch(folder);
    },
  };
}
