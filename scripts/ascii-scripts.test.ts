import { expect, test } from 'vitest';
import { inAscii } from './ascii-scripts.mjs';

const saysOf = (code: string): Promise<{ readonly default: unknown }> =>
  import(/* @vite-ignore */ `data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`);

const script = [
  String.raw`const é = 'a…\\“', { x: ünder } = { x: 'á' };`,
  `const template = \`\${é}—😀\`;`,
  `export default [é, ünder, template, '日本語'.match(/[日-本]+/u)[0], /^[😀-😂]$/u.test('😁'), /^é|ü$/iu.test('Ü'), { größe: 1 }];`,
].join('\n');

test('a script without letters beyond ASCII says the same', async () => {
  const escaped = inAscii(script);
  expect(escaped).toMatch(/^[\0-\x7f]+$/);
  const says = (await saysOf(escaped)).default;
  expect(says).toEqual((await saysOf(script)).default);
  expect(says).toContain('a…\\“—😀');
});

test('what would say something else is refused', () => {
  expect(() => inAscii('const text = String.raw`a…`;')).toThrow('cannot be escaped');
  expect(() => inAscii(String.raw`const text = "\…";`)).toThrow('cannot be escaped');
  expect(inAscii(String.raw`const text = "\\…";`)).toBe(String.raw`const text = "\\\u2026";`);
});
