import type { News } from '../../shared/calls/contract';
import type { RegisterStore } from '../register/register-store';

/** What is new for the window; what is left out stays as it was. */
export function newsOf(
  store: RegisterStore,
  { lines = '', showDeadlineId = null, menu = null, ...rest }: Partial<News> = {},
): News {
  return { ...rest, lines, moment: store.moment(), access: store.access(), showDeadlineId, menu };
}
