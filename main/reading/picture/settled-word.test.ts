import { describe, expect, test } from 'vitest';
import { byShape, lettersByShape, settledWord } from './settled-word';
import type { ReadSign, RecognizedWord } from './tesseract';

/** A word as it is recognized: each sign surely, with what else was seen at a place. */
function word(text: string, also: Readonly<Record<number, ReadSign['readings']>> = {}): RecognizedWord {
  const signs = [...text].map((sign, at) => ({
    readings: [{ text: sign, confidence: 95 }, ...(also[at] ?? [])],
  }));
  return { text, confidence: 90, left: 0, top: 0, right: 10, bottom: 10, signs };
}

describe('a word is settled by its signs', () => {
  test('one that was read surely is sure', () => {
    expect(settledWord(word('2019,'))).toEqual({ text: '2019,', confidence: 1, others: [] });
  });

  test('a digit that may be another is unsure, and says which', () => {
    expect(settledWord(word('2019', { 2: [{ text: '7', confidence: 12 }] }))).toEqual({
      text: '2019',
      confidence: 0.5,
      others: [{ at: 2, text: '7' }],
    });
    expect(settledWord(word('2019', { 2: [{ text: 'O', confidence: 30 }] })).confidence).toBe(0.5);
  });

  test('what is no sign of a word, or was hardly seen, changes nothing', () => {
    expect(settledWord(word('2019', { 2: [{ text: "'", confidence: 60 }] })).confidence).toBe(1);
    expect(settledWord(word('2019', { 2: [{ text: '7', confidence: 2 }] })).confidence).toBe(1);
    expect(settledWord(word('Jun', { 0: [{ text: 'j', confidence: 80 }] })).confidence).toBe(1);
  });

  test('a digit that was read without certainty is unsure', () => {
    const read = word('7');
    const signs = [{ readings: [{ text: '7', confidence: 60 }] }];
    expect(settledWord({ ...read, signs }).confidence).toBe(0.5);
    expect(settledWord({ ...read, signs: [] }).confidence).toBe(0.5);
  });

  test('the letter of a control number is settled by its shape where it was seen', () => {
    expect(settledWord(word('2387697,', { 0: [{ text: 'Z', confidence: 40 }] }))).toEqual({
      text: 'Z387697,',
      confidence: 1,
      others: [],
    });
    expect(settledWord(word('2387697')).text).toBe('2387697');
    expect(
      settledWord(word('2387697', { 0: [{ text: 'Z', confidence: 40 }], 3: [{ text: '1', confidence: 40 }] }))
        .confidence,
    ).toBe(0.5);
  });
});

describe('every shape does what its examples say', () => {
  test.each(
    lettersByShape.flatMap(({ letter, examples }) => examples.map((each) => [letter, ...each] as const)),
  )('%s in %s', (letter, printed, reads) => {
    expect(byShape(printed, (each) => each === letter) ?? null).toBe(reads);
    expect(byShape(printed, () => false)).toBeUndefined();
  });
});
