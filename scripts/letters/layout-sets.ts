import { laterLayouts } from './later-layouts';
import { knownLayouts } from './layouts';
import { newLayouts } from './new-layouts';

/** The layouts of made letters: those the rules were written against, and those that came after. */
export const layoutSets = { known: knownLayouts, new: newLayouts, later: laterLayouts } as const;
export type LayoutSet = keyof typeof layoutSets;
