import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { createScene, type Scene } from '../testing/scene';
import { dueReminders } from './due-reminders';
import { noticeOf } from './notice';
import type { Now } from './shown-reminders';

const zone = 'America/New_York';
const on = (date: string): Now => ({ at: `${date}T15:00:00Z`, today: day(date), zone });

function withLetter(party = 'Example Trading Ltd.'): Scene {
  const scene = createScene();
  scene.perform({
    do: 'open-license',
    applicationNumber: 'Z123456',
    agency: 'BIS',
    parties: [{ role: 'ultimate-consignee', name: party }],
  });
  scene.perform({
    do: 'log-letter',
    license: 'Z123456',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
    arrivedOn: day('2019-11-25'),
  });
  return scene;
}

function noticeOn(scene: Scene, now: Now) {
  const notice = noticeOf(dueReminders(scene.register, now), now);
  if (notice === null) throw new Error('nothing is due');
  return notice;
}

describe('one line', () => {
  test('says what to do, by when, for whom, and how long that is', () => {
    const notice = noticeOn(withLetter(), on('2019-11-26'));
    expect(notice.title).toBe('Reply to intent to deny: work by Wed Dec 11');
    expect(notice.body).toBe('Z123456 · Example Trading Ltd. · 15 days left');
    expect(notice.isUrgent).toBe(false);
  });

  test('of our own plan says so, and nothing is kept on screen for it', () => {
    const scene = createScene(day('2019-11-25'));
    scene.perform({ do: 'open-license', applicationNumber: 'Z1', agency: 'BIS' });
    scene.perform({
      do: 'log-letter',
      license: 'Z1',
      kind: 'intent-to-deny',
      datedOn: day('2019-11-21'),
      reference: 'I',
    });
    scene.perform({ do: 'open-response', letter: 'I' });
    const today = noticeOn(scene, on('2019-11-29'));
    expect(today.title).toBe('Reply drafted (internal): planned for Fri Nov 29');
    expect(today.isUrgent).toBe(false);
    expect(noticeOn(scene, on('2019-11-30')).body).toContain('Z1 · 1 day overdue (internal)');
  });

  test('names who looks after the record', () => {
    const scene = withLetter();
    scene.perform({ do: 'change-license', license: 'Z123456', owner: 'Kim Case' });
    expect(noticeOn(scene, on('2019-11-26')).body).toBe(
      'Z123456 · Example Trading Ltd. · 15 days left · owner: Kim Case',
    );
  });

  test('the last days are urgent, the last is named', () => {
    expect(noticeOn(withLetter(), on('2019-12-10'))).toMatchObject({
      body: 'Z123456 · Example Trading Ltd. · 1 day left',
      isUrgent: true,
    });
    expect(noticeOn(withLetter(), on('2019-12-11')).body).toBe(
      'Z123456 · Example Trading Ltd. · today is the day',
    );
  });

  test('a missed line says so every morning', () => {
    expect(noticeOn(withLetter(), on('2019-12-14'))).toMatchObject({
      title: 'Reply to intent to deny: missed',
      body: 'Z123456 · Example Trading Ltd. · was due Wed Dec 11, 3 days ago',
      isUrgent: true,
    });
  });

  test('a reply sent still asks for its receipt', () => {
    const scene = withLetter();
    scene.perform({ do: 'log-step', license: 'Z123456', kind: 'reply-sent', happenedOn: day('2019-12-02') });
    expect(noticeOn(scene, on('2019-12-06'))).toMatchObject({
      title: 'Reply to intent to deny: receipt unconfirmed',
      body: 'Z123456 · Example Trading Ltd. · 5 days left · sent Mon Dec 2',
    });
  });

  test('a weekend between work-by and due shows both dates', () => {
    const scene = createScene(day('2026-06-15'));
    scene.perform({ do: 'open-license', applicationNumber: 'Z1', agency: 'BIS' });
    scene.perform({ do: 'log-letter', license: 'Z1', kind: 'intent-to-deny', datedOn: day('2026-06-14') });
    expect(noticeOn(scene, on('2026-06-29'))).toMatchObject({
      title: 'Reply to intent to deny: work by Thu Jul 2',
      body: 'Z1 · 3 days left · due Sat Jul 4',
    });
    expect(noticeOn(scene, on('2026-07-03'))).toMatchObject({
      title: 'Reply to intent to deny: due Sat Jul 4',
      body: 'Z1 · last working day Thu Jul 2 has passed',
    });
  });

  test('day 45 past is never called missed', () => {
    const scene = withLetter();
    scene.perform({ do: 'drop-deadline', deadline: replyOf(scene), reason: 'answered by phone' });
    expect(noticeOn(scene, on('2020-01-03')).title).toBe(
      'Denial becomes final unless BIS advises otherwise: Sun Jan 5',
    );
    expect(noticeOn(scene, on('2020-01-04')).body).toBe('Z123456 · Example Trading Ltd. · in 1 day');
    expect(noticeOn(scene, on('2020-01-07'))).toMatchObject({
      title: 'Denial final unless BIS advised otherwise: record the decision',
      body: 'Z123456 · Example Trading Ltd. · since Sun Jan 5',
    });
  });

  test('an expired license is not a missed deed', () => {
    const scene = createScene(day('2027-12-01'));
    scene.perform({
      do: 'open-license',
      agency: 'BIS',
      licenseNumber: 'D1234567',
      expiresOn: day('2027-12-31'),
    });
    expect(noticeOn(scene, on('2027-12-29')).title).toBe('License D1234567 expires: work by Thu Dec 30');
    // The printed day is a legal holiday: it may run on to the Monday (15 CFR 750.7(g)).
    expect(noticeOn(scene, on('2028-01-01')).title).toBe(
      'License D1234567: past the printed expiry, may run to Mon Jan 3',
    );
    expect(noticeOn(scene, on('2028-01-04')).title).toBe('License D1234567: past the printed expiry');
  });
});

