import { type Refusal, refuse } from '../../shared/base/result';
import type { Entry } from '../../shared/register/events';
import { readEntry } from '../../shared/register/read-entry';
import { contradictionIn } from '../../shared/register/register';
import { parseRecord } from '../disk/parse-record';
import { hashLine } from '../journal/chain';
import { fresh } from './decide-anew';
import type { HeldRegister } from './held-register';
import type { SharedLine } from './store-office';

/** A line that continues the journal here and can be folded. */
export type GoodLine = SharedLine & { readonly entry: Entry };

/** Lines checked against the head: those that fit, each with its entry, and why the next one does not. */
export function checkedLines(
  { head, confirmed }: Pick<HeldRegister, 'head' | 'confirmed'>,
  lines: readonly SharedLine[],
): { readonly good: readonly GoodLine[]; readonly stop?: Refusal } {
  const good: GoodLine[] = [];
  let { seq, hash } = head;
  for (const line of lines) {
    const { json } = line;
    const fits = line.seq === seq + 1 && hashLine(hash, json) === line.hash && !json.includes('\n');
    if (!fits) return { good, stop: refuse('conflict', 'office-forked') };
    const read = readEntry(json);
    if (!read.ok && read.why === 'newer') return { good, stop: refuse('newer', 'newer-register') };
    if (!read.ok || read.entry.seq !== line.seq)
      return { good, stop: refuse('damaged', 'office-line-unreadable', { seq: line.seq }) };
    good.push({ ...line, entry: read.entry });
    ({ seq, hash } = line);
  }
  // All at once: what an earlier line makes, a later one may change.
  const fault = (count: number) => {
    const [first] = good;
    const events = good.slice(0, count).flatMap(({ entry }) => entry.events);
    return first && contradictionIn(confirmed, { ...first.entry, events });
  };
  if (fault(good.length) === undefined) return { good };
  const whole = good.findIndex((_line, at) => fault(at + 1) !== undefined);
  return {
    good: good.slice(0, whole),
    stop: refuse('damaged', 'office-line-unreadable', { seq: head.seq + whole + 1 }),
  };
}

/** The line of a command typed some time ago, as it is when the office takes it now. */
export function stamped(json: string, at: string, now: string): string {
  const age = Date.parse(now) - Date.parse(at);
  if (age >= 0 && age <= fresh) return json;
  const { v, seq, zone, by, via, ...rest } = parseRecord(json) ?? {};
  const { at: _at, enteredAt: _enteredAt, ...more } = rest;
  return JSON.stringify({ v, seq, at: now, zone, by, via, enteredAt: at, ...more });
}
