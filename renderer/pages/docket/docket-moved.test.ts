import { expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import { explainDeadline } from '../../../shared/docket/explain-deadline';
import { docketRow } from '../../../shared/docket/rows';
import { createScene } from '../../../shared/testing/scene';
import { noteOf } from '../../views/deadline/docket-view';

test('a date that was moved is shown as moved, not as a day of a count it does not end', () => {
  const today = day('2019-11-25');
  const { register, perform } = createScene(today);
  perform({ do: 'open-license', applicationNumber: 'Z000001' });
  perform({ do: 'log-letter', license: 'Z000001', kind: 'intent-to-deny', datedOn: day('2019-11-21') });
  const note = () => {
    const deadline = [...register.deadlines.values()].find(({ ruleId }) => ruleId === 'itd-reply');
    if (deadline === undefined) throw new Error('no deadline');
    return noteOf(
      docketRow(register, deadline, today),
      explainDeadline(register, deadline)?.days ?? [],
      today,
    );
  };
  expect(note()).toBe('day 4 of 20');
  const id = [...register.deadlines.values()][0]?.id ?? '';
  perform({ do: 'move-deadline', deadline: id, leadDays: 2, reason: 'By courier.' });
  expect(note()).toBe('day 4 of 20');
  perform({ do: 'move-deadline', deadline: id, dueOn: day('2019-12-09'), reason: 'Counsel asks.' });
  expect(note()).toBe('moved by hand');
});
