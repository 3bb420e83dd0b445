import { createContext, useContext, useEffect } from 'react';

/** Hears from the form of a section whether something in it is not saved. */
export const SettingsSectionContext = createContext<((isUnsaved: boolean) => void) | null>(null);

/** Tells the page around a section whether something in it is not saved. */
export function useUnsavedMark(isUnsaved: boolean): void {
  const mark = useContext(SettingsSectionContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it changes, whichever drawing of the page hears it
  useEffect(() => mark?.(isUnsaved), [isUnsaved]);
}
