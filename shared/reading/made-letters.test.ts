import { expect, test } from 'vitest';
import { asLines } from '../../scripts/letters/as-lines';
import { countAnswers, emptyCounts } from '../../scripts/letters/count-answers';
import { knownLayouts } from '../../scripts/letters/layouts';
import { madeLetter } from '../../scripts/letters/made-letter';
import { newLayouts } from '../../scripts/letters/new-layouts';
import { readLetter } from './read-letter';

test('40 letters of eight kinds in the layouts the rules were written against are read without a difference', () => {
  const counts = emptyCounts();
  const differences = Array.from({ length: 40 }, (_, at) => madeLetter(at, knownLayouts)).flatMap((letter) =>
    countAnswers(counts, letter, readLetter(asLines(letter.blocks))),
  );
  expect(differences).toEqual([]);
  expect(counts.datedOn.right).toBe(40);
});

test('of 40 letters in other layouts nothing is read wrongly and said to be sure', () => {
  const counts = emptyCounts();
  for (let at = 0; at < 40; at++) {
    const letter = madeLetter(at, newLayouts);
    countAnswers(counts, letter, readLetter(asLines(letter.blocks)));
  }
  const { datedOn, applicationNumber, licenseNumber, replyByOn, validatedOn, expiresOn, kind } = counts;
  const fields = { datedOn, applicationNumber, licenseNumber, replyByOn, validatedOn, expiresOn, kind };
  expect(Object.entries(fields).filter(([, { wrong }]) => wrong > 0)).toEqual([]);
  expect(counts.datedOn.right).toBeGreaterThan(38);
});
