import { describe, expect, test } from 'vitest';
import { datesIn } from './dates-in-text';
import { textOfLines } from './letter-text';
import { linesOfItems, type TextItem } from './lines-of-items';
import { readLetter } from './read-letter';

const read = (...lines: readonly string[]) => readLetter(textOfLines(lines));
const said = (field: { readonly certainty: string; readonly value: string | null } | null) =>
  field === null ? null : field.certainty === 'sure' ? field.value : '?';

describe('a day by which something happens is the reader’s only where the reader is asked', () => {
  test.each([
    ['We will notify you of our decision by March 3, 2026.'],
    ['BIS expects to complete its review and notify you no later than March 3, 2026.'],
    ['You should receive a decision on your reply by March 3, 2026.'],
    ['We considered the information you submitted through March 3, 2026.'],
    ['A request for a hearing must be received by March 3, 2026.'],
  ])('%s', (sentence) => {
    expect(read('January 5, 2026', '', 'Dear Exporter:', '', sentence).replyByOn).toBeNull();
  });

  test.each([
    ['As we said before, your response is due on March 3, 2026.'],
    ['You have twenty (20) days from the date of this letter, i.e., until March 3, 2026, to respond.'],
    ['On or before March 3, 2026, please provide the documents listed below.'],
    ['Kindly let us have, no later than close of business on Tuesday, March 3, 2026, the drawings.'],
    ['Please tell Jane Doe by Tuesday, March 3, 2026 whether you accept them.'],
    ['We will return the application if we do not hear from you by March 3, 2026.'],
  ])('%s', (sentence) => {
    expect(said(read('January 5, 2026', '', 'Dear Exporter:', '', sentence).replyByOn)).toBe('2026-03-03');
  });
});

test('a date with no room behind its comma, one in words, and no day where only a word stands before the month', () => {
  expect(said(read('Date: June 15,2026').datedOn)).toBe('2026-06-15');
  expect(said(read('Given at Washington this 3rd day of December, 2026.').datedOn)).toBe('2026-12-03');
  expect(datesIn('The new date is May 31, 2027').map(({ readings }) => readings)).toEqual([['2027-05-31']]);
});

test('a short letter that greets nobody has its date above its first paragraph', () => {
  const { datedOn } = read(
    ...['Bureau of Industry and Security', '1401 Constitution Avenue NW', 'Washington, DC 20230', ''],
    ...['May 20, 2026', '', 'Case number: Z913777', ''],
    'The following information is required, and is to be sent to this office.',
  );
  expect(said(datedOn)).toBe('2026-05-20');
});

describe('numbers that stand in a row are as good as the first of them', () => {
  test.each([
    [['Subject: Suspension of Licenses D1400001, D1400002 and D1400003'], 'licenseNumber', 3],
    [['Re: Z910001 / Z910002'], 'applicationNumber', 2],
    [
      ['ACN       Consignee', 'Z910001   Fenghua Test Labs', 'Z910002   Lingnan Micro'],
      'applicationNumber',
      2,
    ],
  ] as const)('%s', (lines, field, count) => {
    const found = read(...lines)[field];
    expect([found?.certainty, found?.candidates.length]).toEqual(['asked', count]);
  });

  test('as those of a row of earlier applications are none of them', () => {
    const { applicationNumber } = read('Re: Z910001', '', 'See prior applications Z910002, Z910003.');
    expect(said(applicationNumber)).toBe('Z910001');
    expect(applicationNumber?.candidates).toHaveLength(1);
  });
});

describe('the officer is whose name stands before a phone or an address', () => {
  test.each([
    ['Please direct your response to Jane Doe, Licensing Officer, at (202) 482-1234.'],
    ['Questions go to Jane Doe, (202) 482-1234.'],
    ['Tell Jane Doe ((202) 482-1234) whether you accept.'],
    ['Jane Doe | Licensing Officer | BIS | (202) 482-1234'],
  ])('%s', (sentence) => {
    const { officerName, officerPhone } = read('Dear Exporter:', '', sentence);
    expect([said(officerName), said(officerPhone)]).toEqual(['Jane Doe', '(202) 482-1234']);
  });

  test('but not of whom the letter says that somebody else is meant', () => {
    const { officerName, officerPhone } = read(
      'Dear Exporter:',
      '',
      'We wrote to your counsel, John Smith, 202-555-0100, about it.',
    );
    expect([officerName, said(officerPhone)]).toEqual([null, '?']);
  });

  test('and is asked about where a word of it was not read with certainty, or holds letters of two alphabets', () => {
    const faint = readLetter(textOfLines(['Contact: Jane Doe'], 0.6)).officerName;
    const mixed = read('Contact: Jаne Doe').officerName;
    expect([faint?.because, mixed?.because]).toEqual(['unsure-character', 'unsure-character']);
  });
});