const replyOf = (scene: Scene): string =>
  [...scene.register.deadlines.values()].find(({ ruleId }) => ruleId === 'itd-reply')?.id ?? '';

describe('where dates differ', () => {
  test("the agency's date shows when the machine has another", () => {
    const now: Now = { at: '2019-12-06T01:00:00Z', today: day('2019-12-05'), zone: 'Asia/Tokyo' };
    expect(noticeOn(withLetter(), now).body).toBe(
      'Z123456 · Example Trading Ltd. · 6 days left · in Washington, DC, it is Thu Dec 5',
    );
  });

  test('a date in doubt says so', () => {
    const scene = createScene(day('2061-06-20'));
    scene.perform({ do: 'add-deadline', title: 'Report', dueOn: day('2061-07-04') });
    const notice = noticeOn(scene, on('2061-07-01'));
    expect(notice.title).toBe('Report: work by Mon Jul 4');
    expect(notice.body).toBe('3 days left · in doubt: check the working day by hand');
  });

  test('another year is named', () => {
    const scene = withLetter();
    scene.perform({ do: 'drop-deadline', deadline: replyOf(scene), reason: 'answered by phone' });
    expect(noticeOn(scene, on('2019-12-27')).title).toBe(
      'Denial becomes final unless BIS advises otherwise: Sun Jan 5, 2020',
    );
  });
});

describe('several at once', () => {
  test('one notice names the nearest and counts the rest', () => {
    const scene = withLetter();
    for (const number of ['Z123457', 'Z123458']) {
      scene.perform({ do: 'open-license', applicationNumber: number, agency: 'BIS' });
      scene.perform({
        do: 'log-letter',
        license: number,
        kind: 'intent-to-deny',
        datedOn: day('2019-11-22'),
      });
    }
    const notice = noticeOn(scene, on('2019-12-02'));
    expect(notice.title).toBe('Reply to intent to deny: work by Wed Dec 11');
    expect(notice.body).toBe('Z123456 · Example Trading Ltd. · 9 days left\nand 2 more');
    expect(notice.deadlineId).toBe(replyOf(scene));
    expect(notice.reminders).toHaveLength(3);
  });

  test('what can still be saved is named before what was missed, and the missed are counted', () => {
    const scene = withLetter();
    scene.perform({ do: 'open-license', applicationNumber: 'Z123459', agency: 'BIS' });
    scene.perform({
      do: 'log-letter',
      license: 'Z123459',
      kind: 'intent-to-deny',
      datedOn: day('2019-11-25'),
    });
    const notice = noticeOn(scene, on('2019-12-13'));
    expect(notice.title).toBe('Reply to intent to deny: work by Fri Dec 13');
    expect(notice.body).toBe('Z123459 · today is the day · due Sun Dec 15\nand 1 more, 1 of them missed');
  });

  test('nothing due is no notice', () => {
    expect(noticeOf([], on('2019-12-02'))).toBeNull();
  });
});

describe('hostile names stay names', () => {
  test('markup is passed on as it is: whoever shows it must escape it', () => {
    expect(noticeOn(withLetter('<img onerror=x> & "Co"'), on('2019-11-26')).body).toContain(
      '<img onerror=x> & "Co"',
    );
  });

  test('a name of 10,000 characters is cut, with an ellipsis and at a whole character', () => {
    const { body } = noticeOn(withLetter('𠮷'.repeat(4_000)), on('2019-11-26'));
    expect(body).toBe(`Z123456 · ${'𠮷'.repeat(120)}… · 15 days left`);
  });

  test('a right-to-left override turns nothing outside its name', () => {
    expect(noticeOn(withLetter('Acme \u202edtL'), on('2019-11-26')).body).toBe(
      'Z123456 · \u2068Acme \u202edtL\u2069 · 15 days left',
    );
  });
});

test('a sample register says that it is one', () => {
  const now = on('2019-11-26');
  const notice = noticeOf(dueReminders(withLetter().register, now), now, true);
  expect(notice?.title).toBe('Sample: Reply to intent to deny: work by Wed Dec 11');
});
