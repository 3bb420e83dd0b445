import { describe, expect, test } from 'vitest';
import { builtInBook } from '../../../shared/law/law';
import { rulePicks, startOf } from './rule-start';

const rule = (id: string) => {
  const found = builtInBook.byId(id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};

describe('where a rule starts', () => {
  test('a chain at its head, a date of the record there, a step with its kinds', () => {
    expect(startOf(builtInBook, rule('itd-appeal'))).toEqual({ is: 'letter', kinds: ['intent-to-deny'] });
    expect(startOf(builtInBook, rule('extension-request'))).toEqual({
      is: 'record',
      field: 'expiresOn',
      isByItself: false,
    });
    expect(startOf(builtInBook, rule('license-expiry'))).toMatchObject({ is: 'record', isByItself: true });
    expect(startOf(builtInBook, rule('eei-not-filed'))).toEqual({
      is: 'step',
      kinds: ['postdeparture-export'],
    });
  });

  test('every rule can be found, those of a record only for its agency', () => {
    const ids = rulePicks(builtInBook, null).map(({ id }) => id);
    expect([...ids].sort()).toEqual(builtInBook.rules.map(({ id }) => id).sort());
    const ofac = rulePicks(builtInBook, 'OFAC').map(({ id }) => id);
    expect(ofac).toContain('ofac-license-expiry');
    expect(ofac).not.toContain('license-expiry');
    expect(ofac).toContain('itd-reply');
  });
});
