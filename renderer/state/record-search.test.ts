import { describe, expect, test } from 'vitest';
import { createSearch } from './record-search';
import type { WhenIdle } from './when-idle';

interface Row {
  readonly record: { readonly words: readonly string[] };
  readonly status: string;
}

const row = (status: string, ...words: readonly string[]): Row => ({ record: { words }, status });

describe('the search of a list', () => {
  const search = createSearch<Row>({
    recordOf: ({ record }) => record,
    words: ({ record }) => record.words,
    derived: ({ status }) => [status],
  });
  const lakeside = row('Intent to deny', 'Z104977', 'Lakeside Telecom Co.', 'Ünlü Çelik A.Ş.');
  const harbor = row('Approved', 'D-1092 211', 'Harbor Devices GmbH', '深圳市华北工业有限公司');
  const rows = [lakeside, harbor];

  test.each([
    ['lake', [lakeside]],
    ['Z104977', [lakeside]],
    ['Z-104 977', [lakeside]],
    ['d1092211', [harbor]],
    ['unlu celik', [lakeside]],
    ['华北', [harbor]],
    ['telecom deny', [lakeside]],
    ['approved', [harbor]],
    ['nothing', []],
    ['  ', rows],
    ['e', rows],
  ])('%s', (query, found) => {
    expect(search(rows, query)).toEqual(found);
  });

  test.each([
    ['lodz', 'Łódź'],
    ['orsted', 'Ørsted'],
    ['strasse', 'Hafenstraße'],
    ['dang', 'Đặng'],
    ['aether', 'Æther'],
    ['isik', 'IŞIK'],
    ['isik', 'ışık'],
    ['izmir', 'İzmir'],
    ['abc', 'ＡＢＣ'],
  ])('%s finds %s', (query, name) => {
    expect(search([row('', name), harbor], query)).toHaveLength(1);
  });

  test('words of two rows are not mixed, and numbers are not joined across fields', () => {
    expect(search(rows, 'lakeside harbor')).toEqual([]);
    expect(search(rows, '104977lakeside')).toEqual([]);
  });

  test('a record is folded once, and again only when it was replaced', () => {
    let folds = 0;
    const counted = createSearch<Row>({
      recordOf: ({ record }) => record,
      words: ({ record }) => {
        folds += 1;
        return record.words;
      },
      derived: ({ status }) => [status],
    });
    counted(rows, 'a');
    counted([...rows], 'ab');
    counted([{ ...lakeside, status: 'Denied' }, harbor], 'denied');
    expect(folds).toBe(2);
    expect(counted([row('', 'Renamed Inc.'), harbor], 'renamed')).toHaveLength(1);
    expect(folds).toBe(3);
  });
});

describe('rows folded ahead', () => {
  const rows = Array.from({ length: 50 }, (_, n) => row('', `Company ${n}`, `D-${1000 + n}`));

  /** A search whose idle time is given by hand, and the rows whose words it has asked for. */
  function counted() {
    const waiting: Parameters<WhenIdle>[0][] = [];
    const asked: Row[] = [];
    const search = createSearch<Row>(
      {
        recordOf: ({ record }) => record,
        words: (each) => {
          asked.push(each);
          return each.record.words;
        },
        derived: () => [],
      },
      (call) => waiting.push(call),
    );
    const idle = (rowsEach: number) => {
      for (let call = waiting.shift(); call !== undefined; call = waiting.shift()) {
        let left = rowsEach + 1;
        call({
          timeRemaining: () => {
            left -= 1;
            return left + 1;
          },
        });
      }
    };
    return { search, asked, idle };
  }

  test('the first letter asks no row again, and finds what it would find without', () => {
    const { search, asked, idle } = counted();
    expect(search(rows, '')).toBe(rows);
    expect(search(rows, '')).toBe(rows);
    expect(asked).toEqual([]);
    idle(7);
    expect(asked).toEqual(rows);
    const fresh = counted();
    for (const query of ['c', 'company 1', 'D1007', '49', 'nothing'])
      expect(search(rows, query)).toEqual(fresh.search(rows, query));
    expect(asked).toHaveLength(rows.length);
  });

  test('a record that has changed is folded anew', () => {
    const { search, idle } = counted();
    search(rows, '');
    idle(50);
    const renamed = [row('', 'Lakeside'), ...rows.slice(1)];
    expect(search(renamed, 'lakeside')).toEqual([renamed[0]]);
    expect(search(rows, 'D1000')).toEqual([rows[0]]);
    expect(search(renamed, 'D1000')).toEqual([]);
  });
});
