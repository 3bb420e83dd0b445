import { expect, test } from 'vitest';
import { plainName } from './plain-name';

test('a name that Windows keeps for a device is never one', () => {
  for (const name of ['CON', 'nul', 'Aux', 'PRN', 'COM1', 'lpt9', 'com²'])
    expect(plainName(name, 80)).toBe(`${name}_`);
  expect(plainName('con.pdf', 80)).toBe('con_.pdf');
  expect(plainName('CON .txt', 80)).toBe('CON_ .txt');
  for (const name of ['CONN', 'Z123456', 'COM10', 'X CON', 'CON 2026-11-28', 'nul-1'])
    expect(plainName(name, 80)).toBe(name);
});

test('a long name is cut between characters, not within one', () => {
  expect(plainName('\u{20000}'.repeat(3), 2)).toBe('\u{20000}'.repeat(2));
});
