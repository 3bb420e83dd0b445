import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { day, type IsoDate } from '../../shared/base/dates';
import { stateOf } from '../../shared/docket/deadline-state';
import { docketGroups, docketRows } from '../../shared/docket/rows';
import { balanceOf } from '../../shared/ledger/balance';
import { balanceJson } from '../../shared/ledger/balance-json';
import type { Register } from '../../shared/register/register';
import { makeLists, readListText } from '../../shared/screening/read-list';
import { createScreening } from '../../shared/screening/screening';
import { clockFrom } from '../register/clock';
import { thisMachine } from '../register/machine';
import { openRegisterStore } from '../register/open-register-store';
import { fillSample } from './sample';

function usedOf(register: Register, licenseNumber: string, today: IsoDate) {
  const license = [...register.licenses.values()].find((each) => each.licenseNumber === licenseNumber);
  const [line] = license ? balanceJson(balanceOf(register, license, today)).lines : [];
  return line && { licensed: line.licensed, departed: line.departed, left: line.left };
}

// A year has weekends, holidays and leap days in other places each time; the sample must work on any day.
test.each(['2026-11-25', '2027-01-01', '2028-02-29', '2026-07-04'])(
  'the sample opened on %s shows every group and state',
  (today) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'export-docket-sample-test-'));
    const faults: string[] = [];
    const store = openRegisterStore({
      ...thisMachine(clockFrom(`${today}T17:00:00Z`)),
      folder,
      access: 'write',
      report: (message) => faults.push(message),
    });
    try {
      fillSample(store);
      const { register } = store;
      const rows = docketRows(register, day(today));
      const groups = new Set(rows.map(({ group }) => group));
      const states = new Set(
        [...register.deadlines.values()].map((deadline) => stateOf(deadline, day(today))),
      );
      expect([...groups].sort()).toEqual([...docketGroups].sort());
      expect([...states].sort()).toEqual(
        [
          'open',
          'sent',
          'missed',
          'watch',
          'watch-past',
          'met',
          'no-longer-needed',
          'answered',
          'settled',
        ].sort(),
      );
      expect(register.settings.isSample).toBe(true);
      expect(register.counterparties.size).toBe(6);
      expect(register.licenses.size).toBe(10);
      expect(usedOf(register, 'D9001063', day(today))).toEqual({ licensed: '25', departed: '22', left: '3' });
      expect(usedOf(register, 'D9001052', day(today))).toEqual({ licensed: '10', departed: '7', left: '3' });
      expect(faults).toEqual([]);
    } finally {
      store.close();
      rmSync(folder, { recursive: true });
    }
  },
);

test('a small list of invented names is in it, which two of its companies are like', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'export-docket-sample-test-'));
  const store = openRegisterStore({
    ...thisMachine(clockFrom('2026-11-25T17:00:00Z')),
    folder,
    access: 'write',
    report: (message) => {
      throw new Error(message);
    },
  });
  try {
    fillSample(store);
    const [list] = store.register.settings.screeningLists;
    expect(list).toMatchObject({
      fileDate: '2026-11-23',
      sources: [{ source: expect.stringContaining('Sample, invented names'), entries: 4 }],
    });
    const file = list?.files[0];
    const text = readFileSync(path.join(folder, 'files', file?.sha256 ?? ''), 'utf8');
    const read = readListText(file?.name ?? '', text);
    const lists = read.ok ? makeLists([read.value], ['2026-11-23']) : read;
    const entries = lists.ok ? lists.value.flatMap((each) => each.entries) : [];
    const screening = createScreening([], entries);
    const alike = [...store.register.counterparties.values()].flatMap(({ name }) =>
      screening.screen(name, 0.8).hits.map((hit) => [name, hit.name]),
    );
    expect(alike).toEqual([
      ['Lion Harbour Components Pte. Ltd.', 'Lion Harbor Component Trading'],
      ['Jiangbei Huayin Microdevice Co., Ltd.', 'Jiangbei Huayin Micro Device Company Limited'],
    ]);
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
});
