import { expect, test } from 'vitest';
import { createOpenedPath, placeIn } from './opened-path';

test('a place waits until it was looked at, and each further one is told of', () => {
  const opened = createOpenedPath('/media/stick/Handover');
  const told: (string | null)[] = [];
  opened.onTaken(() => told.push(opened.look()));
  expect(opened.isWaiting()).toBe(true);
  expect(opened.look()).toBe('/media/stick/Handover');
  expect(opened.isWaiting()).toBe(false);
  expect(opened.lookedAt()).toBe('/media/stick/Handover');
  opened.forget();
  expect(opened.look()).toBeNull();
  opened.take('/home/robin/backups');
  expect(told).toEqual(['/home/robin/backups']);
});

test('one that comes while another is looked at waits until that is put away', () => {
  const opened = createOpenedPath('/media/stick/Handover');
  opened.look();
  opened.take('/media/stick/Handover');
  expect(opened.lookedAt()).toBe('/media/stick/Handover');
  opened.forget();
  expect(opened.lookedAt()).toBeNull();
  expect(opened.look()).toBe('/media/stick/Handover');
});

test('those that came before anybody looked wait in their order, none of them twice', () => {
  const opened = createOpenedPath(null);
  for (const place of ['/media/stick/Handover', '/home/robin/backups', '/media/stick/Handover'])
    opened.take(place);
  expect(opened.look()).toBe('/media/stick/Handover');
  expect(opened.isWaiting()).toBe(true);
  expect(opened.look()).toBe('/home/robin/backups');
  expect(opened.isWaiting()).toBe(false);
});

test.each([[undefined], [null], ['text'], [{}], [{ opened: '' }], [{ opened: 7 }]])(
  'a second start with %j opens nothing',
  (handedOver) => {
    expect(placeIn(handedOver)).toBeNull();
  },
);

test('a second start hands its place over', () => {
  expect(placeIn({ register: '', opened: '/home/robin/backups' })).toBe('/home/robin/backups');
});
