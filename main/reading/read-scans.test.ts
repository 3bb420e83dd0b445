import dns from 'node:dns';
import { existsSync, readFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, type Mock, test, vi } from 'vitest';
import type { ReadingProgress } from '../../shared/reading/reading-progress';
import { exampleLetter, letterPdf } from '../test-support/letter-pdf';
import { scanFile } from '../test-support/scan-files';
import type { FilePicture, GrayPicture } from './picture/gray-picture';
import { pdfDrawing } from './picture/pdf-drawing';
import { leveled, turned } from './picture/turn-picture';
import { type LetterRead, readLetterBytes } from './read-letter-bytes';

const perInch = { x: 200, y: 200 };
/** What is read of the letter, without its other sentences: recognizing takes a time for each line. */
const shortLetter = [...exampleLetter.slice(0, 8), exampleLetter[16] ?? ''];
let page: GrayPicture;
let shortPage: GrayPicture;
beforeAll(async () => {
  const drawing = await pdfDrawing(letterPdf([exampleLetter, shortLetter]));
  page = drawing.draw(1, 200);
  shortPage = drawing.draw(2, 200);
  drawing.close();
});

const scan = (picture: GrayPicture) => ({ ...picture, perInch }) satisfies FilePicture;

async function read(
  bytes: Uint8Array,
  onProgress?: (progress: ReadingProgress) => void,
): Promise<LetterRead> {
  const result = await readLetterBytes(bytes, 'letter', onProgress);
  if (!result.ok) throw new Error(result.messageKey);
  return result.value;
}

const mainFields = ({ reading }: LetterRead) => [
  reading.kind?.value,
  reading.datedOn?.value,
  reading.applicationNumber?.value,
  reading.replyByOn?.value,
];
const example = ['intent-to-deny', '2019-11-21', 'Z123456', '2019-12-11'];

/** Whether the picture has ink within a box, and the box is not the whole of it. */
function hasInk({ width, data }: GrayPicture, box: { x: number; y: number; width: number; height: number }) {
  for (let y = Math.floor(box.y); y < box.y + box.height; y++)
    for (let x = Math.floor(box.x); x < box.x + box.width; x++)
      if ((data[y * width + x] ?? 255) < 100) return box.width * box.height < data.length / 50;
  return false;
}

describe('a letter without text is recognized, and no way to a network is opened, nor a file written,', () => {
  let ways: readonly Mock[];
  beforeEach(() => {
    ways = [
      vi.spyOn(net.Socket.prototype, 'connect'),
      vi.spyOn(dns, 'lookup'),
      vi.spyOn(globalThis, 'fetch'),
    ] as readonly unknown[] as readonly Mock[];
  });
  afterEach(() => {
    for (const way of ways) expect(way).not.toHaveBeenCalled();
    expect(existsSync('eng.traineddata')).toBe(false);
    vi.restoreAllMocks();
  });

  test('as a scanned PDF of two pages, one of them upside down, with progress and places on its pages', async () => {
    const heard: ReadingProgress[] = [];
    const pages = [scan(shortPage), scan(turned(shortPage, 180).picture)];
    const letter = await read(scanFile('pdf', pages), (progress) => heard.push(progress));
    // The same page twice: what stands on both is taken for a heading, but not the date of the letter.
    expect(mainFields(letter).slice(0, 3)).toEqual(example.slice(0, 3));
    expect(letter.text.pages.map(({ shown }) => shown?.turn)).toEqual([0, 180]);
    expect(letter.text.pages.map(({ width, height }) => [width, height])).toEqual([
      [612, 792],
      [612, 792],
    ]);
    expect(heard.map((each) => [each.of, each.isPicture])).toContainEqual([2, true]);
    expect(new Set(heard.map((each) => each.page))).toEqual(new Set([1, 2]));
    expect(Math.max(...heard.map(({ part }) => part))).toBeLessThanOrEqual(1);
    // Where the file's own text stands, as its PDF says it: 60 points from the left, the fourth line.
    const [box] = letter.reading.datedOn?.candidates[0]?.place.boxes ?? [];
    expect(box?.x).toBeCloseTo(60 + 36, -1);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(792 - 740 + 36, -1);
  });

  test.each([
    // A page that is turned and then found upside down has gone all the ways of one that is only turned: that one, whole, with FULL=1.
    [270, () => shortPage, 25],
    ...(process.env.FULL === '1' ? ([[90, () => page, 40]] as const) : []),
  ] as const)(
    'as a PNG turned by %s degrees and askew, each place on the picture as it is',
    async (by, drawn, fewestWords) => {
      const picture = leveled(turned(drawn(), by).picture, 2.5, 255).picture;
      const letter = await read(scanFile('png', [scan(picture)]));
      expect(mainFields(letter)).toEqual(example);
      expect(letter.text.pages[0]).toMatchObject({ width: picture.width, height: picture.height });
      expect(letter.text.pages[0]?.shown?.turn).toBe(360 - by);
      const words = letter.text.pages[0]?.lines.flatMap((line) => line.words) ?? [];
      expect(words.length).toBeGreaterThan(fewestWords);
      expect(words.filter(({ box }) => !hasInk(picture, box)).map(({ text }) => text)).toEqual([]);
      for (const box of letter.reading.applicationNumber?.candidates[0]?.place.boxes ?? [])
        expect(hasInk(picture, box)).toBe(true);
    },
  );

  test('as a TIFF of two pages', async () => {
    // The second page is a slip with the first four lines.
    const slip = { ...shortPage, height: 300, data: shortPage.data.subarray(0, shortPage.width * 300) };
    const letter = await read(scanFile('tiff', [scan(shortPage), scan(slip)]));
    expect(mainFields(letter).slice(0, 3)).toEqual(example.slice(0, 3));
    expect(letter.text.pages.map(({ lines }) => lines.length)).toEqual([6, 4]);
  });

  test('as a JPEG, and as a camera held upside down leaves it', async () => {
    const jpeg = new Uint8Array(readFileSync(join(import.meta.dirname, '../test-support/letter.jpg')));
    const upright = await read(jpeg);
    expect([upright.reading.datedOn?.value, upright.reading.applicationNumber?.value]).toEqual([
      '2019-11-21',
      'Z123456',
    ]);
    // The mark of a picture that is to be turned by half: it is shown so, and its places are those of what is shown.
    const exif = [
      0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3,
      0, 0, 0, 1, 0, 3, 0, 0, 0, 0, 0, 0,
    ];
    const marked = new Uint8Array([...jpeg.slice(0, 2), ...exif, ...jpeg.slice(2)]);
    const over = await read(marked);
    expect(over.reading.datedOn?.value).toBe('2019-11-21');
    expect(over.text.pages[0]?.shown?.turn).toBe(180);
  });

  test('where only one page of a PDF is a scan, that page alone', async () => {
    const heard: ReadingProgress[] = [];
    const letter = await read(letterPdf([exampleLetter, []]), (progress) => heard.push(progress));
    expect(mainFields(letter)).toEqual(example);
    expect(heard.map((each) => [each.page, each.isPicture])).toEqual(
      expect.arrayContaining([
        [1, false],
        [2, true],
      ]),
    );
    expect(letter.text.pages[0]?.shown).toBeUndefined();
  });
});
