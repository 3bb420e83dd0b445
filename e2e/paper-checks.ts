import { execFileSync } from 'node:child_process';

// What must hold for every page of every sheet, read back from the PDF as another reader sees it.

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A page as lines of words from top to bottom, in points; the foot apart. */
export interface PrintedPage {
  readonly width: number;
  readonly body: readonly (readonly Word[])[];
  readonly foot: readonly string[];
}

/** The bottom margin with the foot in it, in points. */
const footSpace = 0.8 * 72;
const sideMargin = 0.7 * 72;

function read(program: string, ...args: readonly string[]): string {
  return execFileSync(program, [...args], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#34': '"',
  '#39': "'",
};

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#34|#39);/g, (_, name: string) => entities[name] ?? '');

function wordOf([, left, top, right, bottom, text = '']: RegExpMatchArray): Word {
  return {
    text: decoded(text),
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  };
}

/** Words whose middles are at one height are one line. */
function linesOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    const isSame = first !== undefined && (word.top + word.bottom) / 2 < first.bottom - 1;
    if (line !== undefined && isSame) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

export const textOfLine = (line: readonly Word[]): string => line.map(({ text }) => text).join(' ');

/** The pages of a PDF. */
export function printedPages(pdf: string): readonly PrintedPage[] {
  return read('pdftotext', '-bbox', pdf, '-')
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width = '0', height = '0'] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const words = [
        ...page.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g,
        ),
      ].map(wordOf);
      const edge = Number(height) - footSpace;
      return {
        width: Number(width),
        body: linesOf(words.filter(({ top }) => top < edge)),
        foot: linesOf(words.filter(({ top }) => top >= edge)).map(textOfLine),
      };
    });
}

const plain = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** The headings, as the outline of the PDF names them. */
function headsOf(pdf: string): ReadonlySet<string> {
  const outline = read('pdftohtml', '-xml', '-stdout', '-i', pdf).split('<outline>').slice(1).join();
  return new Set(
    [...outline.matchAll(/<item page="\d+">([^<]*)</g)].map(([, title = '']) => plain(decoded(title))),
  );
}

/** Words that only ever close a sheet: a page that begins with them holds nothing else. */
const closings =
  /^(Prepared by|Second count|Counted by|Checked |Read again by|Acknowledged for|Due is the strict|Nothing lies beyond|\d+ open dates? lies? beyond|Federal holidays and|Every open deadline|The fingerprint|A letter to several|Made from|Signed by|My count)/;

/** Two words drawn over one another. */
function overlaps(page: PrintedPage): readonly string[] {
  return page.body.flatMap((line, index) =>
    [...line, ...(page.body[index + 1] ?? [])].flatMap((one, place, all) =>
      all.slice(place + 1).flatMap((other) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        // Fonts name more height than their letters take: the middle half is ink.
        const [a, b] = [one, other].map(({ top, bottom }) => [
          top + (bottom - top) / 4,
          bottom - (bottom - top) / 4,
        ]);
        const down = Math.min(a?.[1] ?? 0, b?.[1] ?? 0) - Math.max(a?.[0] ?? 0, b?.[0] ?? 0);
        return across > 1.5 && down > 1 ? [`“${one.text}” over “${other.text}”`] : [];
      }),
    ),
  );
}

/** What is wrong with the pages of a PDF, each fault with its page; nothing: they are right. `names` stand in every foot. */
export function faultsOf(
  pdf: string,
  expected: { readonly names: RegExp; readonly footLines: number },
): readonly string[] {
  const pages = printedPages(pdf);
  const heads = headsOf(pdf);
  return pages.flatMap((page, index) => {
    const { body, foot, width } = page;
    const [first = '', last = ''] = [body[0], body.at(-1)].map((line) => textOfLine(line ?? []));
    const after = textOfLine(pages[index + 1]?.body[0] ?? []);
    const wide = body
      .flat()
      .find(({ left, right }) => right > width - sideMargin + 2 || left < sideMargin - 2);
    const faults = [
      ...(foot.length === expected.footLines
        ? []
        : [`the foot has ${foot.length} lines: ${foot.join(' | ')}`]),
      ...(expected.names.test(foot[0] ?? '') ? [] : [`the foot names no record and sheet: ${foot[0]}`]),
      ...(/page \d+ of \d+( · \d+ of \d+ in all)?$/.test(foot[0] ?? '') ? [] : [`no number: ${foot[0]}`]),
      ...(heads.has(plain(last)) ? [`ends with the heading “${last}”`] : []),
      ...([...heads].some((head) => head !== plain(last) && head === plain(last + after))
        ? [`breaks the heading “${last} ${after}”`]
        : []),
      ...(last !== '' && last === after ? [`ends with the head of a table: “${last}”`] : []),
      ...(/^\d{1,3}[.)]?$/.test(last) ? [`ends with the number ${last}`] : []),
      ...(index > 0 && closings.test(first) ? [`begins with what closes the sheet: “${first}”`] : []),
      ...(body.length < 3 ? [`holds only ${body.length} lines: “${first}”`] : []),
      ...(wide === undefined ? [] : [`“${wide.text}” stands in the margin`]),
      ...overlaps(page),
    ];
    return faults.map((fault) => `page ${index + 1} of ${pages.length}: ${fault}`);
  });
}
