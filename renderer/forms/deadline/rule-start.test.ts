import { describe, expect, test } from 'vitest';
import { builtInRuleSet } from '../../../shared/law/law';
import { rulePicks, startOf } from './rule-start';

const rule = (id: string) => {
  const found = builtInRuleSet.byId(id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};

describe('where a rule starts', () => {
  test('a chain at its head, a date of the record there, a step with its kinds', () => {
    expect(startOf(builtInRuleSet, rule('itd-appeal'))).toEqual({ is: 'letter', kinds: ['intent-to-deny'] });
    expect(startOf(builtInRuleSet, rule('extension-request'))).toEqual({
      is: 'record',
      field: 'expiresOn',
      isByItself: false,
    });
    expect(startOf(builtInRuleSet, rule('license-expiry'))).toMatchObject({ is: 'record', isByItself: true });
    expect(startOf(builtInRuleSet, rule('eei-not-filed'))).toEqual({
      is: 'step',
      kinds: ['postdeparture-export'],
    });
  });

  test('every rule can be found, those of a record only for its agency', () => {
    const ids = rulePicks(builtInRuleSet, null).map(({ id }) => id);
    expect([...ids].sort()).toEqual(builtInRuleSet.rules.map(({ id }) => id).sort());
    const ofac = rulePicks(builtInRuleSet, 'OFAC').map(({ id }) => id);
    expect(ofac).toContain('ofac-license-expiry');
    expect(ofac).not.toContain('license-expiry');
    expect(ofac).toContain('itd-reply');
  });
});
