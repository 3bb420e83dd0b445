import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyRegister, renewed } from '../shared/register/register';
import { root } from './folders.mjs';
import { dependsInPlace } from './in-place.mjs';

/** The parts of a register that stay the same objects while it is folded, found by looking at one. */
const register = emptyRegister();
const parts = Object.entries(register).flatMap(([name, part]) =>
  typeof part === 'object' && name !== 'settings' ? [name] : [],
);

const memo = (before: string, dependencies: string) =>
  `${before}\nconst found = useMemo(() => work(register, [1]), [${dependencies}]);`;

describe('what a component keeps depends on something that changes', () => {
  test('the register changes with an entry, its parts do not', () => {
    expect(parts).toContain('deadlines');
    expect(parts).toContain('shownReminders');
    const next = renewed(register);
    expect(next).not.toBe(register);
    for (const name of parts) expect(Reflect.get(next, name)).toBe(Reflect.get(register, name));
  });

  test.each([
    [memo('', 'register.letters'), ['register.letters']],
    [memo('', 'docket.register.deadlines, today'), ['docket.register.deadlines']],
    [memo('const { licenses, settings } = register;', 'settings, licenses'), ['licenses']],
    [memo('const { shownReminders: shown } = useDocket().register;', 'shown'), ['shown']],
    ['useEffect(() => {\n  read();\n}, [api, register.shownReminders]);', ['register.shownReminders']],
    ['useMemo<Found>(\n  () => find(register),\n  [\n    register.steps,\n  ],\n);', ['register.steps']],
  ])('finds what never changes in %s', (text, found) => {
    expect(dependsInPlace(text, parts)).toEqual(found);
  });

  test.each([
    [memo('', 'register, today')],
    [memo('const { settings } = register;', 'settings, register.seq')],
    [memo('const licenses = props.licenses.filter(isOpen);', 'licenses')],
    ['const found = useMemo(() => work(register.letters), [register]);'],
  ])('lets %s be', (text) => {
    expect(dependsInPlace(text, parts)).toEqual([]);
  });

  test('nothing in the window depends on what never changes', () => {
    const files = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    const texts = files.map((file) => readFileSync(join(root, 'renderer', file), 'utf8'));
    // It is looked where there is something to find.
    expect(texts.filter((text) => text.includes('useMemo(')).length).toBeGreaterThan(10);
    const found = texts.flatMap((text, index) =>
      dependsInPlace(text, parts).map((dependency) => `renderer/${files[index]}: ${dependency}`),
    );
    expect(found).toEqual([]);
  });
});
