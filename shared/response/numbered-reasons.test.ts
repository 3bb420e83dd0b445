import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberedReasons, statedReasons } from './numbered-reasons';

describe('reasons that a letter numbers', () => {
  test.each([
    [
      'lines broken by a PDF',
      '1. The end user is on the Entity\nList, Supplement No. 4 to part 744.\n2. The items could be\ndiverted.\n3. No end-\nuse statement was given.',
      [
        '1. The end user is on the Entity List, Supplement No. 4 to part 744.',
        '2. The items could be diverted.',
        '3. No end-use statement was given.',
      ],
    ],
    [
      'an opening before the first',
      'The reasons are:\n\n(a) Diversion.\n\n(b) Military end use.',
      ['The reasons are:\n(a) Diversion.', '(b) Military end use.'],
    ],
    [
      'Roman numbers',
      'I. Diversion.\r\nII. End use.\r\nIII. End user.',
      ['I. Diversion.', 'II. End use.', 'III. End user.'],
    ],
    ['bullets', '• Diversion\n• End use', ['• Diversion', '• End use']],
    ['capital letters', 'A. Diversion\nB. End use', ['A. Diversion', 'B. End use']],
    [
      'a single line',
      'BIS states: (1) a risk of diversion; (2) the end use; and (3) the end user.',
      ['BIS states: (1) a risk of diversion;', '(2) the end use; and', '(3) the end user.'],
    ],
    [
      'numbers within numbers',
      '1. Diversion:\n(a) before,\n(b) again.\n2. End use.',
      ['1. Diversion: (a) before, (b) again.', '2. End use.'],
    ],
    [
      'several paragraphs of one reason',
      '1. Diversion.\n\nIt was seen before.\n\n2. End use.',
      ['1. Diversion.\nIt was seen before.', '2. End use.'],
    ],
  ])('%s', (_name, text, reasons) => {
    expect(numberedReasons(text)).toEqual(reasons);
  });

  test.each([
    'The items are controlled under Section 744.21 and 15 CFR 744.11(a), (b) and (c).',
    'The letter of\n5. May 2019 applies.',
    '1. Only one reason is given.',
    'See paragraphs (a) and (b) of that section.',
    'See part\n744.11 of the EAR.\n2. It says more.',
    'The items may be diverted.\n\nThe end user is not known.',
    '',
  ])('%j counts none', (text) => {
    expect(numberedReasons(text)).toEqual([]);
  });

  const words = (text: string): string => text.replace(/\s/g, '');
  const line = fc
    .array(
      fc.constantFrom(
        'the',
        'items',
        '1.',
        '2.',
        '(a)',
        '(b)',
        '•',
        '-',
        'II.',
        '744.21',
        'end-',
        'May',
        'é',
      ),
      {
        maxLength: 8,
      },
    )
    .map((each) => each.join(' '));

  test('together they are the words of the text', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const reasons = numberedReasons(text);
        expect(reasons.length).not.toBe(1);
        if (reasons.length > 0) expect(words(reasons.join(' '))).toBe(words(text));
      }),
    );
  });

  test('any text of people comes through whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const reasons = numberedReasons(text);
        if (reasons.length > 0) expect(words(reasons.join(' '))).toBe(words(text));
      }),
    );
  });

  test('numbered lines become one reason each', () => {
    const plain = fc.array(fc.constantFrom('the', 'items', 'may', 'be', 'diverted'), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.array(plain, { minLength: 2, maxLength: 20 }), (texts) => {
        const reasons = texts.map((each, index) => `${index + 1}. ${each.join(' ')}`);
        expect(numberedReasons(reasons.join('\n'))).toEqual(reasons);
      }),
    );
  });
});

describe('the points that a reply takes a text apart into', () => {
  test.each([
    [
      'one paragraph that numbers its reasons',
      '1. Diversion.\n2. End use.',
      ['1. Diversion.', '2. End use.'],
    ],
    [
      'a line before the list',
      'BIS intends to deny because:\r\n\r\n(a) Diversion.\r\n(b) End use.',
      ['BIS intends to deny because:\n(a) Diversion.', '(b) End use.'],
    ],
    [
      'paragraphs, whatever each of them numbers',
      '1. Diversion: (a) before, (b) again.\n\n2. End use.\n\n3. End user.',
      ['1. Diversion: (a) before, (b) again.', '2. End use.', '3. End user.'],
    ],
    ['one reason', ' The end user is not known. ', ['The end user is not known.']],
    ['nothing', ' \n\n ', []],
  ])('%s', (_name, text, points) => {
    expect(statedReasons(text)).toEqual(points);
  });
});
