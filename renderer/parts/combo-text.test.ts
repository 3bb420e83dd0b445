import { describe, expect, test } from 'vitest';
import { beginningFirst, takenFrom, unclearWords } from './combo-text';

const china = { id: 'CN', label: 'China' };
const chile = { id: 'CL', label: 'Chile' };
const picks = [chile, china];
const typed = {
  text: '',
  picks,
  found: picks,
  isEnter: false,
  canBeNew: false,
  isFree: false,
};

describe('what is typed into a field with a list', () => {
  test('is the pick it names, whatever else it would find', () => {
    expect(takenFrom({ ...typed, text: ' china ' })).toEqual({ is: 'pick', id: 'CN' });
    const meant = (text: string) => (text === 'PRC' ? 'CN' : undefined);
    expect(takenFrom({ ...typed, text: 'PRC', found: [], meant })).toEqual({ is: 'pick', id: 'CN' });
  });

  test('is the only one found when Enter is pressed, and not when the field is left', () => {
    expect(takenFrom({ ...typed, text: 'chin', found: [china], isEnter: true })).toEqual({
      is: 'pick',
      id: 'CN',
    });
    expect(takenFrom({ ...typed, text: 'chin', found: [china] })).toEqual({ is: 'unclear' });
    expect(takenFrom({ ...typed, text: 'chi', isEnter: true })).toEqual({ is: 'unclear' });
  });

  test('stays as it is where it is none of the list', () => {
    expect(takenFrom({ ...typed, text: 'Narnia', found: [] })).toEqual({ is: 'unclear' });
    expect(takenFrom({ ...typed, text: '  ' })).toEqual({ is: 'nothing' });
  });

  test('is taken as typed where anything is right, or where nothing is found and it may be new', () => {
    const free = { ...typed, canBeNew: true, isFree: true };
    expect(takenFrom({ ...free, text: ' Chi ', isEnter: true })).toEqual({ is: 'new', text: 'Chi' });
    const fresh = { ...typed, canBeNew: true };
    expect(takenFrom({ ...fresh, text: 'Z123456', found: [] })).toEqual({ is: 'new', text: 'Z123456' });
    expect(takenFrom({ ...fresh, text: 'Chi' })).toEqual({ is: 'unclear' });
  });
});

test('what begins with the letters stands first, unless the list has groups', () => {
  const indian = { id: 'IO', label: 'British Indian Ocean Territory' };
  const india = { id: 'IN', label: 'India' };
  expect(beginningFirst([indian, india], 'ind')).toEqual([india, indian]);
  const grouped = [
    { ...indian, group: 'A' },
    { ...india, group: 'B' },
  ];
  expect(beginningFirst(grouped, 'ind')).toEqual(grouped);
});

test('the words say whether nothing fits or too much', () => {
  expect(unclearWords('Narnia', 0, 'a country')).toBe(
    '“Narnia” is not a country. Choose from the list, or empty the field.',
  );
  expect(unclearWords('chi', 2, 'a country')).toBe('“chi” could be 2 of the list. Choose the one you mean.');
});
