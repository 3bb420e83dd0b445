import type { Money } from '../../../shared/base/fields';
import { minorDigits, parseMoney, plainAmount } from '../../../shared/base/money';
import { done, type Result, refuse } from '../../../shared/base/result';

let keys = 0;

/** A key for a part that has no id yet, so that a form can tell its rows apart. */
export function freshKey(): string {
  keys += 1;
  return `new-${keys}`;
}

/** An amount as it is typed; read only when the form is saved, so that nothing typed is lost. */
export interface AmountDraft {
  readonly amount: string;
  readonly currency: string;
  /** Typed since the form was opened: nothing reckoned takes its place. */
  readonly isTyped?: true;
}

export function amountDraft(money: Money | null, currency: string): AmountDraft {
  return money === null ? { amount: '', currency } : { amount: plainAmount(money), currency: money.currency };
}

/** Reads an amount; nothing typed is no amount. Refuses what is not an amount of its currency, naming the field. */
export function amountFrom({ amount, currency }: AmountDraft, field: string): Result<Money | null> {
  if (amount.trim() === '') return done(null);
  if (!/^[A-Z]{3}$/.test(currency)) return refuse('invalid', 'no-such-currency', { currency }, field);
  const money = parseMoney(amount, currency);
  return money === undefined
    ? refuse('invalid', 'not-an-amount', { amount, currency, digits: minorDigits(currency) }, field)
    : done(money);
}

/** A quantity or price as it is typed: digits with one point; commas between thousands are left out. Empty is none. */
export function decimalFrom(text: string): string | null {
  const plain = text.trim();
  if (plain === '') return null;
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
}

/**
 * A whole number as it is typed; `none` where nothing is. What is no number goes to the door as it was typed, which
 * refuses it and names the field.
 */
export function wholeFrom<T>(text: string, none: T): number | T {
  const plain = text.trim();
  if (plain === '') return none;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : (plain as unknown as number);
}

/** Address lines as one text of several lines, and back; empty lines at the end are no lines. */
export function linesFrom(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

export function linesText(lines: readonly string[]): string {
  return lines.join('\n');
}

/** The next free line number, where the lines so far are numbers. */
export function nextLine(items: readonly { readonly line: string }[]): string {
  const numbers = items.map(({ line }) => line).filter((line) => /^\d{1,6}$/.test(line));
  return numbers.length === items.length ? String(Math.max(0, ...numbers.map(Number)) + 1) : '';
}
