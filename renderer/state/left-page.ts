import type { NavigationHistory } from './navigation';

/** What a page leaves for the one that takes its place, when the program lets it go while the window is hidden. */
export interface LeftPage {
  readonly history: NavigationHistory;
  /** By what lists were searched and sorted. */
  readonly states: readonly (readonly [string, unknown])[];
  /** What was told and put away, each as its JSON. */
  readonly putAway: readonly string[];
}

/** As it crosses to main and back: main does not look into it. */
export const leftText = (left: LeftPage): string => JSON.stringify(left);

export const leftPage = (text: string): LeftPage => JSON.parse(text) as LeftPage;
