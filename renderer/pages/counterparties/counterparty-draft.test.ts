import { describe, expect, test } from 'vitest';
import { createScene } from '../../../shared/testing/scene';
import { decimalFrom, linesFrom } from '../../forms/fields/draft-parts';
import { ladderFrom, ladderText } from '../../forms/fields/ladder-text';
import { counterpartyCommand, startingCounterparty } from './counterparty-draft';

describe('a counterparty form', () => {
  const awkward = {
    do: 'add-counterparty',
    name: '\u202eeman <img src=x onerror=alert(1)> "O’Brien" 北方工业',
    otherNames: Array.from({ length: 29 }, (_, index) => `a.k.a. ${index}`),
    address: ['x'.repeat(3_400), '', 'الفجر للتجارة'],
    identifiers: [{ type: 'USCI', value: '00202938' }],
    lists: [{ list: 'Entity List', mustCheck: true }],
  } as const;

  test('opened and saved untouched changes nothing', () => {
    const scene = createScene();
    const id = scene.perform({
      ...awkward,
      otherNames: [...awkward.otherNames],
      address: [...awkward.address],
    } as never);
    const counterparty = scene.register.counterparties.get(id);
    if (counterparty === undefined) throw new Error('not added');
    const goal = { kind: 'change', counterparty } as const;
    expect(counterpartyCommand(goal, startingCounterparty(goal))).toEqual({
      do: 'change-counterparty',
      counterparty: id,
    });
    const draft = { ...startingCounterparty(goal), website: 'example.com' };
    expect(counterpartyCommand(goal, draft)).toEqual({
      do: 'change-counterparty',
      counterparty: id,
      website: 'example.com',
    });
  });

  test('a copy leaves the names, numbers and list status of the other company behind', () => {
    const scene = createScene();
    const id = scene.perform({
      ...awkward,
      otherNames: [...awkward.otherNames],
      address: [...awkward.address],
    } as never);
    const of = scene.register.counterparties.get(id);
    if (of === undefined) throw new Error('not added');
    const draft = startingCounterparty({ kind: 'copy', of });
    expect(draft).toMatchObject({ name: '', otherNames: [], identifiers: [], lists: [] });
    expect(linesFrom(draft.address)).toEqual(awkward.address);
  });

  test('a line left empty is no name', () => {
    const draft = { ...startingCounterparty({ kind: 'add', name: 'Example' }), otherNames: ['', 'Ex.'] };
    expect(counterpartyCommand({ kind: 'add' }, draft)).toMatchObject({
      name: 'Example',
      otherNames: ['Ex.'],
    });
  });
});

describe('what is typed into numbers and lines', () => {
  test.each([
    ['1,250.5', '1250.5'],
    ['0012', '0012'],
    ['', null],
    ['12,50', '12,50'],
    ['two', 'two'],
  ])('the quantity %j is read as %j', (typed, read) => {
    expect(decimalFrom(typed)).toBe(read);
  });

  test('lines of every system, without empty ones at the end', () => {
    expect(linesFrom('a\r\nb\n\nc\n\n')).toEqual(['a', 'b', '', 'c']);
    expect(linesFrom('')).toEqual([]);
  });
});

describe('a ladder as text', () => {
  test('comes back in order, each day once', () => {
    expect(ladderFrom('1, 5;5 10', 'ladders.reply')).toEqual({ ok: true, value: [10, 5, 1] });
    expect(ladderFrom('', 'ladders.reply')).toEqual({ ok: true, value: [] });
    expect(ladderText([10, 5, 1])).toBe('10, 5, 1');
  });

  test.each(['1, x', '-1', '1.5', '1001'])('%s is refused', (text) => {
    expect(ladderFrom(text, 'ladders.reply')).toMatchObject({ ok: false, field: 'ladders.reply' });
  });
});
