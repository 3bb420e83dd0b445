import { expect, test } from 'vitest';
import { sendingOf } from './deadline-actions';

test('each rule is sent off by its own step', () => {
  expect(
    ['itd-reply', 'letter-reply-by', 'itd-appeal', 'appeal', 'license-expiry', 'by-hand'].map(
      (id) => sendingOf(id).kind,
    ),
  ).toEqual(['reply-sent', 'reply-sent', 'appeal-filed', 'appeal-filed', 'extension-requested', 'other']);
});
