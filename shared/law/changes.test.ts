import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { recountDeadlines } from '../docket/recount';
import { ruleSetOf } from '../register/rules-in-force';
import { createScene } from '../testing/scene';
import { affiliatesCaution, affiliatesRule, isAmended, lawChanges } from './changes';
import { estimates } from './estimates';
import { lawEdition, rules } from './law';
import { openQuestions } from './open-questions';
import { retentionRules } from './retention-rules';

const table = [...rules, ...estimates, ...retentionRules];

describe('what changed since the text was read', () => {
  test('is a list in the edition, each with its publication, its day and what it means', () => {
    expect(lawEdition.changes).toBe(lawChanges);
    expect(new Set(lawChanges.map(({ id }) => id)).size).toBe(lawChanges.length);
    for (const { what, citation, inForce, touches, means } of lawChanges) {
      for (const words of [what, inForce, means]) expect(words).toMatch(/\.$/);
      expect(citation).toMatch(/FR|CFR/);
      expect(touches).toMatch(/\d+ CFR/);
    }
  });

  test('marks every rule of a section that was amended and not read again, and no other', () => {
    const named = [...new Set(lawChanges.flatMap(({ ruleIds }) => ruleIds))].sort();
    expect(
      table
        .filter(isAmended)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(named);
    expect(table.filter(({ citation }) => citation.startsWith('15 CFR 30.')).every(isAmended)).toBe(true);
  });

  test('says both sentences of the affiliates rule, in the list and as an open question', () => {
    const change = lawChanges.find(({ id }) => id === 'affiliates');
    const question = openQuestions.find(({ id }) => id === 'affiliates');
    for (const words of [`${change?.inForce} ${change?.means}`, question?.meanwhile]) {
      expect(words).toContain('November 10, 2025 to November 9, 2026');
      expect(words).toContain('again from November 10, 2026');
    }
  });

  test('moves no date that stands: a register of the edition before is not asked about any', () => {
    const scene = createScene(day('2026-11-28'));
    const license = scene.perform({ do: 'open-license', reference: 'R-1' });
    scene.perform({ do: 'log-step', license, kind: 'postdeparture-export', happenedOn: day('2026-11-20') });
    scene.perform({ do: 'log-letter', license, kind: 'intent-to-deny', datedOn: day('2026-11-20') });
    for (const [id, deadline] of scene.register.deadlines)
      scene.register.deadlines.set(id, { ...deadline, lawEdition: '2026-11-25' });
    expect(scene.register.deadlines.size).toBe(5);
    expect(recountDeadlines(scene.register, ruleSetOf(scene.register.settings), lawEdition)).toEqual([]);
  });

  test('cautions about affiliates as the rule stood on the day, and never concludes', () => {
    expect(affiliatesCaution(day('2025-09-28'))).toEqual([]);
    const on = (today: string) => affiliatesCaution(day(today)).join(' ');
    expect(on('2025-11-09')).not.toContain('Suspended');
    expect(on('2025-11-10')).toContain(affiliatesRule.suspended);
    expect(on('2026-11-09')).not.toContain(affiliatesRule.applies);
    expect(on('2026-11-10')).toContain(`${affiliatesRule.suspended} ${affiliatesRule.applies}`);
    for (const today of ['2025-10-01', '2026-01-01', '2026-11-29'])
      expect(on(today)).toContain('Check who owns and is owned by the party');
  });
});
