import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { inWords } from '../base/message-text';
import { explainDeadline } from '../docket/explain-deadline';
import { estimatesOf } from '../docket/license-estimates';
import { recountDeadlines } from '../docket/recount';
import { deadlineTitle } from '../docket/rows';
import { describeEntry } from '../history/describe-entry';
import { estimates } from '../law/estimates';
import { lawEdition, ruleById, rules } from '../law/law';
import { retentionRules } from '../law/retention-rules';
import { lawFacts } from '../print/law-facts';
import { editionOf, lawOf, ruleSetOf, tableOf } from '../register/rules-in-force';
import { editionText } from '../testing/edition-text';
import { createScene, type Scene } from '../testing/scene';
import { standingFacts } from '../testing/standing-facts';

const take = (text = editionText()) => ({ do: 'take-edition', text, signature: 'as signed' }) as const;

function letters(): Scene {
  const scene = createScene(day('2019-11-25'));
  scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
  scene.perform({
    do: 'log-letter',
    license: 'Z000001',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-20'),
  });
  return scene;
}
const replies = ({ register }: Scene) =>
  [...register.deadlines.values()].filter(({ ruleId }) => ruleId === 'itd-reply');
const toDecide = ({ register }: Scene) =>
  recountDeadlines(register, ruleSetOf(register.settings), editionOf(register.settings));

test('taking in an edition moves no date; what is entered from then on is counted by it', () => {
  const scene = letters();
  const before = [...scene.register.deadlines.values()];
  scene.perform(take());
  expect([...scene.register.deadlines.values()]).toEqual(before);
  expect(editionOf(scene.register.settings).id).toBe('2027-06-01');
  scene.perform({ do: 'open-license', applicationNumber: 'Z000002' });
  scene.perform({
    do: 'log-letter',
    license: 'Z000002',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-20'),
  });
  const [first, second] = replies(scene);
  expect(first).toMatchObject({ due: '2019-12-10', lawEdition: lawEdition.id });
  expect(second).toMatchObject({ due: '2019-12-20', lawEdition: '2027-06-01' });
  if (second === undefined) throw new Error('no second reply');
  expect(explainDeadline(scene.register, second)?.steps.join(' ')).toContain('30');
});

test('each open date it would change is decided by a person, one by one', () => {
  const scene = letters();
  scene.perform(take());
  const [move] = toDecide(scene);
  expect(move).toMatchObject({ deadline: { due: '2019-12-10' }, now: { due: '2019-12-20' } });
  scene.perform({ do: 'decide-edition', deadline: move?.deadline.id ?? '', choice: 'move' });
  expect(replies(scene)[0]).toMatchObject({ due: '2019-12-20', lawEdition: '2027-06-01' });
  expect(toDecide(scene)).toEqual([]);
});

test('undo goes back to the edition before, and again moves no date', () => {
  const scene = letters();
  const before = standingFacts(scene.register);
  scene.perform(take());
  scene.perform({ do: 'undo' });
  expect(standingFacts(scene.register)).toEqual(before);
  expect(editionOf(scene.register.settings)).toBe(lawEdition);
  scene.perform({ do: 'redo' });
  expect(editionOf(scene.register.settings).id).toBe('2027-06-01');
});

test('a date set by an edition that was undone is decided like any other', () => {
  const scene = createScene(day('2019-11-25'));
  scene.perform(take());
  scene.perform({ do: 'open-license', applicationNumber: 'Z000001' });
  const logged = { do: 'log-letter', license: 'Z000001', kind: 'intent-to-deny' } as const;
  scene.perform({ ...logged, datedOn: day('2019-11-20') });
  const seq = scene.entries.find(({ events }) => events.some(({ type }) => type === 'settings-changed'))?.seq;
  scene.perform({ do: 'undo', entry: seq ?? 0 });
  expect(replies(scene)[0]).toMatchObject({ due: '2019-12-20' });
  expect(toDecide(scene)).toMatchObject([{ now: { due: '2019-12-10' } }]);
});

