import { type LetterList, type ListPoint, pointOf } from './list-point';
import type { Flow } from './text-flow';

/** Marks that number points within a paragraph: "(1)", "2)", "(iv)", "(b)", "3."; and which stands at each place. */
const marks: readonly { readonly printed: string; readonly at: (place: number) => string }[] = [
  { printed: '\\((\\d{1,2})\\)', at: (place) => String(place + 1) },
  { printed: '(\\d{1,2})\\)', at: (place) => String(place + 1) },
  { printed: '(\\d{1,2})\\.', at: (place) => String(place + 1) },
  { printed: '\\(([ivx]{1,4})\\)', at: (place) => romans[place] ?? '' },
  { printed: '\\(([a-z])\\)', at: (place) => String.fromCharCode(97 + place) },
  { printed: '([a-z])\\)', at: (place) => String.fromCharCode(97 + place) },
  { printed: '\\(([A-Z])\\)', at: (place) => String.fromCharCode(65 + place) },
];
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** Before the first point the words say what is listed; before each other one the point above it ends. */
const beforeFirst =
  '(?<=(?::|\\b(?:because|that|if|of|are|is|by|follows|conditions?|provisos?|reasons?))\\s{1,3})';
const beforeOther = '(?<=[;,.:]\\s{1,3}(?:and\\s+|or\\s+)?)';
/** A sentence ends, and another begins. */
const sentenceEnd =
  /(?<!\b(?:No|Nos|Inc|Ltd|Co|Corp|Mr|Ms|Dr|Sec|Art|Supp|U\.S|p\.m|a\.m))\.(?=\s+[“"(]?\p{Lu})/u;
const sentenceBegin = /(?:^|[.!?]\s+)(?=(?:[^.!?]|[.!?](?=\S))*$)/u;

const lettersAtLeast = 10;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
}

/** The marks of one kind in a text, counted without a gap from the first. */
function marksIn(text: string, { printed, at }: (typeof marks)[number]): readonly Mark[] {
  const pattern = (before: string) => new RegExp(`${before}${printed}(?=\\s)`, 'gu');
  const found: Mark[] = [];
  const first = [...text.matchAll(pattern(beforeFirst))].find((each) => each[1] === at(0));
  if (first === undefined) return [];
  for (const match of [first, ...text.matchAll(pattern(beforeOther))]) {
    const start = match.index;
    if (start < (found.at(-1)?.end ?? 0) || match[1] !== at(found.length)) continue;
    found.push({ start, end: start + match[0].length, printed: match[0] });
  }
  return found;
}

const plain = (text: string): string =>
  text
    .replace(/(?<=\p{L}-)\s*\n\s*/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The list that a paragraph holds within its sentences: "subject to these conditions: (1) …; (2) …; and (3) …". Undefined where it holds
 * none, or only points with which lines begin.
 */
export function inlineList(flow: Flow, start: number, end: number): LetterList | undefined {
  const text = flow.text.slice(start, end);
  for (const kind of marks) {
    const found = marksIn(text, kind);
    const [first] = found;
    const isWithin = found.some((mark, at) => at > 0 && !/(?:^|\n)[ ]*$/.test(text.slice(0, mark.start)));
    if (first === undefined || found.length < 2 || !isWithin) continue;
    const points = found.map(({ start: from, end: behind, printed }, at): ListPoint => {
      const next = found[at + 1];
      const rest = text.slice(behind, next?.start);
      // The last point ends with its sentence, where those above it are parts of one.
      const isOneSentence = /[;,]\s*(?:and|or)?\s*$/u.test(text.slice(found[at - 1]?.end ?? 0, from));
      const stop = next === undefined && isOneSentence ? sentenceEnd.exec(rest)?.index : undefined;
      const own = stop === undefined ? rest : rest.slice(0, stop + 1);
      return pointOf(flow, {
        number: printed,
        text: plain(own),
        start: start + from,
        end: start + behind + own.trimEnd().length,
        isOpen: false,
      });
    });
    const before = text.slice(0, first.start);
    const leadIn = plain(before.slice(Math.max(0, before.search(sentenceBegin))));
    if (points.every((point) => point.text.length >= lettersAtLeast)) return { leadIn, points };
  }
  return undefined;
}
