import { expect, test } from 'vitest';
import { acceleratorOf, isPressed, keysOf, shortcutIds, shortcuts } from './shortcuts';

const press = { key: 'l', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };

test('a key is told the same to the menu, to people and to the window', () => {
  expect(acceleratorOf('log-step')).toBe('CmdOrCtrl+Shift+L');
  expect(keysOf('log-step')).toBe('Ctrl ⇧ L');
  expect(keysOf('log-step', true)).toBe('⌘ ⇧ L');
  expect(isPressed('log-letter', press)).toBe(true);
  expect(isPressed('log-step', press)).toBe(false);
  expect(isPressed('log-step', { ...press, key: 'L', shiftKey: true })).toBe(true);
  expect(isPressed('log-letter', { ...press, altKey: true })).toBe(false);
  expect(isPressed('keys', { ...press, key: '?', ctrlKey: false, shiftKey: true })).toBe(true);
});

test('no two do the same key', () => {
  const keys = shortcutIds.map((id) => acceleratorOf(id));
  expect(new Set(keys).size).toBe(keys.length);
  expect(Object.keys(shortcuts).sort()).toEqual([...shortcutIds].sort());
});
