/// <reference types="vite/client" />
import { expect, test } from 'vitest';
import { inWords } from '../base/messages';
import { parseRulePack } from '../counting/rule-pack';
import { rules } from './law';

const pages = import.meta.glob('/docs/rules.md', { query: '?raw', import: 'default', eager: true });
const page = String(pages['/docs/rules.md']);

test('the example in docs/rules.md is a rule file', () => {
  const example = /```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '';
  const read = parseRulePack(example);
  expect(read.ok ? read.value.rules.length : inWords(read)).toBe(2);
});

test('docs/rules.md tells every field, trigger, unit and end that a built-in rule uses', () => {
  const words = new Set(
    rules.flatMap((rule) => [...Object.keys(rule), rule.count.unit, rule.end, rule.kind, rule.confidence]),
  );
  expect([...words].filter((word) => !page.includes(`\`${word}\``) && !page.includes(`"${word}"`))).toEqual(
    [],
  );
});
