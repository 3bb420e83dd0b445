import { describe, expect, test } from 'vitest';
import { inWords } from '../base/message-text';
import { createScene } from '../testing/scene';

const said = (command: Record<string, unknown>, scene = createScene()) => {
  const decision = scene.attempt(command);
  return decision.ok ? decision.value.warnings.map(inWords) : [inWords(decision)];
};

describe('a name that holds what nobody sees', () => {
  test('is kept as typed, and told with the character and its place', () => {
    const scene = createScene();
    const name = 'Acme\u202e dtL';
    const [warning = ''] = said({ do: 'add-counterparty', name, otherNames: ['A\u200bB'] }, scene);
    expect(warning).toContain('Name "Acme‹U+202E› dtL" contains U+202E (place 5)');
    expect([...scene.register.counterparties.values()][0]?.name).toBe(name);
    expect(said({ do: 'change-counterparty', counterparty: name, website: 'x' }, scene)).toEqual([]);
    expect(said({ do: 'undo' }, scene)).toEqual([]);
  });

  test('in a party or item of a record too, but not in a text of several lines', () => {
    const record = (more: object) =>
      said({ do: 'open-license', applicationNumber: 'Z123456', agency: 'BIS', ...more });
    expect(record({ parties: [{ role: 'end-user', name: 'A\u00adB' }] })).toMatchObject([
      expect.stringContaining('U+00AD'),
    ]);
    expect(record({ items: [{ line: '1', model: 'A\u3164' }] })).toHaveLength(1);
    expect(record({ endUse: 'a\u200fb', notes: [{ kind: 'file', text: '\u200f' }] })).toEqual([]);
  });

  test('is told five times in one go, and the rest by number', () => {
    const names = Array.from({ length: 8 }, (_, n) => `A\u200b${n}`);
    const warnings = said({ do: 'add-counterparty', name: 'Plain', otherNames: names });
    expect(warnings).toHaveLength(6);
    expect(warnings[5]).toBe('The same is so in 3 further texts.');
  });
});

describe('a character that no file can hold is refused, by name and place', () => {
  test.each([
    ['\u0000', 'U+0000'],
    ['\u0001', 'U+0001'],
    ['\u007f', 'U+007F'],
    ['\u009f', 'U+009F'],
    ['\ufffe', 'U+FFFE'],
    ['\uffff', 'U+FFFF'],
    ['\ud800', 'U+D800'],
    ['\udc00', 'U+DC00'],
  ])('%j', (character, code) => {
    const why = `contains the character ${code} at place 3, which cannot be kept.`;
    expect(said({ do: 'add-counterparty', name: `𝒳a${character}b` })).toEqual([`name: ${why}`]);
    expect(said({ do: 'open-license', orderNumber: '1', endUse: `a\n${character}` })).toEqual([
      `endUse: ${why}`,
    ]);
  });
});
