import { done, type Result, refuse } from '../../../shared/base/result';

/** A ladder as it is typed: days before work-by with commas between. */
export function ladderText(ladder: readonly number[]): string {
  return ladder.join(', ');
}

/** Reads a ladder: whole days from 0 to 1000, put in order, each once; empty means no reminders. Refuses anything else. */
export function ladderFrom(text: string, field: string): Result<number[]> {
  const words = text.split(/[,;\s]+/).filter(Boolean);
  const wrong = words.find((word) => !/^\d{1,4}$/.test(word) || Number(word) > 1_000);
  if (wrong !== undefined) return refuse('invalid', 'not-a-ladder-day', { word: wrong }, field);
  return done([...new Set(words.map(Number))].sort((a, b) => b - a));
}
