import { expect, test } from 'vitest';
import { choosingWhatAnswers, createAskPlace, Refused } from './ask-place';

/** Places whose answers the test gives. */
function asking() {
  const answers = new Map<string, (isThere: boolean) => void>();
  const asked: string[] = [];
  const ask = createAskPlace({
    isRemote: (place) => place.startsWith('/mnt'),
    look: (place) => {
      asked.push(place);
      return new Promise((resolve) => answers.set(place, resolve));
    },
  });
  return { ask, asked, answer: (place: string, isThere: boolean) => answers.get(place)?.(isThere) };
}

test('a place on a disk of this computer is not asked', () => {
  const { ask, asked } = asking();
  expect(ask('/home/kim')).toBeNull();
  expect(asked).toEqual([]);
});

test('a place is asked once at a time, whoever asks; afterwards anew', async () => {
  const { ask, asked, answer } = asking();
  const [first, second] = [ask('/mnt/a'), ask('/mnt/a')];
  expect(asked).toEqual(['/mnt/a']);
  answer('/mnt/a', false);
  const silent = { code: 'disk', messageKey: 'place-silent', params: { place: '/mnt/a' } };
  expect(await first).toMatchObject(silent);
  expect(await second).toMatchObject(silent);
  const third = ask('/mnt/a');
  answer('/mnt/a', true);
  expect(await third).toBeNull();
  expect(asked).toEqual(['/mnt/a', '/mnt/a']);
});

test('what a person chose is handed on once it answers, and ends the call where it does not', async () => {
  const ask = createAskPlace({
    isRemote: (place) => place.startsWith('/mnt'),
    look: async (place) => place !== '/mnt/gone',
  });
  let before = 0;
  const dialogs = choosingWhatAnswers(
    {
      near: async () => '/home/kim/a.csv',
      far: async (name: string) => `/mnt/${name}`,
      several: async () => ['/home/kim/a.csv', '/mnt/gone'],
      none: async () => null,
    },
    ask,
    async () => {
      before += 1;
    },
  );
  expect(await dialogs.near()).toBe('/home/kim/a.csv');
  expect(await dialogs.none()).toBeNull();
  expect(await dialogs.far('list.csv')).toBe('/mnt/list.csv');
  expect(before).toBe(2);
  await expect(dialogs.far('gone')).rejects.toThrow(Refused);
  await expect(dialogs.several()).rejects.toThrow(Refused);
  expect(before).toBe(2);
});
