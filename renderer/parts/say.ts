import { formatDay, isIsoDate } from '../../shared/dates';
import type { Say } from '../../shared/result';
import { inWords } from '../../shared/words/en';

/** A sentence for the screen, where days read "Wed Dec 11, 2019"; files and the command line keep them as they are. */
export function onScreen({ say, params }: Say): string {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && isIsoDate(value) ? formatDay(value) : value,
  ]);
  return inWords({ say, params: Object.fromEntries(shown) });
}