test('a second edition says what it has otherwise than the first, and takes its place', () => {
  const scene = letters();
  scene.perform(take());
  scene.perform(take(editionText({ id: '2028-01-01', rules: [], changes: [] })));
  expect(editionOf(scene.register.settings).id).toBe('2028-01-01');
  expect(ruleSetOf(scene.register.settings).byId('itd-reply')?.count).toMatchObject({ length: 20 });
  expect(
    describeEntry(scene.entries.at(-1) as never, scene.register).map(({ sentence }) => sentence),
  ).toEqual([expect.arrayContaining([expect.stringContaining('Took in the law edition')])]);
});

describe('an edition is refused, and nothing changes', () => {
  test.each([
    ['the one that is in force already', { id: lawEdition.id }, 'edition-not-later'],
    ['a rule gone that is none of ours', { gone: ['no-such'] }, 'edition-no-such-rule'],
    ['a field too many', { extra: 1 }, 'pack-field'],
    [
      'an example that its rule does not give',
      {
        rules: [
          {
            ...ruleById('itd-reply'),
            cautious: undefined,
            examples: [{ triggerOn: '2019-11-20', due: '2019-12-11', workBy: '2019-12-11' }],
          },
        ],
      },
      'pack-example',
    ],
  ])('%s', (_, change, messageKey) => {
    const scene = letters();
    const refused = scene.attempt(take(editionText(change)));
    expect(refused).toMatchObject({ ok: false, messageKey, field: 'text' });
    if (!refused.ok) expect(inWords(refused)).toMatch(/\.$/);
    expect(scene.register.settings.lawEdition).toBeNull();
  });

  test('no settings change brings one in', () => {
    const lawEdition = { id: '2027-06-01', text: editionText(), signature: '' };
    expect(letters().attempt({ do: 'change-settings', lawEdition })).toMatchObject({ ok: false });
  });
});

test('the same edition again changes nothing; an earlier one than the one taken in is refused', () => {
  const scene = letters();
  scene.perform(take());
  const { seq } = scene.register;
  scene.perform(take());
  expect(scene.register.seq).toBe(seq);
  expect(scene.attempt(take(editionText({ id: '2027-01-01' })))).toMatchObject({
    messageKey: 'edition-not-later',
    params: { now: '2027-06-01' },
  });
});

test('estimates, times to keep records and removed rules follow the edition too', () => {
  const [estimate] = estimates;
  const [keeping] = retentionRules;
  if (estimate === undefined || keeping === undefined) throw new Error('no estimate');
  const later = { ...estimate, title: 'Agency time, changed' };
  const scene = letters();
  scene.perform(
    take(editionText({ rules: [later, { ...keeping, title: 'Kept, changed' }], gone: ['itd-reply'] })),
  );
  const { settings } = scene.register;
  const law = lawOf(settings);
  expect(law.estimates.map(({ title }) => title)).toContain('Agency time, changed');
  expect(law.retention.map(({ title }) => title)).toContain('Kept, changed');
  expect(law.rules).toHaveLength(rules.length - 1);
  const titles = tableOf(settings).flatMap((group) => group.rules.map(({ title }) => title));
  expect(titles).toContain('Agency time, changed');
  expect(titles).not.toContain(ruleById('itd-reply')?.title);
  const moment = {
    at: '2019-11-25T15:00:00.000Z',
    today: day('2019-11-25'),
    localToday: day('2019-11-25'),
    zone: 'UTC',
    isTestClock: false,
  };
  const printed = lawFacts(scene.register, { moment, head: { seq: 1, hash: '' }, person: '' });
  expect(printed.edition.id).toBe('2027-06-01');
  expect(printed.page.lawEdition).toBe('2027-06-01');
  const [reply] = replies(scene);
  if (reply === undefined) throw new Error('no reply');
  expect(deadlineTitle(scene.register, reply).title).toBe(ruleById('itd-reply')?.title);
  const license = [...scene.register.licenses.values()][0];
  if (license === undefined) throw new Error('no license');
  expect(() => estimatesOf(scene.register, license, day('2019-11-25'))).not.toThrow();
});

test('an edition that this program does not read, or that its own has overtaken, sets no dates', () => {
  const kept = { id: day('2027-06-01'), text: 'not an edition', signature: '' };
  expect(lawOf({ lawEdition: kept })).toMatchObject({ setAside: 'unreadable', edition: lawEdition });
  const older = { id: day(lawEdition.id), text: editionText({ id: lawEdition.id }), signature: '' };
  expect(lawOf({ lawEdition: older })).toMatchObject({ setAside: 'older', edition: lawEdition });
});
