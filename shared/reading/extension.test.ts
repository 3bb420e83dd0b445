import { describe, expect, test } from 'vitest';
import { textOfLines } from './letter-text';
import { readLetter } from './read-letter';

/** A letter of the bureau whose body is this. */
const letter = (subject: string, ...body: readonly string[]) =>
  readLetter(
    textOfLines([
      'UNITED STATES DEPARTMENT OF COMMERCE',
      'Bureau of Industry and Security',
      'Washington, D.C. 20230',
      '',
      'December 1, 2026',
      '',
      'Example Tools Inc.',
      '100 Main Street',
      'Springfield, Ohio 45501',
      '',
      `Subject: ${subject}`,
      '',
      'Dear Exporter:',
      '',
      ...body,
      '',
      'Sincerely,',
      'Jane Doe',
      'Licensing Officer',
    ]),
  );
const about = 'Notice of Intent to Deny, application Z123456';

describe('a longer time to reply is no expiry and no second reply date', () => {
  test.each([
    ['Your time to reply is extended to December 20, 2026.'],
    ['The period for your response is extended through December 20, 2026.'],
    [
      'The time in which to respond to the notice of intent to deny is hereby extended until December 20, 2026.',
    ],
    ['Your request for an extension of time to respond is granted, until December 20, 2026.'],
    ['BIS grants an extension of the period to submit your rebuttal, to December 20, 2026.'],
    ['This office extends the deadline for your response by ten days, to December 20, 2026.'],
    ['The response period is extended from December 10, 2026 to December 20, 2026.'],
    ['You are hereby granted an extension until December 20, 2026 to respond.'],
    ['Your request for an extension of time is granted.', 'You now have until December 20, 2026 to reply.'],
    ['This letter grants additional time.', 'Your reply must be received by December 20, 2026.'],
    [
      'Your reply was due on December 10, 2026.',
      'Your time to reply is extended to close of business on December 20, 2026.',
    ],
  ])('%s', (...body) => {
    const { kind, datedOn, replyByOn, replyExtendedTo, expiresOn } = letter(about, ...body);
    expect([kind?.value, datedOn?.value, replyByOn, replyExtendedTo?.value, expiresOn]).toEqual([
      'extension-granted',
      '2026-12-01',
      null,
      '2026-12-20',
      null,
    ]);
  });

  test('what a table of the letter says', () => {
    const { replyExtendedTo, replyByOn } = letter(
      'Extension of time to respond granted',
      'Previous response date: December 10, 2026',
      'Extended response date: December 20, 2026',
    );
    expect([replyExtendedTo?.value, replyByOn]).toEqual(['2026-12-20', null]);
  });

  test('a date before that of the letter is asked about with it', () => {
    const { datedOn, replyExtendedTo } = letter(
      about,
      'Your time to reply is extended to November 20, 2026.',
    );
    expect([datedOn?.because, replyExtendedTo?.because]).toEqual(['out-of-order', 'out-of-order']);
  });
});

describe('a longer life of a license is no time to reply', () => {
  test.each([
    ['The validity of your license is extended until November 30, 2027.'],
    [
      'In response to your request, the validity period of license D1234567 is extended to November 30, 2027.',
    ],
    [
      'Your request of November 2, 2026 to extend the expiration date has been granted, to November 30, 2027.',
    ],
    ['The license is hereby extended from November 30, 2026 through November 30, 2027.'],
  ])('%s', (body) => {
    const { kind, replyExtendedTo, expiresOn, replyByOn } = letter('Extension granted', body);
    expect([kind?.value, replyExtendedTo, expiresOn?.value, replyByOn]).toEqual([
      'extension-granted',
      null,
      '2027-11-30',
      null,
    ]);
  });
});

describe('what is not said is asked', () => {
  test('an extension of something', () => {
    const { replyExtendedTo, expiresOn } = letter(
      'Extension granted',
      'An extension is granted until December 20, 2026.',
    );
    for (const each of [replyExtendedTo, expiresOn]) {
      expect([each?.certainty, each?.because]).toEqual(['asked', 'not-labeled']);
      expect(each?.candidates.map(({ value }) => value)).toEqual(['2026-12-20']);
    }
  });

  test('a reply date in an extension of which the letter does not say what it extends', () => {
    const { replyExtendedTo, replyByOn } = letter(
      'Extension granted',
      'Please send your acceptance by December 20, 2026.',
    );
    expect([replyExtendedTo?.because, replyByOn]).toEqual(['several-meanings', null]);
  });

  test('a time that is only offered, and one in a letter that has no field for it', () => {
    const offered = letter(
      about,
      'BIS intends to deny it.',
      'The time to reply may be extended to December 20, 2026.',
    );
    expect([offered.replyExtendedTo, offered.expiresOn]).toEqual([null, null]);
    const held = letter(
      'Request for additional information',
      'The following information is required. The period for your response is extended to December 20, 2026.',
    );
    expect(held.replyByOn).toMatchObject({ certainty: 'asked', because: 'several-meanings' });
  });

  test('a refused extension gives no date', () => {
    const { kind, replyExtendedTo } = letter(
      about,
      'Your request for an extension of the time to respond has been denied.',
    );
    expect([kind?.value, replyExtendedTo]).toEqual(['extension-refused', null]);
  });
});
