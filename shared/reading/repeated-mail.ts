import type { Flow, FlowLine } from './text-flow';

/** The line above a mail that is answered, and whether the lines of that are marked one by one. */
const answered = /^[ ]*on\b[^\n]{6,90}(?:\n[^\n]{0,60})?\bwrote:\s*(?<mark>>)?/imu;
/** Lines above an earlier mail, whether it is answered or passed on. */
const earlier =
  /^[ ]*(?:-{2,}[ ]*(?:original message|forwarded message|forwarded by)\b|begin forwarded message:|from:[^\n]*\n(?:[^\n]*\n)?[ ]*(?:sent|date):)/gimu;
const head = /^[ ]*(?:from|sent|date|to|cc|subject)\s*:[^\n]*$/gimu;
const marked = /^[ ]*(?:>|\|[ ]*>)/;

/** A mail with fewer letters of its own passes on the one below it. */
const ownAtLeast = 200;

/** Words in quotation marks that are more than a term: what another letter or a rule says. */
const quoted = /“[^“”]{80,1500}”|(?<=^|[\s:(])"[^"]{80,1500}"(?=$|[\s.,;)])/gmu;
/** The end of a sentence behind which an earlier letter is set in, without quotation marks. */
const leadsIn =
  /\b(?:we|i|our|your|bis|letter|notice|notification|e-?mail|message)\b[^.\n]{0,120}\b(?:wrote|written|said|stated|states|informed you|notified you|read|reads|as follows)\b[^.\n]{0,30}:$/iu;

type Part = readonly [start: number, end: number];

/** The blocks that stand further in than the line above them, which says that an earlier letter follows. */
function setIn({ text, lines }: Flow): readonly Part[] {
  const parts: Part[] = [];
  for (const [at, { start, end, box, page }] of lines.entries()) {
    if (!leadsIn.test(text.slice(start, end))) continue;
    const isSetIn = (line: FlowLine | undefined) =>
      line !== undefined && line.page === page && line.box.x > box.x + box.height;
    let last = at;
    while (isSetIn(lines[last + 1])) last += 1;
    if (last > at) parts.push([end, (lines[last] as FlowLine).end]);
  }
  return parts;
}

/** Tells of a place whether a letter repeats there what an earlier one said, which this one may not mean. */
export function repeatedIn(flow: Flow): (at: number) => boolean {
  const { text, end } = flow;
  const own = text.slice(0, end);
  const answer = answered.exec(own);
  const starts = answer === null || answer.groups?.mark !== undefined ? [] : [answer.index];
  for (const { index } of own.matchAll(earlier))
    if (own.slice(0, index).replace(head, '').trim().length >= ownAtLeast) starts.push(index);
  const from = Math.min(end, ...starts);
  const parts: readonly Part[] = [
    ...[...own.matchAll(quoted)].map(({ 0: printed, index }): Part => [index, index + printed.length]),
    ...setIn(flow),
  ];
  return (at) => {
    if (at >= from && at < end) return true;
    if (parts.some(([start, behind]) => at >= start && at < behind)) return true;
    const line = text.lastIndexOf('\n', at - 1) + 1;
    return marked.test(text.slice(line, line + 8));
  };
}
