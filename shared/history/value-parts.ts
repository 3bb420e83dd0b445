import { formatDay, isIsoDate } from '../base/dates';
import type { Register } from '../register/register';

export type Fields = Readonly<Record<string, unknown>>;

/** Says one value of a field, or one entry of a list. */
export type ValueFormatter = (value: never, register: Register) => string;

/** The parts that hold anything, in one line. */
export const joined = (...parts: readonly unknown[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');

/** A day in words; empty for anything else. */
export const dated = (date: unknown): string =>
  typeof date === 'string' && isIsoDate(date) ? formatDay(date) : '';

/** A teller that looks a word of a closed set up. */
export const named =
  (words: Readonly<Record<string, string>>): ValueFormatter =>
  (value: string) =>
    words[value] ?? value;
