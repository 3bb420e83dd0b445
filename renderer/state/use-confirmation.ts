import { createContext, useContext } from 'react';
import type { Message } from '../../shared/base/result';
import type { Route } from './navigation';

/** Asks a person about doubts once more; true: save it all the same. `go` opens a record that is there already instead. */
export type Confirm = (doubts: readonly Message[], go?: (route: Route) => void) => Promise<boolean>;

/** Provided by the window around everything that can change the register. */
export const ConfirmContext = createContext<Confirm | null>(null);

export function useConfirmation(): Confirm {
  const confirm = useContext(ConfirmContext);
  if (confirm === null) throw new Error('used where nobody can be asked');
  return confirm;
}