describe('what a letter quotes of an earlier one is none of its own', () => {
  const quote = 'You have 20 days from the date of this letter; the response is due on May 10, 2026.';
  test.each([
    [[`On April 20 we wrote: “BIS intends to deny Z902218. ${quote}”`]],
    [['On April 20, 2026, we wrote to you:', `      ${quote}`]],
  ])('%j', (lines) => {
    expect(
      read('May 29, 2026', '', 'Dear Exporter:', '', ...lines, '', 'It is denied.').replyByOn,
    ).toBeNull();
  });
});

describe('kinds in other words', () => {
  test.each([
    [['To whom it may concern:', '', 'Your application has been approved.'], 'approved'],
    [['Your request for authorization to retransfer the radios is disapproved.'], 'denied'],
    [['OFAC requires the following information in order to proceed.'], 'request-for-information'],
    [['No specific license is required for the exports described.'], 'license-not-required'],
    [['BIS has approved your request to extend license D1288001.'], 'extension-granted'],
    [['OFAC has determined that the application should be and hereby is denied.'], 'denied'],
    [
      ['We request the following information by May 9, 2026:', '', '1. The contract.', '2. The price.'],
      'request-for-information',
    ],
    [['License D1460001 has been approved. It was validated', 'on August 3, 2026.'], 'approved'],
  ] as const)('%s', (lines, kind) => {
    expect(said(read(...lines).kind)).toBe(kind);
  });
});

test('an agency that is named once, on a line of its own below a signature', () => {
  const lines = ['Jane Doe', 'Bureau of Industry and Security'];
  const text = 'A sentence that says nothing of who wrote it, and goes on for the length of a line or so.';
  expect(said(read(...Array.from({ length: 8 }, () => text), ...lines).agency)).toBe('BIS');
  expect(said(read(...Array.from({ length: 8 }, () => text), 'It went to BIS.').agency)).toBe('?');
});

test('a reference with words of its agency before it, one behind "Re", and the agency’s own before the reader’s', () => {
  expect(said(read('In reply refer to: DDTC Case 050811204').reference)).toBe('050811204');
  expect(said(read('Re: CU-2025-390011-1').reference)).toBe('CU-2025-390011-1');
  expect(said(read('Your ref: ACME/7788', 'Our ref: OEA/19-4711').reference)).toBe('OEA/19-4711');
});

test('cells of a table that stand close together are parted where those of the next row begin', () => {
  const cell = (text: string, x: number, y: number, width = text.length * 5): TextItem => ({
    text,
    box: { x, y, width, height: 11 },
  });
  // Blanks are 5 wide; the room before "License", "Validated" and the last date is hardly wider.
  const items = [
    cell('Application Control Number', 60, 60),
    cell('License Number', 197, 60),
    cell('Validated', 275, 60),
    cell('Expires', 345, 60),
    cell('Z920010', 60, 80),
    cell('D1466610', 197, 80),
    cell('10/17/2026', 275, 80, 64),
    cell('10/31/2030', 345, 80),
  ];
  const { validatedOn, expiresOn, licenseNumber } = readLetter({
    pages: [{ width: 612, height: 792, lines: linesOfItems(items) }],
  });
  expect([validatedOn, expiresOn, licenseNumber].map(said)).toEqual(['2026-10-17', '2030-10-31', 'D1466610']);
});

test('an address that lost its first letters is asked about, by the name of whose it is or by the word before it', () => {
  const cut = read('Contact: Robert Rivera-Cruz', 'E-mail: ruz@agency.example').officerEmail;
  expect(cut?.because).toBe('unsure-character');
  const whole = read('Contact: Robert Rivera-Cruz', 'E-mail: rcruz@agency.example', 'Cruz@agency.example');
  expect(said(whole.officerEmail)).toBe('rcruz@agency.example');
  // With its initial before it, a name may look like the end of the whole.
  const initial = read('Contact: Araminta Voss', 'E-mail: avoss@agency.example').officerEmail;
  expect(said(initial)).toBe('avoss@agency.example');
  const halves = read('E-mail: robert.riverac ruz@agency.example').officerEmail;
  expect([halves?.because, halves?.candidates.map(({ value }) => value)]).toEqual([
    'unsure-character',
    ['ruz@agency.example', 'robert.riveracruz@agency.example'],
  ]);
});
