import { describe, expect, test } from 'vitest';
import { readLetter } from '../../shared/reading/read-letter';
import { exampleLetter, letterPdf } from '../test-support/letter-pdf';
import { readPdfText } from './pdf-text';

const wordsOf = async (bytes: Uint8Array): Promise<string> => {
  const text = await readPdfText(bytes, 'letter.pdf');
  if (!text.ok) return text.messageKey;
  return text.value.pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
};

describe('the text of a PDF', () => {
  test('is read with the place of each word, without a font that it only names', async () => {
    const text = await readPdfText(letterPdf([exampleLetter]), 'letter.pdf');
    if (!text.ok) throw new Error(text.messageKey);
    const reading = readLetter(text.value);
    expect([reading.kind?.value, reading.datedOn?.value, reading.applicationNumber?.value]).toEqual([
      'intent-to-deny',
      '2019-11-21',
      'Z123456',
    ]);
    expect([reading.replyByOn?.value, reading.officerName?.value, reading.officerPhone?.value]).toEqual([
      '2019-12-11',
      'Jane Doe',
      '(202) 555-0123',
    ]);
    expect(reading.reasons.map(({ number, text: words }) => [number, words])).toEqual([
      ['1.', 'The end use could not be verified.'],
      ['2.', 'The consignee declined two visits.'],
    ]);
    // "Date: " is six letters of six points, and the fourth line stands 36 points below the first.
    const [box] = reading.datedOn?.candidates[0]?.place.boxes ?? [];
    expect(box?.x).toBeCloseTo(60 + 36, 0);
    expect(box?.width).toBeCloseTo(17 * 6, 0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(792 - 740 + 36);
  });

  test.each([
    [
      'a script',
      { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); globalThis.wasRun = true) >>' },
    ],
    [
      'a form of the XFA kind',
      { catalog: '/AcroForm << /XFA 1000000 0 R >>', objects: ['<< /Length 0 >>\nstream\n\nendstream'] },
    ],
    ['a program to start', { catalog: '/OpenAction << /S /Launch /F (calc.exe) >>' }],
  ])('%s in it is not run', async (_, extras) => {
    expect(await wordsOf(letterPdf([['Dear Exporter:']], extras))).toBe('Dear Exporter:');
    expect('wasRun' in globalThis).toBe(false);
  });

  test('a file that is damaged, cut off or none at all is refused in words', async () => {
    const whole = letterPdf([exampleLetter]);
    expect(await wordsOf(new Uint8Array(Buffer.from('%PDF-1.4 a letter')))).toBe('reading-damaged');
    expect(await wordsOf(whole.slice(0, 300))).toMatch(/^(?:reading-damaged)?$/);
    expect(await wordsOf(new Uint8Array())).toBe('reading-damaged');
  });

  test('a file with a password is refused in words', async () => {
    const key = '<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A>';
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${key} /U ${key} >> /ID [<00><00>]`;
    expect(await wordsOf(letterPdf([exampleLetter], { trailer }))).toBe('reading-locked');
  });

  test('a scan holds no text, and ten thousand pages are no letter', async () => {
    expect(await wordsOf(letterPdf([[], []]))).toBe('');
    expect(await wordsOf(letterPdf(Array.from({ length: 10_000 }, () => ['x'])))).toBe(
      'reading-too-many-pages',
    );
  });
});
