import type { News } from '../../shared/calls/contract';
import type { Docket } from '../register/docket';

/** What is new for the window; what is left out stays as it was. */
export function newsOf(
  docket: Docket,
  { lines = '', showDeadlineId = null, menu = null, ...rest }: Partial<News> = {},
): News {
  return { ...rest, lines, moment: docket.moment(), access: docket.access(), showDeadlineId, menu };
}
