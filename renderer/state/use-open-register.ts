import { createContext, useContext, useMemo } from 'react';
import type { ExportDocketApi } from '../../shared/calls/contract';
import type { OpenRegister, RegisterStore } from './register-store';
import { useDrawn } from './use-drawn';

declare global {
  interface Window {
    /** Set by the preload. */
    readonly exportDocket: ExportDocketApi;
  }
}

export interface AppServices {
  readonly opened: OpenRegister;
  readonly store: RegisterStore;
  readonly api: ExportDocketApi;
}

export const AppContext = createContext<AppServices | null>(null);

/** The open register, its store and the calls to main; throws outside the opened window. */
export function useApp(): AppServices {
  const app = useContext(AppContext);
  if (app === null) throw new Error('used outside the opened window');
  return app;
}

export function useOpenRegister(): OpenRegister {
  return useApp().opened;
}

/** A value derived from the open register, computed again only when that changes. `work` must be a constant function. */
export function useDerived<T>(work: (opened: OpenRegister) => T): T {
  const opened = useOpenRegister();
  return useMemo(() => work(opened), [opened, work]);
}

/**
 * As `useDerived`, but not in the same piece of work in which a form is drawn for the first time: until then it is `meanwhile`. `isNow`: it
 * is needed for what is drawn first.
 */
export function useDerivedSoon<T>(work: (opened: OpenRegister) => T, meanwhile: T, isNow = false): T {
  const opened = useOpenRegister();
  const isDrawn = useDrawn();
  const isDue = isNow || isDrawn;
  return useMemo(() => (isDue ? work(opened) : meanwhile), [opened, work, isDue, meanwhile]);
}

/** Whether the register can be changed; forms and their buttons are disabled while it cannot. */
export function useCanWrite(): boolean {
  const { access, moment } = useOpenRegister();
  return access.mode === 'open' && moment.doubtSince === null;
}
