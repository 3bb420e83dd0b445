import { expect, test } from 'vitest';
import { day } from '../../shared/base/dates';
import { docketRows } from '../../shared/docket/rows';
import { createScene } from '../../shared/testing/scene';
import { deadlineJson } from './cli-docket';

test('a listed deadline says whether the section of its rule was amended and not read again', () => {
  const today = day('2026-11-28');
  const { perform, register } = createScene(today);
  const license = perform({ do: 'open-license', reference: 'R-1' });
  perform({ do: 'log-step', license, kind: 'postdeparture-export', happenedOn: day('2026-11-20') });
  perform({ do: 'log-letter', license, kind: 'intent-to-deny', datedOn: day('2026-11-20') });
  const listed = docketRows(register, today).map((row) => deadlineJson(row, false));
  expect(listed.map(({ rule, amended }) => [rule, amended]).sort()).toEqual([
    ['eei-not-filed', true],
    ['eei-postdeparture', true],
    ['itd-appeal', false],
    ['itd-final', false],
    ['itd-reply', false],
  ]);
});
