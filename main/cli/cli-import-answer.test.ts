import { expect, test } from 'vitest';
import { messageOf } from '../../shared/base/result';
import { conflictKinds, type PreviewRow } from '../../shared/import/preview-row';
import { decisionsText, questionText } from './cli-import-answer';

const row = (kind: (typeof conflictKinds)[number]) =>
  ({ verdict: 'conflict', conflict: { kind } }) as unknown as PreviewRow;

test('every question about a column names the option that answers it', () => {
  expect(questionText(messageOf('import-date-order-asked', { heading: 'Due' }))).toContain('--dates dmy');
  expect(questionText(messageOf('import-decimal-asked', { heading: 'Total' }))).toContain('--decimal ,');
  const params = { heading: 'Due', text: '46000', date: '2025-12-09', other: '2029-12-10' };
  expect(questionText(messageOf('import-serials-asked', params))).toContain('--serials 1904');
});

test('every kind of conflict is told once, with an option that there is', () => {
  for (const kind of conflictKinds) {
    const text = decisionsText([row(kind), row(kind)]);
    expect(text.match(/decide with/g)).toHaveLength(1);
    expect(text).toMatch(/decide with --/);
  }
  expect(decisionsText([])).toBe('');
});
