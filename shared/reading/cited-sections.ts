import { type Candidate, distinct } from './proposal';
import type { Flow } from './text-flow';

const paragraph = '(?:\\s?\\([a-z0-9]{1,4}\\))*';
const section = `\\d{3}\\.\\d{1,3}${paragraph}`;
const title = '(?<title>15|22|31)\\s+(?:c\\.?\\s?f\\.?\\s?r\\.?)';

/** How a letter cites: with the title of the code, or as a section or part of the regulations. */
const cites: readonly RegExp[] = [
  new RegExp(`${title}\\s*(?:§§?|sec(?:tion|\\.)?s?|parts?)?\\s*(?<number>${section}|\\d{3})`, 'giu'),
  new RegExp(`(?:§§?|\\bsections?|\\bsecs?\\.)\\s*(?<number>${section})`, 'giu'),
  /\b(?<part>parts?)\s+(?<number>7[3-7]\d|1[23]\d|5\d\d)\b/giu,
];

/** Numbers of sections that follow one that was cited: "744.11, 744.16 and 748.3". */
const further = new RegExp(
  `^(?:\\s*(?:,|;|and|or|&|,\\s*and)\\s*(?:§§?|sections?)?\\s*)(?<number>${section})`,
  'iu',
);

/** Parts that follow one that was cited: "Parts 501 and 591". */
const furtherParts = /^(?:\s*(?:,|;|and|or|&|,\s*and)\s*)(?<number>\d{3})(?![\d.]*\d)/iu;

/** The title of the code that a part belongs to. */
const titleOf = (number: string): string =>
  Number(number.slice(0, 3)) >= 700 ? '15' : Number(number.slice(0, 3)) >= 500 ? '31' : '22';

/** The sections a letter cites, each once, in order: "15 CFR 744.11(b)". */
export function citedSections(flow: Flow): readonly Candidate<string>[] {
  const text = flow.text.slice(0, flow.end);
  const found: { value: string; start: number; end: number }[] = [];
  const add = (titled: string | undefined, number: string, start: number, end: number) => {
    const plain = number.replace(/\s+/g, '');
    found.push({ value: `${titled ?? titleOf(plain)} CFR ${plain}`, start, end });
  };
  for (const cite of cites)
    for (const { 0: printed, index, groups } of text.matchAll(cite)) {
      let end = index + printed.length;
      add(groups?.title, groups?.number ?? '', index, end);
      const more = /parts/i.test(printed) ? furtherParts : further;
      for (
        let next = more.exec(text.slice(end, end + 60));
        next !== null;
        next = more.exec(text.slice(end, end + 60))
      ) {
        const number = next.groups?.number ?? '';
        const start = end + next[0].length - number.length;
        end += next[0].length;
        add(groups?.title, number, start, end);
      }
    }
  return distinct(
    found
      .sort((a, b) => a.start - b.start)
      .map(({ value, start, end }) => ({
        value,
        printed: text.slice(start, end),
        place: flow.placeOf(start, end),
      })),
  );
}
