import type { LetterReading } from '../../shared/reading/read-letter';
import { type MadeLetter, type MeasuredField, measuredFields } from './made-letter';

export const measuredLists = ['reasons', 'modifications', 'questions', 'conditions', 'riders'] as const;

/** How often a field was found and right, asked about, not found, and wrong although it was said to be sure. */
export interface Count {
  right: number;
  asked: number;
  missed: number;
  wrong: number;
}

export type Counts = Record<MeasuredField | (typeof measuredLists)[number], Count>;

export function emptyCounts(): Counts {
  return Object.fromEntries(
    [...measuredFields, ...measuredLists].map((field) => [
      field,
      { right: 0, asked: 0, missed: 0, wrong: 0 },
    ]),
  ) as Counts;
}

/** Holds what was read against what the letter says; answers each difference in words. */
export function countAnswers(counts: Counts, letter: MadeLetter, reading: LetterReading): readonly string[] {
  const differences: string[] = [];
  for (const field of measuredFields) {
    const wanted = letter.expected[field];
    const found = reading[field];
    const count = counts[field];
    const value = found?.value ?? null;
    const differs = (how: keyof Count, says: string) => {
      count[how] += 1;
      differences.push(`${letter.name}: ${field} ${how}: ${says}`);
    };
    if (wanted !== null && typeof wanted === 'object') {
      if (value !== null) differs('wrong', `${value}, where it had to be asked`);
      else if (found === null) differs('missed', 'where it had to be asked');
      else count.right += 1;
    } else if (value === wanted && found?.certainty !== 'asked') count.right += 1;
    else if (found?.certainty === 'asked')
      differs(
        'asked',
        `${found.because}: ${found.candidates.map((each) => each.value).join(', ')} for ${wanted}`,
      );
    else if (value === null) differs('missed', `${wanted}`);
    else differs('wrong', `${value} for ${wanted}`);
  }
  for (const field of measuredLists) {
    const wanted = letter.points[field];
    const found = reading[field].map((point) => point.text);
    const isRight = JSON.stringify(wanted) === JSON.stringify(found);
    // A list is asked about where a point of it is.
    const asks = reading[field].flatMap(({ because, unsure = [] }) =>
      because === undefined ? [] : [because, ...unsure],
    );
    const how = asks.length > 0 ? 'asked' : isRight ? 'right' : found.length === 0 ? 'missed' : 'wrong';
    counts[field][how] += 1;
    if (how === 'asked')
      differences.push(`${letter.name}: ${field} asked${isRight ? ', and right' : ''}: ${asks.join(' ')}`);
    if (!isRight)
      differences.push(`${letter.name}: ${field}: ${JSON.stringify(found)} for ${JSON.stringify(wanted)}`);
  }
  return differences;
}
