import { makeScratch, removeScratch } from '../disk/scratch';
import { thisMachine } from '../register/machine';
import { openRegisterStore } from '../register/open-register-store';
import type { OpenRegister, RegisterSource } from '../register/registers';
import { fillSample } from './sample';

/** Opens a fresh register of fictional companies in a temporary folder. */
export function openSample({ clock, report }: RegisterSource): OpenRegister {
  const folder = makeScratch('sample');
  const store = openRegisterStore({ ...thisMachine(clock), folder, access: 'write', report });
  fillSample(store);
  return {
    store,
    close: () => {
      store.close();
      removeScratch(folder);
    },
  };
}
