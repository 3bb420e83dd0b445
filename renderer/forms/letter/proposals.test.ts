import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import type { LetterAsRead } from '../../../shared/calls/reading-calls';
import { textOfLines } from '../../../shared/reading/letter-text';
import { readLetter } from '../../../shared/reading/read-letter';
import { withPlaces } from '../../../shared/reading/with-places';
import { createScene } from '../../../shared/testing/scene';
import { emptyDraft } from './letter-draft';
import { filledIn, isAsked, nothingDecided, proposalsOf, readOf, standingOf, unconfirmed } from './proposals';

const lines = [
  'Bureau of Industry and Security',
  '',
  'November 21, 2019',
  '',
  'Application Control Number: Z123456',
  '',
  'NOTICE OF INTENT TO DENY',
  '',
  'BIS intends to deny your license application. The reasons for this decision are:',
  '',
  '    1. The end user is on the Entity List.',
  '    2. The items could be diverted.',
  '',
  'Your response must be received no later than December 11, 2019.',
];

function read(text: readonly string[], confidence = 1): LetterAsRead {
  const given = textOfLines(text, confidence);
  return {
    letter: 'a',
    files: [
      {
        sha256: 'a'.repeat(64),
        pages: given.pages.map(({ width, height }) => ({ width, height, turn: 0 })),
      },
    ],
    notRead: [],
    reading: readLetter(given),
  };
}

describe('the record a letter is about', () => {
  test('is the one with its number', () => {
    const scene = createScene();
    const id = scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
    expect(proposalsOf(read(lines), scene.register).licenseIds).toMatchObject({
      certainty: 'sure',
      candidates: [{ value: { is: 'record', id }, readAs: 'Z123456' }],
    });
  });

  test('is a new one under a number that no record has', () => {
    expect(proposalsOf(read(lines), createScene().register).licenseIds).toMatchObject({
      certainty: 'sure',
      candidates: [{ value: { is: 'new', number: 'Z123456', agency: 'BIS' }, label: 'New record Z123456' }],
    });
  });

  test('is asked where a digit was not certain, with the record that has the number', () => {
    const scene = createScene();
    const id = scene.perform({ do: 'open-license', applicationNumber: 'Z123456' });
    expect(proposalsOf(read(lines, 0.5), scene.register).licenseIds).toMatchObject({
      certainty: 'asked',
      because: expect.stringContaining('could not be read with certainty'),
      candidates: [{ value: { is: 'record', id } }],
    });
  });
});

describe('what was read', () => {
  const { register } = createScene();
  const proposals = proposalsOf(read(lines), register);

  test('fills what is empty and leaves what was typed', () => {
    const typed = { ...emptyDraft([]), datedOn: day('2019-11-12') };
    const { draft, filled } = filledIn(proposals, typed);
    expect(draft).toMatchObject({
      datedOn: '2019-11-12',
      replyByOn: '2019-12-11',
      kind: 'intent-to-deny',
      basis: '1. The end user is on the Entity List.\n\n2. The items could be diverted.',
    });
    expect(filled.has('datedOn')).toBe(false);
    const decided = { filled, settled: {} };
    expect(proposals.datedOn && standingOf(proposals.datedOn, draft, 'datedOn', decided)).toBe('beside');
    expect(proposals.replyByOn && standingOf(proposals.replyByOn, draft, 'replyByOn', decided)).toBe(
      'proposed',
    );
    expect(unconfirmed(proposals, draft, decided)).toEqual([
      'licenseIds',
      'kind',
      'datedOn',
      'replyByOn',
      'basis',
    ]);
  });

  test('of a reply date that is not the one of the rule fills nothing in, and what is counted was not read', () => {
    const other = [...lines.slice(0, -1), 'Your response must be received no later than December 17, 2019.'];
    const asked = proposalsOf(read(other), register);
    expect(asked.replyByOn).toMatchObject({
      certainty: 'asked',
      candidates: [
        { label: 'Tue Dec 17, 2019', readAs: '2019-12-17' },
        { label: 'Wed Dec 11, 2019', readAs: null },
      ],
    });
    const { draft } = filledIn(asked, emptyDraft([]));
    expect(draft.replyByOn).toBeNull();
    const typed = { ...draft, replyByOn: day('2019-12-11') };
    expect(readOf(read(other), asked, typed)?.fields.some(({ field }) => field === 'replyByOn')).toBe(false);
  });

  test('that was typed the same before asks for nothing', () => {
    const typed = { ...emptyDraft([]), datedOn: day('2019-11-21') };
    expect(proposals.datedOn && standingOf(proposals.datedOn, typed, 'datedOn', nothingDecided)).toBe('same');
  });

  test('and what the kind of letter has no field for is not asked', () => {
    const license = proposalsOf(
      read([...lines, '', 'License number: D1234567', 'Expiration date: November 30, 2023']),
      register,
    );
    const { draft, filled } = filledIn(license, emptyDraft([]));
    expect(license.expiresOn).toBeDefined();
    expect(unconfirmed(license, draft, { filled, settled: {} })).not.toContain('expiresOn');
    expect(unconfirmed(license, { ...draft, kind: 'approved' }, { filled, settled: {} })).toContain(
      'expiresOn',
    );
  });

  test('a date that reads two ways fills nothing', () => {
    const twoWays = proposalsOf(
      read(lines.map((line) => line.replace('November 21, 2019', '11/12/2019'))),
      register,
    );
    const { draft } = filledIn(twoWays, emptyDraft([]));
    expect(draft.datedOn).toBeNull();
    expect(twoWays.datedOn?.candidates.map(({ value }) => value).sort()).toEqual([
      '2019-11-12',
      '2019-12-11',
    ]);
  });

  test('is kept as it was read, whatever the form holds now', () => {
    const { draft } = filledIn(proposals, emptyDraft([]));
    const kept = readOf(read(lines), proposals, { ...draft, replyByOn: day('2019-12-12') });
    expect(kept?.fields.find(({ field }) => field === 'replyByOn')).toEqual({
      field: 'replyByOn',
      value: '2019-12-11',
      page: 1,
      certainty: 'sure',
    });
    expect(kept?.fields.find(({ field }) => field === 'licenseIds')?.value).toBe('Z123456');
  });

  test('of a longer time to reply fills the field of an extension, and of several files names the one', () => {
    const asOne = (text: readonly string[]): LetterAsRead => {
      const one = read(text);
      const files = ['a', 'b'].map((each) => ({ sha256: each.repeat(64), pages: one.files[0]?.pages ?? [] }));
      return { ...one, files, reading: withPlaces(one.reading, (place) => ({ ...place, file: 2 })) };
    };
    const more = asOne([
      'Date: December 1, 2026',
      'Application Control Number: Z123456',
      'Your time to reply is extended to December 20, 2026.',
    ]);
    const extension = proposalsOf(more, register);
    const { draft } = filledIn(extension, emptyDraft([]));
    expect(draft).toMatchObject({
      kind: 'extension-granted',
      replyExtendedTo: '2026-12-20',
      expiresOn: null,
      replyByOn: null,
    });
    expect(isAsked('replyExtendedTo', draft.kind)).toBe(true);
    expect(isAsked('replyExtendedTo', 'denied')).toBe(false);
    const kept = readOf(more, extension, draft);
    expect([kept?.sha256, kept?.fields.find(({ field }) => field === 'replyExtendedTo')]).toEqual([
      'a'.repeat(64),
      { field: 'replyExtendedTo', value: '2026-12-20', page: 1, file: 'b'.repeat(64), certainty: 'sure' },
    ]);
  });
});

