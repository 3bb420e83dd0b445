import { done, type Result } from '../../shared/base/result';
import { linesFrom, partsOf } from '../../shared/register/journal-line';
import { hashLine } from '../journal/chain';
import type { OfficeHead, OfficeServer } from './office-server';

/** Lines asked for at once. */
const most = 1_000;

/**
 * Reads every line that both have from the office's register and holds it against the journal here, and against its own hash. Answers
 * the number of the first that differs; undefined where none does.
 */
export async function firstDifference(
  { text, head }: { readonly text: string; readonly head: { readonly seq: number } },
  there: OfficeHead,
  server: Pick<OfficeServer, 'linesAfter'>,
): Promise<Result<number | undefined>> {
  const both = Math.min(head.seq, there.seq);
  let at = -1;
  let block = new Map<number, { readonly hash: string; readonly json: string }>();
  let before = '';
  for (const { line } of linesFrom(text)) {
    at += 1;
    if (at > both) break;
    const { hash, json } = partsOf(line);
    if (at === 0) {
      if (json !== there.header) return done(0);
    } else {
      if (!block.has(at)) {
        const read = await server.linesAfter(at - 1, most);
        if (!read.ok) return read;
        block = new Map(read.value.map((each) => [each.seq, each]));
      }
      const other = block.get(at);
      if (other?.hash !== hash || other.json !== json || hashLine(before, other.json) !== hash)
        return done(at);
    }
    before = hash;
  }
  return done(undefined);
}
