import { expect, test } from 'vitest';
import { day } from '../../../../shared/base/dates';
import { docketRow } from '../../../../shared/docket/rows';
import { createScene } from '../../../../shared/testing/scene';
import { actsOf, inOneRow, sendingOf } from './deadline-acts';

test('each rule is sent off by its own step', () => {
  expect(
    ['itd-reply', 'letter-reply-by', 'itd-appeal', 'appeal', 'license-expiry', 'by-hand'].map(
      (id) => sendingOf(id).kind,
    ),
  ).toEqual(['reply-sent', 'reply-sent', 'appeal-filed', 'appeal-filed', 'extension-requested', 'other']);
});

const today = day('2019-12-06');

function scene() {
  const made = createScene(today);
  made.perform({ do: 'open-license', applicationNumber: 'Z123456' });
  made.perform({ do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2019-11-21') });
  const acts = (ruleId: string, on = today) => {
    const deadline = [...made.register.deadlines.values()].find((each) => each.ruleId === ruleId);
    if (deadline === undefined) throw new Error(`no deadline ${ruleId}`);
    const { buttons, more } = inOneRow(actsOf(made.register, docketRow(made.register, deadline, on), on));
    return { buttons: buttons.map(({ words }) => words), more: more.map(({ words }) => words) };
  };
  const idOf = (ruleId: string) =>
    [...made.register.deadlines.values()].find((each) => each.ruleId === ruleId)?.id ?? '';
  return { ...made, acts, idOf };
}

test('the likeliest acts are one or two buttons, and the rest stands in the menu', () => {
  const { perform, acts, idOf } = scene();
  expect(acts('itd-reply')).toEqual({
    buttons: ['Reply sent…', 'Prepare reply'],
    more: ['Move this date…', 'No longer needed…'],
  });
  expect(acts('itd-final')).toEqual({
    buttons: ['Log BIS’s decision…'],
    more: ['Prepare reply', 'Settle with a note…', 'Move this date…'],
  });
  perform({ do: 'log-step', kind: 'reply-sent', happenedOn: today, deadline: idOf('itd-reply') });
  expect(acts('itd-reply')).toEqual({
    buttons: ['Receipt confirmed…'],
    more: ['Prepare reply', 'Log BIS’s decision…', 'Move this date…', 'No longer needed…'],
  });
  perform({ do: 'log-step', kind: 'receipt-confirmed', happenedOn: today, deadline: idOf('itd-reply') });
  expect(acts('itd-reply')).toEqual({ buttons: ['Prepare reply'], more: [] });
  perform({ do: 'drop-deadline', deadline: idOf('itd-appeal'), reason: 'The order was cancelled.' });
  expect(acts('itd-appeal')).toEqual({ buttons: ['Prepare reply', 'Reopen…'], more: [] });
});

test('what was sent too late can be settled', () => {
  const { perform, acts, idOf } = scene();
  perform({ do: 'log-step', kind: 'reply-sent', happenedOn: day('2019-12-06'), deadline: idOf('itd-reply') });
  const step = { do: 'log-step', kind: 'receipt-confirmed', deadline: idOf('itd-reply') } as const;
  perform({ ...step, happenedOn: day('2019-12-20') });
  const { buttons, more } = acts('itd-reply', day('2019-12-20'));
  expect([...buttons, ...more]).toContain('Settle as completed late…');
});
