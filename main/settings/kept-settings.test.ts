import { describe, expect, test } from 'vitest';
import { defaultKeepRule } from '../../shared/calls/backup-shapes';
import { usualColumns } from '../../shared/calls/preferences';
import { counterpartyColumnKeys, licenseColumnKeys } from '../../shared/docket/list-columns';
import { shipmentColumnKeys } from '../../shared/ledger/shipment-list';
import { reasonsColumnKeys } from '../../shared/response/reasons-list';
import {
  folderLimit,
  headLimit,
  headOf,
  paperSizeFor,
  readSettings,
  type SeenHead,
  settingsLimit,
  withHead,
} from './kept-settings';

const head = (n: number): SeenHead => ({
  registerId: `01a212d9-9e89-724d-8d58-${String(n).padStart(12, '0')}`,
  seq: 9_999_999_999,
  hash: 'f'.repeat(64),
  at: n.toString(16).padStart(16, '0'),
});

describe('settings', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', [1]],
    ['another program’s file', { theme: 7, heads: 'none', window: { x: 'left' }, preferences: [] }],
  ])('made of %s are the defaults', (_name, raw) => {
    expect(readSettings(raw, 'en-US')).toEqual({
      preferences: {
        person: '',
        theme: 'system',
        paper: 'letter',
        dates: 'us',
        printer: '',
        columns: usualColumns,
      },
      window: null,
      heads: [],
      backupFolder: null,
      keepRule: defaultKeepRule,
      restoring: null,
      closing: null,
      awake: null,
    });
  });

  test('one bad value does not cost the others', () => {
    const bounds = { x: 1, y: 2, width: 900, height: 700, isMaximized: false };
    const raw = {
      preferences: {
        person: 'Robin',
        theme: 'sepia',
        paper: 'a4',
        dates: 'us',
        printer: '',
        columns: usualColumns,
      },
      window: bounds,
      heads: [{ registerId: 1 }, head(1)],
      backupFolder: '',
      keepRule: { days: 0 },
      restoring: 'x',
      closing: 'perhaps',
      awake: { folder: 'f', at: 'yesterday' },
    };
    expect(readSettings(raw, 'en-US')).toEqual({
      preferences: {
        person: 'Robin',
        theme: 'system',
        paper: 'a4',
        dates: 'us',
        printer: '',
        columns: usualColumns,
      },
      window: bounds,
      heads: [head(1)],
      backupFolder: null,
      keepRule: defaultKeepRule,
      restoring: null,
      closing: null,
      awake: null,
    });
  });

  test('columns chosen in an earlier program stay, and the lists it did not know have their usual ones', () => {
    const kept = { licenses: 'number owner', counterparties: '' };
    expect(readSettings({ preferences: { columns: kept } }, 'en-US').preferences.columns).toEqual({
      ...usualColumns,
      licenses: 'number owner',
    });
  });

  test('the fullest file stays within one page of the disk', () => {
    let heads: readonly SeenHead[] = [];
    for (let n = 0; n < 100; n += 1) heads = withHead(heads, head(n));
    const full = {
      preferences: {
        ...{ person: '\u{1f984}'.repeat(100), theme: 'system', paper: 'letter', dates: 'us', printer: '' },
        // Every column there is, in an order of its own.
        columns: {
          licenses: Object.keys(licenseColumnKeys).reverse().join(' '),
          counterparties: Object.keys(counterpartyColumnKeys).reverse().join(' '),
          shipments: Object.keys(shipmentColumnKeys).reverse().join(' '),
          reasons: Object.keys(reasonsColumnKeys).reverse().join(' '),
        },
      },
      window: { x: -99_999, y: -99_999, width: 99_999, height: 99_999, isMaximized: false },
      heads,
      backupFolder: 'x'.repeat(folderLimit),
      keepRule: { days: 3_660, weeks: 520, months: 1_200 },
      restoring: {
        registerId: head(1).registerId,
        backup: '2026-11-25T09-14-05Z first-change-of-day (2)',
        backupSeq: 9_999_999_999,
        backupHash: 'f'.repeat(64),
        wasSeq: 9_999_999_999,
        wasHash: 'f'.repeat(64),
        at: '2026-11-25T09:14:05.000Z',
      },
      closing: 'tray',
      awake: { folder: 'f'.repeat(16), at: '2026-11-25T09:14:05.000Z' },
    };
    // As the library writes it: indented by tabs.
    const size = Buffer.byteLength(JSON.stringify(full, undefined, '\t'));
    expect(readSettings(full, 'en-US')).toEqual(full);
    expect(heads).toHaveLength(headLimit);
    expect(size).toBeLessThan(settingsLimit);
  });

  test('a head replaces its own register’s and is found by register, or by folder when the register is gone', () => {
    const moved = { ...head(1), seq: 3, at: 'elsewhere' };
    const heads = withHead(withHead(withHead([], head(1)), head(2)), moved);
    expect(heads).toEqual([head(2), moved]);
    expect(headOf(heads, head(1).registerId, 'anywhere')).toEqual(moved);
    expect(headOf(heads, undefined, 'elsewhere')).toEqual(moved);
    expect(headOf(heads, undefined, head(1).at)).toBeUndefined();
    expect(headOf(heads, 'a new register', head(2).at)).toBeUndefined();
  });

  test.each([
    ['en-US', 'letter'],
    ['en', 'letter'],
    ['es-MX', 'letter'],
    ['fr-CA', 'letter'],
    ['C', 'letter'],
    ['en_US', 'letter'],
    ['de-DE', 'a4'],
    ['ja', 'a4'],
    ['en-GB', 'a4'],
  ])('an office in %s prints on %s', (locale, paper) => {
    expect(paperSizeFor(locale)).toBe(paper);
  });
});
