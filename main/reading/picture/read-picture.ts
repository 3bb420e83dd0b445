import type { ReadLine, ReadPage, ReadWord } from '../../../shared/reading/letter-text';
import { withArticlesApart } from './article-apart';
import { evenLight } from './even-light';
import { type Affine, after, type FilePicture, type GrayPicture } from './gray-picture';
import { numbersReadAgain } from './numbers-again';
import { scaled, smaller } from './scale-picture';
import { secondLook, withMarks } from './second-look';
import { settledWord } from './settled-word';
import { skewOf } from './skew-of';
import type { RecognizedLine, RecognizedWord, Recognizer } from './tesseract';
import { leveled, type QuarterTurn, turned } from './turn-picture';
import { withoutRules } from './without-rules';
import { withoutSurround } from './without-surround';

/** Points an inch at which text is recognized best. */
const wanted = 300;
/** How wide and high a page is where nothing else is known, inches; what is much longer than that is a strip as wide as a page. */
const usualSides = [8.5, 11] as const;
const stripFrom = 1.75;

/** The mean of what was read below which a page is tried upside down too. */
const doubtful = 72;

interface Ready {
  readonly picture: GrayPicture;
  /** From its points to those of the picture as it was. */
  readonly back: Affine;
  readonly turn: QuarterTurn;
}

/** How many points an inch a picture has, across and down. */
function densityOf({ width, height, perInch }: FilePicture): { readonly x: number; readonly y: number } {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const [wide, high] = usualSides;
  const guess = long > short * stripFrom ? long / wide : Math.max(short / wide, long / high);
  if (perInch === null || perInch.x < 50 || perInch.y < 50) return { x: guess, y: guess };
  // What a camera writes there has nothing to do with the paper.
  const side = Math.min(width / perInch.x, height / perInch.y);
  return side < 3 || side > 18 ? { x: guess, y: guess * (perInch.y / perInch.x) } : perInch;
}

/** How much larger a picture is made, that it has the points that are wanted: not without measure. */
const growth = (density: number): number => Math.min(4, Math.max(0.1, wanted / density));

/** Makes a picture ready: paper white, square points of 300 an inch, lines level and from left to right or upside down. */
function readied(picture: FilePicture): Ready {
  const density = densityOf(picture);
  const square = scaled(picture, growth(density.x), growth(density.y));
  const even = evenLight(withoutSurround(square.picture));
  const { isUpright, degrees } = skewOf(smaller(even, 3));
  const quarter = turned(even, isUpright ? 270 : 0);
  const level = leveled(quarter.picture, Math.abs(degrees) < 0.08 ? 0 : -degrees, 255);
  return {
    picture: withoutRules(level.picture),
    back: after(after(level.back, quarter.back), square.back),
    turn: isUpright ? 270 : 0,
  };
}

const opposite: Readonly<Record<QuarterTurn, QuarterTurn>> = { 0: 180, 90: 270, 180: 0, 270: 90 };

/** The height of a line of type in a row from the foot of a p to the head of an h, and the part of it above the baseline. */
const typeHeight = 1.18;
const aboveBase = 0.8;

function wordOf(line: RecognizedLine, word: RecognizedWord, scale: number): ReadWord {
  const { left, right, baseLeft, baseRight, height } = line;
  const middle = (word.left + word.right) / 2;
  const base = baseLeft + ((baseRight - baseLeft) * (middle - left)) / Math.max(1, right - left);
  const size = Math.max(height * typeHeight, 8);
  const { text, confidence, others } = settledWord(word);
  return {
    text,
    confidence,
    ...(others.length > 0 ? { others } : {}),
    box: {
      x: word.left * scale,
      y: (base - size * aboveBase) * scale,
      width: (word.right - word.left) * scale,
      height: size * scale,
    },
  };
}

const points = 72 / wanted;

/** Of what is no letter and no digit only signs that are printed so stand for something; the rest is what was left of lines and specks. */
const isWord = ({ text, confidence }: RecognizedWord): boolean =>
  /[\p{L}\p{N}]/u.test(text) || (/^[^~_=|<>\\^`{}]+$/.test(text) && confidence > 40);

export function linesOf(lines: readonly RecognizedLine[]): readonly ReadLine[] {
  return lines
    .map((line) => line.words.filter(isWord).map((word) => wordOf(line, word, points)))
    .filter((words) => words.length > 0)
    .map((words) => ({ words, text: words.map(({ text }) => text).join(' ') }));
}

/** Reads a picture of a page: its text as if it lay straight, and how to get from there to the picture as the file shows it. */
export function readPicture(
  recognizer: Recognizer,
  picture: FilePicture,
  onPart: (part: number) => void,
): ReadPage & { readonly confidence: number } {
  let { picture: ready, back, turn } = readied(picture);
  let found = recognizer.read(ready, wanted, (part) => onPart(part * 0.9));
  if (found.confidence < doubtful && found.lines.length > 0) {
    const over = turned(ready, 180);
    const other = recognizer.read(over.picture, wanted, (part) => onPart(0.9 + part * 0.1));
    if (other.confidence > found.confidence) {
      found = other;
      back = after(over.back, back);
      turn = opposite[turn];
      ready = over.picture;
    }
  }
  const marked = withMarks(recognizer, ready, secondLook(recognizer, ready, found.lines));
  const lines = numbersReadAgain(recognizer, ready, withArticlesApart(ready, marked));
  const unit: Affine = [1 / points, 0, 0, 1 / points, 0, 0];
  return {
    width: ready.width * points,
    height: ready.height * points,
    lines: linesOf(lines),
    confidence: found.confidence,
    shown: { width: picture.width, height: picture.height, turn, from: after(unit, back) },
  };
}

/** The same as if the picture had this size where it is shown. */
export function shownAs<P extends ReadPage>(page: P, width: number, height: number): P {
  const { shown } = page;
  if (shown === undefined) return page;
  const [byX, byY] = [width / shown.width, height / shown.height];
  const from = after(shown.from as Affine, [byX, 0, 0, byY, 0, 0]);
  return { ...page, shown: { ...shown, width, height, from } };
}
