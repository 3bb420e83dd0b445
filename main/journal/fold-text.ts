import { faultInWords } from '../../shared/base/field-fault';
import { registerBegun } from '../../shared/register/new-register';
import { readEntry } from '../../shared/register/read-entry';
import { contradictionIn, fold, type Register } from '../../shared/register/register';
import { type ChainHead, emptyHead, hashLength } from './chain';

/** A journal's text folded as far as this program understands it. `text` and `head` end with the last line folded. */
export interface FoldedText {
  readonly register: Register;
  readonly text: string;
  readonly head: ChainHead;
  /** Where the folding stopped: an event of a later program, or an entry that contradicts those before it. */
  /** Entries that name no time zone known here; they are read as UTC. */
  readonly withoutZone: number;
  readonly stop?: { readonly why: 'newer' | 'malformed'; readonly line: number; readonly detail: string };
}

/** Folds a journal's text (`hash TAB json` lines, line 0 the header), whose chain was checked before. */
export function foldText(text: string): FoldedText {
  const register = registerBegun(text);
  let head: ChainHead = emptyHead;
  let start = 0;
  let withoutZone = 0;
  const stop = (why: 'newer' | 'malformed', detail: string): FoldedText => ({
    register,
    text: text.slice(0, start),
    head,
    withoutZone,
    stop: { why, line: head.seq + 1, detail },
  });
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    const seq = head.seq + 1;
    if (seq > 0) {
      const read = readEntry(text.slice(start + hashLength + 1, end));
      if (!read.ok) return stop(read.why, read.why === 'newer' ? read.why : faultInWords(read.fault));
      if (read.entry.seq !== seq) return stop('malformed', 'sequence');
      // A sealed entry that contradicts the ones before: trust ends here, and the file is left as it is.
      const fault = contradictionIn(register, read.entry);
      if (fault) return stop('malformed', faultInWords(fault));
      fold(register, read.entry);
      if (!read.hadZone) withoutZone += 1;
    }
    head = { seq, hash: text.slice(start, start + hashLength) };
    start = end + 1;
  }
  return { register, text, head, withoutZone };
}
