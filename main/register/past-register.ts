import type { Register } from '../../shared/register/register';
import type { ChainHead } from '../journal/chain';
import { foldText } from '../journal/fold-text';

/** The register as it stood after an entry, and that entry's place in the chain; 0 is before the first. */
export function registerAsOf(
  text: string,
  seq: number,
): { readonly register: Register; readonly head: ChainHead } {
  let end = 0;
  for (let line = 0; line <= seq; line += 1) {
    const next = text.indexOf('\n', end);
    if (next === -1) break;
    end = next + 1;
  }
  const { register, head } = foldText(text.slice(0, end));
  return { register, head };
}
