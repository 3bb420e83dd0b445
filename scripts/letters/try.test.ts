import { test } from 'vitest';
import { readLetter } from '../../shared/reading/read-letter';
import { asLines } from './as-lines';
import { countAnswers, emptyCounts } from './count-answers';
import { knownLayouts } from './layouts';
import { madeLetter } from './made-letter';

test('try', () => {
  const counts = emptyCounts();
  const said: string[] = [];
  for (let at = 0; at < Number(process.env.N ?? 64); at++) {
    const letter = madeLetter(at, knownLayouts);
    said.push(...countAnswers(counts, letter, readLetter(asLines(letter.blocks))));
  }
  console.table(counts);
  console.log(said.slice(0, 40).join('\n'));
});