describe('what else was read for a field that is sure', () => {
  const subject = 'Subject: Application Z123456, Notice of Intent to Deny';
  const two = [...lines, '', 'See also the application Z654321.'];

  test('stands beside it, is kept as chosen when a person takes it, and is no question by itself', () => {
    const given = read([
      subject,
      '',
      'License number: D1234567',
      '',
      'Compare D7654321.',
      '',
      'Your application has been approved.',
    ]);
    const { register } = createScene();
    const proposals = proposalsOf(given, register);
    const number = proposals.licenseNumber;
    expect(number?.candidates.map(({ value }) => value)).toEqual(['D1234567']);
    expect(number?.others?.map(({ value }) => value)).toEqual(['D7654321']);
    const { draft, filled } = filledIn(proposals, { ...emptyDraft([]), kind: 'approved' });
    expect(draft.licenseNumber).toBe('D1234567');
    const decided = { filled, settled: { licenseNumber: 'confirmed' } } as const;
    const chosen = { ...draft, licenseNumber: 'D7654321' };
    if (number === undefined) throw new Error('no number');
    expect(standingOf(number, chosen, 'licenseNumber', decided)).toBe('confirmed');
    expect(
      readOf(given, proposals, chosen)?.fields.find(({ field }) => field === 'licenseNumber'),
    ).toMatchObject({
      value: 'D7654321',
      certainty: 'asked',
    });
    expect(
      readOf(given, proposals, draft)?.fields.find(({ field }) => field === 'licenseNumber'),
    ).toMatchObject({
      value: 'D1234567',
      certainty: 'sure',
    });
  });

  test('an earlier application the letter names is no other reading', () => {
    expect(proposalsOf(read(two), createScene().register).licenseIds?.others).toBeUndefined();
  });

  test('another number of an application is offered as the record it is', () => {
    const scene = createScene();
    const id = scene.perform({ do: 'open-license', applicationNumber: 'Z654321' });
    const given = read([...lines, '', 'The item is Z654321.']);
    expect(proposalsOf(given, scene.register).licenseIds?.others).toMatchObject([
      { value: { is: 'record', id }, readAs: 'Z654321' },
    ]);
  });
});

test('a list with a word that was not read with certainty is asked about, and names the word', () => {
  const whole = read(lines);
  const [first, ...others] = whole.reading.reasons;
  if (first === undefined) throw new Error('the letter has no reasons');
  const reasons = [{ ...first, because: 'unsure-words' as const, unsure: ['Entity'] }, ...others];
  const { basis } = proposalsOf({ ...whole, reading: { ...whole.reading, reasons } }, createScene().register);
  expect([basis?.certainty, basis?.because]).toEqual(['asked', expect.stringContaining('Entity')]);
  expect(proposalsOf(whole, createScene().register).basis?.certainty).toBe('sure');
});
