import { describe, expect, test } from 'vitest';
import { asPage } from '../../scripts/letters/as-page';
import { type LetterText, textOfLines } from './letter-text';
import { readLetter } from './read-letter';

const read = (...lines: readonly string[]) => readLetter(textOfLines(lines));

describe('points within one paragraph', () => {
  test('as parts of its sentence, to the sentence’s end', () => {
    const { conditions } = read(
      'The license is valid, subject to the following conditions: (1) the items may be used only at',
      'the plant in Lahti; (2) no reexport may take place, whether or not the items have been',
      'installed; and (3) the records named in § 750.7(d) are kept. Questions go to this office.',
    );
    expect(conditions.map(({ number, text }) => [number, text])).toEqual([
      ['(1)', 'the items may be used only at the plant in Lahti;'],
      ['(2)', 'no reexport may take place, whether or not the items have been installed; and'],
      ['(3)', 'the records named in § 750.7(d) are kept.'],
    ]);
  });

  test('also where a line happens to begin with the first of them', () => {
    const { reasons } = read(
      'The application is denied under 22 CFR 126.7(a)(1) for the following reasons:',
      '(a) the consignee could not be confirmed; (b) the value does not agree with the',
      'purchase order.',
    );
    expect(reasons.map(({ text }) => text)).toEqual([
      'the consignee could not be confirmed;',
      'the value does not agree with the purchase order.',
    ]);
  });

  test('and no citation of paragraphs is one', () => {
    const { conditions } = read(
      'The conditions of paragraphs (a), (b) and (c) of section 750.7 hold, and so does (d) of it.',
    );
    expect(conditions).toEqual([]);
  });
});

describe('ways of numbering', () => {
  test.each([
    ['1.The end user was not stated.', '2.The consignee is bankrupt.'],
    ['[1] The end user was not stated.', '[2] The consignee is bankrupt.'],
    ['01 The end user was not stated.', '02 The consignee is bankrupt.'],
    ['First, The end user was not stated.', 'Second, The consignee is bankrupt.'],
  ])('%s', (...points) => {
    const { reasons } = read('BIS intends to deny it for these reasons:', '', ...points);
    expect(reasons.map(({ text }) => text)).toEqual([
      'The end user was not stated.',
      'The consignee is bankrupt.',
    ]);
  });
});

describe('a paragraph between two points', () => {
  const letter = (first: number, others: number) =>
    readLetter(
      asPage(
        [
          { text: 'BIS intends to deny the application for the following reasons:', first: 60, others: 60 },
          {
            text: '1. The end user is believed to support a use that the statement of the applicant does not name, in particular the one that is described in the second annex of it.',
            first,
            others,
            above: 8,
          },
          { text: 'The letter of assurance was considered.', first: 60, others: 60, above: 8 },
          {
            text: '2. The quantity exceeds what is needed for the research, and no further explanation of it was given to us by the applicant or by its counsel.',
            first,
            others,
            above: 8,
          },
        ],
        14,
      ),
    ).reasons;

  test.each([
    ['of points that stand further in', 90, 90],
    ['of points whose number stands out', 60, 80],
  ])('is no part of them: %s', (_, first, others) => {
    const reasons = letter(first, others);
    expect(reasons.map(({ text, because }) => [text.split(' ').at(-1), because])).toEqual([
      ['it.', undefined],
      ['counsel.', undefined],
    ]);
  });

  test('is asked about where it stands at the margin of the points', () => {
    expect(letter(60, 60).map(({ text, because }) => [text.split(' ').at(-1), because])).toEqual([
      ['considered.', 'paragraph-between'],
      ['counsel.', undefined],
    ]);
  });
});

test('a list ends before a line that names the officer', () => {
  const { conditions } = read(
    'CONDITIONS',
    '1. Use at Cork only.',
    '2. Report every year.',
    'LICENSING OFFICER: JANE DOE   TELEPHONE: 202-482-1234',
  );
  expect(conditions.map(({ text }) => text)).toEqual(['Use at Cork only.', 'Report every year.']);
});

test('words that were not read with certainty are named with their point, party and item', () => {
  const whole = textOfLines([
    'End User: Example Institute',
    'The reasons are:',
    '1. The end user was not found.',
    '2. The pumps are 2B350.',
    '3. Its number is counted.',
  ]);
  const faint = (text: LetterText): LetterText => ({
    pages: text.pages.map((page) => ({
      ...page,
      lines: page.lines.map((line) => ({
        ...line,
        words: line.words.map((word) =>
          /^(?:Institute|found|2B350|3\.)/.test(word.text) ? { ...word, confidence: 0.4 } : word,
        ),
      })),
    })),
  });
  const { reasons, parties, items } = readLetter(faint(whole));
  expect(reasons.map(({ because, unsure }) => [because, unsure])).toEqual([
    ['unsure-words', ['found.']],
    ['unsure-words', ['2B350.']],
    [undefined, undefined],
  ]);
  expect([parties[0]?.unsure, items[0]?.unsure]).toEqual([['Institute'], ['2B350.']]);
  const sure = readLetter(whole);
  expect([sure.reasons[0]?.because, sure.parties[0]?.unsure, sure.items[0]?.unsure]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('the right one of two columns begins with a line that stands just above the first of both', () => {
  const page = (column: number, lines: readonly string[], top: number) =>
    lines.map((text, at) => ({
      text,
      words: text.split(' ').map((word, place, all) => ({
        text: word,
        confidence: 1,
        box: {
          x: column + all.slice(0, place).join(' ').length * 5 + (place > 0 ? 5 : 0),
          y: top + at * 14,
          width: word.length * 5,
          height: 11,
        },
      })),
    }));
  const left = [
    'The Bureau has reviewed the application with',
    'the Departments of Defense and State, and it',
    'intends to deny it for the reasons that are',
    'given in the annex. A reply may be sent to',
    'this office at any time that is named below.',
  ];
  const right = [
    'The Department would consider these',
    'modifications:',
    '(a) Fewer lasers, five in place of twenty.',
    '(b) Another consignee that can be visited.',
    'The office keeps a copy of this letter, and',
    'of all that was sent to it with it.',
  ];
  const lines = [...page(60, left, 100), ...page(330, right, 86)];
  const { modifications } = readLetter({ pages: [{ width: 612, height: 792, lines }] });
  expect(modifications).toHaveLength(2);
});
