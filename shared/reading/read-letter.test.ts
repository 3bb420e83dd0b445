import { describe, expect, test } from 'vitest';
import { type LetterText, type ReadPage, textOfLines } from './letter-text';
import { linesOfItems } from './lines-of-items';
import { type LetterReading, readLetter } from './read-letter';
import { flowOf } from './text-flow';

const read = (...lines: readonly string[]): LetterReading => readLetter(textOfLines(lines));

const asked = (field: LetterReading['datedOn']) => [
  field?.certainty,
  field?.because,
  field?.value,
  field?.candidates.map(({ value }) => value),
];

describe('what is asked and never chosen', () => {
  test('a date in numbers that reads two ways', () => {
    expect(asked(read('Date: 03/04/2026').datedOn)).toEqual([
      'asked',
      'reads-two-ways',
      null,
      ['2026-03-04', '2026-04-03'],
    ]);
    expect(read('Date: 03/03/2026').datedOn?.value).toBe('2026-03-03');
    expect(read('Date: 03/24/2026').datedOn?.value).toBe('2026-03-24');
  });

  test('two dates that could be the printed one', () => {
    expect(
      asked(read('Date: November 21, 2019', '', 'November 25, 2019', '', 'Dear Exporter:').datedOn),
    ).toEqual(['asked', 'several', null, ['2019-11-21', '2019-11-25']]);
  });

  test('a stamp of the mail room is no printed date', () => {
    const { datedOn } = read('November 21, 2019', '', 'RECEIVED NOV 25 2019', '', 'Dear Exporter:');
    expect([datedOn?.certainty, datedOn?.value]).toEqual(['sure', '2019-11-21']);
  });

  test.each([
    ['Date: Friday, November 21, 2019', 'other-weekday'],
    ['Date: November 31, 2019', 'no-such-day'],
    ['Date: 11/21/19', 'short-year'],
    ['Date: November 2l, 2019', 'unsure-character'],
    ['Date: November 21, 20I9', 'unsure-character'],
  ])('%s', (line, because) => {
    const { datedOn } = read(line);
    expect([datedOn?.certainty, datedOn?.because, datedOn?.value]).toEqual(['asked', because, null]);
  });

  test.each([
    ['Application Control Number: Z1234S6', ['Z123456']],
    ['Application Control Number: ZO23456', ['Z023456']],
    ['Application Control Number: 2123456', ['Z123456']],
    ['Application Control Number: Zl23456', ['Z123456']],
  ])('a letter among the digits: %s', (line, values) => {
    expect(asked(read(line).applicationNumber)).toEqual(['asked', 'unsure-character', null, values]);
  });

  test('a word that was not read with certainty, and one with a character that nobody sees', () => {
    const faint = readLetter(textOfLines(['Application Control Number: Z123456'], 0.6));
    expect(faint.applicationNumber?.because).toBe('unsure-character');
    expect(read('Date: November 2\u200b1, 2019').datedOn?.because).toBe('unsure-character');
    expect(read('Application Control Number: Z\u202e123456').applicationNumber?.because).toBe(
      'unsure-character',
    );
  });

  test('two numbers, and one without a word of what it is', () => {
    const two = read('Application Control Number: Z123456', 'Application Control Number: Z123465');
    expect(asked(two.applicationNumber)).toEqual(['asked', 'several', null, ['Z123456', 'Z123465']]);
    const both = read('Subject: Applications Z350001 and Z350002', '', 'Dear Exporter:');
    expect(asked(both.applicationNumber)).toEqual(['asked', 'several', null, ['Z350001', 'Z350002']]);
    expect(read('The model X123456 is a pump.').applicationNumber?.because).toBe('not-labeled');
  });

  test('dates that do not follow each other', () => {
    const { datedOn, replyByOn } = read('Date: November 21, 2019', 'Reply due: November 11, 2019');
    expect([datedOn?.because, replyByOn?.because]).toEqual(['out-of-order', 'out-of-order']);
  });

  test('a letter that says two things', () => {
    const { kind } = read(
      'Subject: Notice of Denial',
      '',
      'Dear Exporter:',
      '',
      'Your application has been approved.',
    );
    expect([kind?.certainty, kind?.value]).toEqual(['asked', null]);
    expect(new Set(kind?.candidates.map(({ value }) => value))).toEqual(new Set(['denied', 'approved']));
  });

  test.each([
    ['Your request to extend the validity period of the license has been approved.', 'extension-granted'],
    ['Your request for a hearing has been denied.', undefined],
    ['Your request for reconsideration has been approved.', undefined],
    ['Your request for an export license has been approved.', 'approved'],
    ['Your application has been denied.', 'denied'],
  ])('what was asked for is not always a license: %s', (sentence, kind) => {
    expect(read('Dear Exporter:', '', sentence).kind?.value).toBe(kind);
  });

  test('a reader with an office is not the officer, and who signs with one is', () => {
    const lines = (...end: readonly string[]) => [
      'Olivia Hale',
      'Export Manager',
      'Example Tools Inc.',
      '',
      'Dear Ms. Hale:',
      '',
      'Your application has been approved.',
      '',
      ...end,
    ];
    expect(read(...lines()).officerName).toBeNull();
    expect(read('MEMORANDUM FOR Olivia Hale, Export Manager', '', 'It is approved.').officerName).toBeNull();
    expect(read(...lines('Jane Doe', 'Licensing Officer')).officerName?.value).toBe('Jane Doe');
    expect(read('Licensing Officer: Jane Doe Tel (202) 482-1234').officerName?.value).toBe('Jane Doe');
  });

  test('a day that stands in what is asked for is not sure to be that of the reply', () => {
    const { replyByOn, questions } = read(
      'Please provide the following documents within ten days:',
      'a. the contract that was accepted by November 15, 2024;',
      'b. a drawing of the plant;',
      'C. the price list.',
    );
    expect([replyByOn?.because, questions.length]).toEqual(['several-meanings', 3]);
    expect(questions.map(({ number }) => number)).toEqual(['a.', 'b.', 'c.']);
  });

  test('a letter that names a license and the one in its place asks which is meant', () => {
    const { licenseNumber } = read(
      'Re: D1361177',
      '',
      'Your request for a replacement license has been approved.',
      'Replacement license D1430021 has been issued.',
    );
    expect(asked(licenseNumber)).toEqual(['asked', 'several', null, ['D1361177', 'D1430021']]);
  });

  test('a text that is no letter gives nothing', () => {
    const nothing = read('Lunch menu', 'Soup of the day');
    expect([nothing.kind, nothing.datedOn, nothing.applicationNumber, nothing.agency]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(readLetter({ pages: [] }).kind).toBeNull();
  });
});

/** A page of pieces of text, each at a place, ten points high. */
function pageOf(...pieces: readonly (readonly [x: number, y: number, text: string])[]): ReadPage {
  const items = pieces.map(([x, y, text]) => ({ text, box: { x, y, width: text.length * 5, height: 10 } }));
  return { width: 612, height: 792, lines: linesOfItems(items) };
}
const textOf = (...pages: readonly ReadPage[]): LetterText => ({ pages });

describe('how a page becomes a text', () => {
  test('a ligature that stands apart belongs to its word, and one in a letter is taken apart', () => {
    const page = pageOf([60, 100, 'Spring'], [90, 100, 'fi'], [100, 100, 'eld'], [120, 100, 'o\ufb03ce']);
    expect(flowOf(textOf(page)).text).toBe('Springfield office');
  });

  test('a word broken at the end of a line is one word, and one with a hyphen keeps it', () => {
    const flow = flowOf(textOfLines(['The appli-', 'cation of the end-', 'user, and a sen\u00ad', 'tence.']));
    expect(flow.text).toContain('The application of the end-user');
  });

  test('two columns are read one after the other, a table in its rows', () => {
    const left = [
      'The left column is long enough',
      'to be a column of text and',
      'goes on for four lines and',
      'ends with this one here.',
    ];
    const right = [
      'The right column begins here',
      'and has the same number of',
      'lines as the left one has',
      'and ends with this line.',
    ];
    const page = pageOf(
      ...left.flatMap((text, row) => [
        [60, 100 + row * 12, text] as const,
        [330, 100 + row * 12, right[row] ?? ''] as const,
      ]),
    );
    const flow = flowOf(textOf(page));
    expect(flow.text.slice(0, flow.end).replace(/\n+/g, ' ')).toBe([...left, ...right].join(' '));
    const table = pageOf(
      [60, 100, 'Validated'],
      [200, 100, 'Expires'],
      [60, 114, 'NOV 21 2019'],
      [200, 114, 'NOV 30 2023'],
    );
    const { validatedOn, expiresOn } = readLetter(textOf(table));
    expect([validatedOn?.value, expiresOn?.value]).toEqual(['2019-11-21', '2023-11-30']);
  });

  test('two headings that stand close together are two where a value stands below each', () => {
    const table = pageOf(
      [60, 100, 'DATE'],
      [160, 100, 'APPLICATION NO.'],
      [240, 100, 'LICENSE NO.'],
      [60, 114, '01/18/2024'],
      [160, 114, 'Z456565'],
      [240, 114, 'D7704290'],
    );
    const { applicationNumber, licenseNumber, datedOn } = readLetter(textOf(table));
    expect([datedOn?.value, applicationNumber?.value, licenseNumber?.value]).toEqual([
      '2024-01-18',
      'Z456565',
      'D7704290',
    ]);
  });

  test('a date behind its own label is that date, whatever the line above it speaks of', () => {
    const { datedOn } = read('APPLICATION RETURNED WITHOUT ACTION', 'DATE          July 3, 2019');
    expect([datedOn?.certainty, datedOn?.value]).toEqual(['sure', '2019-07-03']);
  });

  test('page numbers and the head of a later page are left out of a reason', () => {
    const first = pageOf(
      [60, 640, 'The reasons are:'],
      [70, 660, '1. The first reason.'],
      [70, 680, '2. The second reason goes'],
      [300, 760, 'Page 1 of 2'],
    );
    const second = pageOf(
      [60, 30, 'Example Tools Inc.'],
      [60, 42, 'Z123456'],
      [60, 54, 'Page 2 of 2'],
      [85, 120, 'on over the page.'],
    );
    expect(readLetter(textOf(first, second)).reasons.map(({ text }) => text)).toEqual([
      'The first reason.',
      'The second reason goes on over the page.',
    ]);
  });

  test('the place of a value is its own box', () => {
    const { datedOn } = readLetter(textOf(pageOf([60, 100, 'Date:'], [100, 100, 'November 21, 2019'])));
    expect(datedOn?.candidates[0]?.place).toEqual({
      page: 1,
      boxes: [{ x: 100, y: 100, width: 85, height: 10 }],
    });
  });

  test('a letter of many words is read without a long wait on one rule', () => {
    const words = Array.from(
      { length: 200 },
      (_, at) => `response receive by the respond ${at} no later than unless if reply`,
    );
    expect(read(...words).replyByOn).toBeNull();
  });
});
