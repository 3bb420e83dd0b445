import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { paperFaces } from '../../scripts/paper-fonts.mjs';
import { realFileSystem } from '../disk/file-system';
import { facesFor, openPaperFonts } from './paper-fonts';

const faces = paperFaces().map(({ path: _path, ...face }) => ({
  ...face,
  ranges: face.ranges.map(([first, last]): [number, number] => [first, last]),
}));

const familiesFor = (text: string) => [...new Set(facesFor(faces, text).map(({ family }) => family))];

test('every script that exporters meet has a font', () => {
  expect(familiesFor('Łódź Ørsted Straße')).toEqual(['Noto Sans']);
  expect(familiesFor('Ελλάς Россия')).toEqual(['Noto Sans']);
  expect(familiesFor('الفجر للتجارة')).toContain('Noto Sans Arabic');
  expect(familiesFor('שלום')).toContain('Noto Sans Hebrew');
  expect(familiesFor('บริษัทตัวอย่าง')).toEqual(['Noto Sans Thai']);
  expect(familiesFor('उदाहरण')).toEqual(['Noto Sans']);
  expect(familiesFor('উদাহরণ')).toEqual(['Noto Sans Bengali']);
  expect(familiesFor('ምሳሌ')).toEqual(['Noto Sans Ethiopic']);
  expect(familiesFor('Օրինակ')).toEqual(['Noto Sans Armenian']);
  expect(familiesFor('北方工业')[0]).toBe('Noto Sans SC');
  expect(familiesFor('국')).toContain('Noto Sans KR');
  const drawn = (letter: string) => facesFor(faces, letter).length > 0;
  const others = 'サンプル株式会社 ひらがな 臺灣半導體股份有限公司 한국전자 주식회사 뷁 Nguyễn Đình';
  expect([...others].filter((letter) => !drawn(letter))).toEqual([]);
});

test('a page carries only the files of its characters, in both weights where there are two', () => {
  expect(facesFor(faces, 'Reply').map(({ file }) => file)).toEqual([
    'noto-sans-latin-400-normal.woff2',
    'noto-sans-latin-700-normal.woff2',
  ]);
  expect(new Set(facesFor(faces, '北').map(({ weight }) => weight))).toEqual(new Set([400]));
  expect(facesFor(faces, '\u{1F600}')).toEqual([]);
});

const dir = mkdtempSync(path.join(tmpdir(), 'export-docket-fonts-'));
afterAll(() => rmSync(dir, { recursive: true }));

test('a list that would lead out of the folder is refused, and no folder means the fonts of the machine', () => {
  expect(openPaperFonts(realFileSystem, path.join(dir, 'none'))('Reply')).toBe('');
  const face = { family: 'X', weight: 400, file: '../x.woff2', unicodeRange: 'U+0-FF', ranges: [[0, 255]] };
  writeFileSync(path.join(dir, 'fonts.json'), JSON.stringify([face]));
  expect(() => openPaperFonts(realFileSystem, dir)('Reply')).toThrow();
});
