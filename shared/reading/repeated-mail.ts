import type { Flow } from './text-flow';

/** The line above a mail that is answered, and whether the lines of that are marked one by one. */
const answered = /^[ ]*on\b[^\n]{6,90}(?:\n[^\n]{0,60})?\bwrote:\s*(?<mark>>)?/imu;
/** Lines above an earlier mail, whether it is answered or passed on. */
const earlier =
  /^[ ]*(?:-{2,}[ ]*(?:original message|forwarded message|forwarded by)\b|begin forwarded message:|from:[^\n]*\n(?:[^\n]*\n)?[ ]*(?:sent|date):)/gimu;
const head = /^[ ]*(?:from|sent|date|to|cc|subject)\s*:[^\n]*$/gimu;
const marked = /^[ ]*(?:>|\|[ ]*>)/;

/** A mail with fewer letters of its own passes on the one below it. */
const ownAtLeast = 200;

/** Tells of a place whether a mail repeats there what an earlier one said, which this one may not mean. */
export function repeatedIn({ text, end }: Flow): (at: number) => boolean {
  const own = text.slice(0, end);
  const answer = answered.exec(own);
  const starts = answer === null || answer.groups?.mark !== undefined ? [] : [answer.index];
  for (const { index } of own.matchAll(earlier))
    if (own.slice(0, index).replace(head, '').trim().length >= ownAtLeast) starts.push(index);
  const from = Math.min(end, ...starts);
  return (at) => {
    if (at >= from && at < end) return true;
    const line = text.lastIndexOf('\n', at - 1) + 1;
    return marked.test(text.slice(line, line + 8));
  };
}
