import { done, type Result } from '../../shared/base/result';
import { hashOfLine, partsOf } from '../../shared/register/journal-line';
import type { OfficeHead, OfficeServer } from './office-server';

/**
 * What the office's register is to the one here: `same` head, `newer` (it has further lines), `older` (it lacks lines that are here),
 * `forked` (another line stands in the same place), `another` register; `none`: nothing is here to compare.
 */
export const comparisons = ['same', 'newer', 'older', 'forked', 'another', 'none'] as const;
export type Comparison = (typeof comparisons)[number];

/** The register of this computer, as it is compared. */
interface OwnRegister {
  readonly registerId: string | undefined;
  readonly head: { readonly seq: number; readonly hash: string };
  /** Its journal, line 0 included. */
  readonly text: string;
}

/** Holds the two chains against each other in the last place that both have. */
export async function compareHeads(
  own: OwnRegister,
  there: OfficeHead,
  server: Pick<OfficeServer, 'linesAfter'>,
): Promise<Result<Comparison>> {
  const { registerId, head, text } = own;
  if (registerId === undefined) return done('none');
  if (registerId !== there.registerId) return done('another');
  if (there.seq <= head.seq) {
    if (hashOfLine(text, there.seq) !== there.hash) return done('forked');
    return done(there.seq === head.seq ? 'same' : 'older');
  }
  if (head.seq === 0)
    return done(partsOf(text.split('\n', 1)[0] ?? '').json === there.header ? 'newer' : 'forked');
  const lines = await server.linesAfter(head.seq - 1, 1);
  return lines.ok ? done(lines.value[0]?.hash === head.hash ? 'newer' : 'forked') : lines;
}
