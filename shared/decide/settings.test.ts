import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { rules } from '../law/law';
import { createScene } from '../testing/scene';

const change = (settings: object) => ({ do: 'change-settings', ...settings }) as CommandInput;

describe('closures and the day to work to', () => {
  const workByOf = (scene: ReturnType<typeof createScene>) =>
    [...scene.register.deadlines.values()].map(({ due, workBy }) => [due, workBy]);

  test('days kept for the courier stay kept when closures are switched on and off', () => {
    const scene = createScene(day('2025-12-01'));
    scene.perform({ do: 'add-deadline', title: 'Report', dueOn: day('2025-12-26'), leadDays: 2 });
    expect(workByOf(scene)).toEqual([['2025-12-26', '2025-12-23']]);
    scene.perform(change({ closuresByOrder: true }));
    expect(workByOf(scene)).toEqual([['2025-12-26', '2025-12-19']]);
    scene.perform(change({ closuresByOrder: false }));
    expect(workByOf(scene)).toEqual([['2025-12-26', '2025-12-23']]);
  });

  test('a short count backward works to the day it would end on with the closures left out', () => {
    const scene = createScene(day('2025-12-01'));
    scene.perform({ do: 'log-step', kind: 'tdo-expiry', happenedOn: day('2025-12-31') });
    expect(workByOf(scene)).toEqual([['2025-12-19', '2025-12-19']]);
    scene.perform(change({ closuresByOrder: true }));
    expect(workByOf(scene)).toEqual([['2025-12-19', '2025-12-17']]);
    scene.perform(change({ closuresByOrder: false }));
    expect(workByOf(scene)).toEqual([['2025-12-19', '2025-12-19']]);
  });

  test('a date that ends at its first minute never gets its own day to work in', () => {
    const scene = createScene(day('2025-11-03'));
    scene.perform({
      do: 'open-license',
      agency: 'OFAC',
      licenseNumber: 'IA-2025-1',
      expiresOn: day('2025-12-29'),
    });
    expect(workByOf(scene)).toEqual([['2025-12-29', '2025-12-26']]);
    scene.perform(change({ closuresByOrder: true }));
    expect(workByOf(scene)).toEqual([['2025-12-29', '2025-12-23']]);
    const [deadline] = [...scene.register.deadlines.values()];
    scene.perform({
      do: 'move-deadline',
      deadline: deadline?.id ?? '',
      dueOn: day('2026-01-13'),
      reason: 'Amended.',
    });
    expect(workByOf(scene)).toEqual([['2026-01-13', '2026-01-12']]);
  });
});

describe('rule packs at the door', () => {
  const text =
    /```json\n([\s\S]*?)```/.exec(
      readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8'),
    )?.[1] ?? '';
  const pack = { id: 'company-rules', name: 'Company rules', text };
  const other = (change: object) => ({ ...pack, ...change });
  const tried = (...rulePacks: readonly object[]) => createScene().attempt(change({ rulePacks }));

  test('a pack that reads is kept', () => {
    expect(tried(pack)).toMatchObject({ ok: true });
  });

  test.each([
    ['no JSON', [other({ text: '{' })], 'pack-not-json', 'rulePacks.0.text'],
    ['another id than its text says', [other({ id: 'mine' })], 'pack-named-otherwise', 'rulePacks.0.id'],
    ['another name than its text says', [other({ name: 'Mine' })], 'pack-named-otherwise', 'rulePacks.0.id'],
    ['the same pack twice', [pack, pack], 'pack-twice', 'rulePacks.1.id'],
    [
      'a rule of another pack',
      [
        pack,
        other({
          id: 'second',
          name: 'Second',
          text: text.replace('"company-rules"', '"second"').replace('"Company rules"', '"Second"'),
        }),
      ],
      'pack-rule-twice',
      'rulePacks.1.text',
    ],
    [
      'a built-in rule',
      [other({ text: text.replace('"company-keep"', `"${rules[0]?.id}"`) })],
      'pack-field',
      'rulePacks.0.text',
    ],
  ])('%s is refused and nothing is kept', (_what, packs, messageKey, field) => {
    expect(tried(...packs)).toMatchObject({ ok: false, messageKey, field });
  });

  test('a pack kept by another version that does not read here can stand and be taken out', () => {
    const scene = createScene();
    const old = { id: 'old', name: 'Old', text: '{}' };
    scene.register.settings = { ...scene.register.settings, rulePacks: [old] };
    expect(scene.attempt(change({ rulePacks: [old, pack] }))).toMatchObject({ ok: true });
    expect(scene.attempt(change({ rulePacks: [pack] }))).toMatchObject({ ok: true });
    expect(scene.register.settings.rulePacks.map(({ id }) => id)).toEqual(['company-rules']);
  });
});

describe('what is told of the company and its people', () => {
  test('is kept, undone, and refused where it is wrong', () => {
    const scene = createScene();
    expect(scene.register.settings).toMatchObject({ companyAddress: [], companyCountry: '', owners: [] });
    scene.perform(change({ companyCountry: 'US', owners: ['Kim Case'] }));
    expect(scene.register.settings).toMatchObject({ companyCountry: 'US', owners: ['Kim Case'] });
    scene.perform({ do: 'undo' });
    expect(scene.register.settings).toMatchObject({ companyCountry: '', owners: [] });
    expect(scene.attempt(change({ companyCountry: 'USA' }))).toMatchObject({
      ok: false,
      field: 'companyCountry',
    });
    expect(scene.attempt(change({ owners: [''] }))).toMatchObject({ ok: false, field: 'owners.0' });
  });

  test('changes no record when somebody is called otherwise', () => {
    const scene = createScene();
    const license = scene.perform({ do: 'open-license', owner: 'Ann Example' });
    scene.perform(change({ owners: ['Ann Example'] }));
    scene.perform(change({ owners: ['Ann Miller'] }));
    expect(scene.register.licenses.get(license)?.owner).toBe('Ann Example');
  });
});
