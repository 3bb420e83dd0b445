import { expect, test } from 'vitest';
import { day } from '../base/dates';
import { fold } from '../register/register';
import { createScene } from '../testing/scene';
import { isListNotice, listNoticeOf, untoldLists } from './list-notice';

const now = { at: '2026-11-27T15:00:00.000Z', today: day('2026-11-27'), zone: 'UTC' };
const list = (sha256: string) => ({
  do: 'add-list' as const,
  files: [{ sha256: sha256.repeat(64), name: 'own.csv', size: 1 }],
  fileDate: day('2026-11-20'),
  sources: [{ source: 'SDN', date: day('2026-11-20'), dateFrom: 'file' as const, entries: 1 }],
});
const screened = (sha256: string) => ({
  do: 'record-screening' as const,
  threshold: 80,
  lists: [{ source: 'SDN', date: day('2026-11-20'), sha256: sha256.repeat(64) }],
  screened: 0,
  parties: [],
});

test('lists are told of once: only where another screening was recorded, and never twice', () => {
  const scene = createScene(day('2026-11-27'));
  const untold = (shown: ReadonlyMap<string, string> = new Map()) => untoldLists(scene.register, now, shown);
  expect(untold()).toBeNull();
  scene.perform(list('a'));
  expect(untold()).toBeNull();
  scene.perform(screened('a'));
  expect(untold()).toBeNull();
  scene.perform(list('b'));
  const key = untold();
  expect(key).toMatch(/^lists /);
  expect(untold(new Map([[key ?? '', now.at]]))).toBeNull();
  fold(scene.register, {
    ...{ v: 1, seq: scene.register.seq + 1, at: now.at, zone: now.zone, by: null, via: 'program' },
    events: [{ type: 'notice-shown', v: 1, reminders: [key ?? ''], how: 'notification' }],
  });
  expect(untold()).toBeNull();
  scene.perform(list('c'));
  expect(untold()).not.toBeNull();
  scene.perform(screened('c'));
  expect(untold()).toBeNull();
});

test('the notice counts what is another and names the first parties; nothing for nothing', () => {
  expect(listNoticeOf('lists x', [])).toBeNull();
  const parties = ['Acme', 'Beacon', 'Beacon', 'Cedar', 'Dune'];
  const kinds = ['new-hit', 'new-hit', 'reopened', 'hit-gone', 'text-changed'] as const;
  const notice = listNoticeOf(
    'lists x',
    parties.map((party, at) => ({ party, kind: kinds[at] ?? 'new-hit' })),
  );
  expect(notice).toMatchObject({
    title: 'New list: 2 new hits, 1 decision open again, 1 hit with another text, 1 hit gone',
    body: 'Acme\nBeacon\nCedar\nand 1 more party',
    isUrgent: true,
    reminders: ['lists x'],
  });
  expect(notice !== null && isListNotice(notice)).toBe(true);
});
