import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { createScene } from '../testing/scene';
import { statusOf, statusWords } from './license-status';

const issued = {
  act: 'issued',
  publishedOn: day('2019-05-22'),
  effectiveOn: day('2019-05-20'),
  untilOn: day('2019-08-19'),
} as const;
const extended = { act: 'extended', publishedOn: day('2019-08-21'), untilOn: day('2019-11-18') } as const;
const revoked = { act: 'revoked', publishedOn: day('2019-10-01') } as const;

function record(more: object) {
  const scene = createScene(day('2019-11-25'));
  const tried = scene.attempt({
    do: 'open-license',
    authorization: 'general-license',
    applicationNumber: 'TGL-2019-05',
    ...more,
  });
  if (!tried.ok) throw new Error(tried.messageKey);
  const license = () => {
    const found = scene.register.licenses.get(tried.value.id ?? '');
    if (found === undefined) throw new Error('not there');
    return found;
  };
  return {
    ...scene,
    license,
    warnings: tried.value.warnings.map(({ messageKey }) => messageKey),
    on: (today: string) => statusWords[statusOf(scene.register, license(), day(today))],
  };
}

describe('a general license', () => {
  test('is in force between the days of its publications, never pending, and finds its place without a question', () => {
    const { on, license, warnings } = record({ publications: [issued] });
    expect(warnings).toEqual([]);
    expect([license().validatedOn, license().expiresOn]).toEqual(['2019-05-20', '2019-08-19']);
    expect(['2019-05-19', '2019-05-20', '2019-08-19', '2019-08-20'].map(on)).toEqual([
      'Not in force yet',
      'In force',
      'In force',
      'Expired',
    ]);
  });

  test('is extended, and revoked, from the days that say so', () => {
    const { on, license, register } = record({ publications: [revoked, extended, issued] });
    expect(license().expiresOn).toBe('2019-11-18');
    expect(['2019-08-20', '2019-08-21', '2019-09-30', '2019-10-01', '2019-12-01'].map(on)).toEqual([
      'In force',
      'In force, extended',
      'In force, extended',
      'Revoked',
      'Revoked',
    ]);
    expect(register.deadlines.by('license', license().id).map(({ due }) => due)).toEqual(['2019-11-18']);
  });

  test('keeps a day that was typed until a publication changes it', () => {
    const { perform, license } = record({ publications: [issued], expiresOn: day('2019-08-18') });
    expect(license().expiresOn).toBe('2019-08-18');
    perform({ do: 'change-license', license: 'TGL-2019-05', owner: 'Export desk' });
    expect(license().expiresOn).toBe('2019-08-18');
    perform({ do: 'change-license', license: 'TGL-2019-05', publications: [issued, extended] });
    expect(license().expiresOn).toBe('2019-11-18');
  });

  test('ends on the day it states: the holiday that lengthens a license does not lengthen it', () => {
    const { register, license, perform } = record({
      expiresOn: day('2027-01-01'),
      validatedOn: day('2019-05-20'),
    });
    const extended = () => register.deadlines.by('license', license().id).map(({ extendedTo }) => extendedTo);
    expect(extended()).toEqual([null]);
    perform({ do: 'change-license', license: 'TGL-2019-05', authorization: 'license' });
    expect(extended()).toEqual(['2027-01-04']);
  });

  test('without any day says that they are missing', () => {
    expect(record({}).on('2019-11-25')).toBe('Dates not entered');
  });
});

describe('the other kinds', () => {
  test('a license exception is notified, then in force from its day', () => {
    const exception = { authorization: 'license-exception', applicationNumber: 'ENC-2026-1' };
    const { on, warnings, perform } = record({ ...exception, submittedOn: day('2019-11-01') });
    expect(warnings).toEqual([]);
    expect(on('2019-11-25')).toBe('Notification submitted');
    perform({ do: 'change-license', license: 'ENC-2026-1', validatedOn: day('2019-11-30') });
    expect(['2019-11-25', '2019-11-30'].map(on)).toEqual(['Not in force yet', 'In force']);
  });

  test('a classification is issued, an agreement is approved as a license is', () => {
    const kind = (authorization: string) =>
      record({ authorization, applicationNumber: 'Z000001', validatedOn: day('2019-11-01') }).on(
        '2019-11-25',
      );
    expect(['classification', 'agreement', 'other'].map(kind)).toEqual([
      'Classification or opinion issued',
      'Approved',
      'Approved',
    ]);
  });
});
