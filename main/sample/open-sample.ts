import { makeScratch, removeScratch } from '../disk/scratch';
import { thisMachine } from '../register/machine';
import { openDocket } from '../register/open-docket';
import type { OpenRegister, RegisterSource } from '../register/registers';
import { fillSample } from './sample';

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
