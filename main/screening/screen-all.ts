import { done, type Result } from '../../shared/base/result';
import { namesToScreen, type ScreeningOfAll, screeningOfAll } from '../../shared/hits/screening-of-all';
import type { RegisterStore } from '../register/register-store';
import { keptLists } from './kept-lists';
import type { Screener } from './screener';

/** Holds everybody in a register against its lists in use, at the threshold of its settings. Nothing is recorded. */
export async function screenAll(
  { register, folder }: Pick<RegisterStore, 'register' | 'folder'>,
  screener: Screener,
): Promise<Result<ScreeningOfAll>> {
  const { screeningLists, screeningThreshold } = register.settings;
  const threshold = screeningThreshold / 100;
  const found = await screener.screen(keptLists(folder, screeningLists), namesToScreen(register), threshold);
  return found.ok ? done(screeningOfAll(register, found.value, found.value.lists, threshold)) : found;
}
