import { createContext, useContext, useMemo } from 'react';
import type { ExportDocketApi } from '../../shared/calls/contract';
import type { Docket, DocketStore } from './docket-store';
import { useDrawn } from './use-drawn';

declare global {
  interface Window {
    /** Set by the preload. */
    readonly exportDocket: ExportDocketApi;
  }
}

export interface AppServices {
  readonly docket: Docket;
  readonly store: DocketStore;
  readonly api: ExportDocketApi;
}

export const AppContext = createContext<AppServices | null>(null);

/** The open register, its store and the calls to main; throws outside the opened window. */
export function useApp(): AppServices {
  const app = useContext(AppContext);
  if (app === null) throw new Error('used outside the opened window');
  return app;
}

export function useDocket(): Docket {
  return useApp().docket;
}

/** A value derived from the docket, computed again only when the docket changes. `work` must be a constant function. */
export function useDerived<T>(work: (docket: Docket) => T): T {
  const docket = useDocket();
  return useMemo(() => work(docket), [docket, work]);
}

/**
 * As `useDerived`, but not in the same piece of work in which a form is drawn for the first time: until then it is `meanwhile`. `isNow`: it
 * is needed for what is drawn first.
 */
export function useDerivedSoon<T>(work: (docket: Docket) => T, meanwhile: T, isNow = false): T {
  const docket = useDocket();
  const isDrawn = useDrawn();
  const isDue = isNow || isDrawn;
  return useMemo(() => (isDue ? work(docket) : meanwhile), [docket, work, isDue, meanwhile]);
}

/** Whether the register can be changed; forms and their buttons are disabled while it cannot. */
export function useCanWrite(): boolean {
  const { access, moment } = useDocket();
  return access.mode === 'open' && moment.doubtSince === null;
}
