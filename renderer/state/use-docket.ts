import { createContext, useContext, useMemo } from 'react';
import type { ExportDocketApi } from '../../shared/calls/contract';
import type { Docket, DocketStore } from './docket-store';

declare global {
  interface Window {
    /** Set by the preload. */
    readonly exportDocket: ExportDocketApi;
  }
}

export interface Desk {
  readonly docket: Docket;
  readonly store: DocketStore;
  readonly api: ExportDocketApi;
}

export const DeskContext = createContext<Desk | null>(null);

/** The open register, its store and the calls to main; only inside the opened window. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('used outside the opened window');
  return desk;
}

export function useDocket(): Docket {
  return useDesk().docket;
}

/** Something worked out from the docket, again only when the docket changes. `work` must be a constant function. */
export function useWorked<T>(work: (docket: Docket) => T): T {
  const docket = useDocket();
  return useMemo(() => work(docket), [docket, work]);
}

/** Whether the register takes changes; forms and their buttons rest while it does not. */
export function useCanWrite(): boolean {
  const { access, moment } = useDocket();
  return access.mode === 'open' && moment.doubtSince === null;
}
