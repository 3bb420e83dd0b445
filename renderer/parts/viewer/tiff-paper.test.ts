import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownSize, tiffPages, unpackedBytes } from './tiff-directory';
import { openTiff, unpacked } from './tiff-paper';

type Tag = readonly [tag: number, type: 3 | 4, value: number];

/** A TIFF of pages of one strip each; `next` overrides where the last directory points. */
function tiff(
  pages: readonly { readonly tags: readonly Tag[]; readonly points: Uint8Array }[],
  next = 0,
): Uint8Array {
  const size = pages.reduce(
    (sum, { tags, points }) => sum + points.length + 2 + (tags.length + 1) * 12 + 4,
    8,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0]);
  let link = 4;
  let at = 8;
  for (const { tags, points } of pages) {
    bytes.set(points, at);
    const all: readonly Tag[] = [...tags, [273, 4, at]];
    at += points.length;
    view.setUint32(link, at, true);
    view.setUint16(at, all.length, true);
    for (const [each, [tag, type, value]] of [...all].sort(([a], [b]) => a - b).entries()) {
      const entry = at + 2 + each * 12;
      view.setUint16(entry, tag, true);
      view.setUint16(entry + 2, type, true);
      view.setUint32(entry + 4, 1, true);
      view.setUint32(entry + 8, value, true);
    }
    link = at + 2 + all.length * 12;
    at = link + 4;
  }
  view.setUint32(link, next, true);
  return bytes;
}

const gray = (width: number, height: number, points: Uint8Array, more: readonly Tag[] = []) => ({
  points,
  tags: [
    ...([
      [256, 3, width],
      [257, 3, height],
      [258, 3, 8],
      [259, 3, 1],
    ] as const),
    ...([
      [262, 3, 1],
      [277, 3, 1],
      [278, 3, height],
      [279, 4, points.length],
    ] as const),
    ...more,
  ] satisfies readonly Tag[],
});

describe('the pages of a TIFF file', () => {
  test('each with its points', () => {
    const file = tiff([gray(2, 1, Uint8Array.of(0, 255)), gray(1, 2, Uint8Array.of(9, 10))]);
    const pages = tiffPages(file);
    expect(pages.map((page) => [...unpacked(file, page)])).toEqual([
      [0, 0, 0, 255, 255, 255, 255, 255],
      [9, 9, 9, 255, 10, 10, 10, 255],
    ]);
    const opened = openTiff('Scan', file);
    expect(opened.ok && opened.value.pages).toBe(2);
  });

  test('without the small copies that scanners add', () => {
    const file = tiff([gray(2, 1, Uint8Array.of(0, 255)), gray(1, 1, Uint8Array.of(9), [[254, 4, 1]])]);
    expect(tiffPages(file)).toHaveLength(1);
  });

  test('a directory that leads back to itself is read once', () => {
    expect(tiffPages(tiff([gray(2, 1, Uint8Array.of(0, 255))], 10))).toHaveLength(1);
  });

  test('one that would fill the memory is refused before it is unpacked', () => {
    const file = tiff([gray(60_000, 60_000, Uint8Array.of(0))]);
    expect(unpackedBytes(tiffPages(file)[0] ?? { tags: new Map(), width: 0, height: 0 })).toBe(
      14_400_000_000,
    );
    expect(openTiff('Scan', file)).toMatchObject({ ok: false, messageKey: 'picture-too-large' });
  });

  test('a fax, whose lines are higher than its points are wide, is as high as it was', () => {
    const tags = new Map([
      [282, [204]],
      [283, [98]],
    ]);
    expect(shownSize({ tags, width: 1728, height: 1100 }).height).toBeCloseTo(2290, 0);
  });

  test('any bytes come to an answer', () => {
    const bytes = fc
      .uint8Array({ maxLength: 300 })
      .map((each) => Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, ...each));
    fc.assert(
      fc.property(bytes, (each) => {
        const opened = openTiff('Scan', each);
        expect(
          opened.ok || opened.messageKey === 'paper-damaged' || opened.messageKey === 'picture-too-large',
        ).toBe(true);
      }),
    );
  });
});
