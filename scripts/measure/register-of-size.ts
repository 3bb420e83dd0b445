import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { realFileSystem } from '../../main/disk/file-system';
import { headerJson, sealLine } from '../../main/journal/chain';
import { writeCheckpoint } from '../../main/journal/checkpoint';
import { day } from '../../shared/base/dates';
import type { Entry, Event } from '../../shared/register/events';
import { foldText } from '../../shared/register/journal-text';
import type { Register } from '../../shared/register/register';
import { createScene } from '../../shared/testing/scene';

/** Ten commands of one license record's life, as the program itself decides them. */
function tenEntries(): readonly (readonly Event[])[] {
  const { perform, lastEvents } = createScene();
  const entries: (readonly Event[])[] = [];
  const run = (command: Parameters<typeof perform>[0]): void => {
    perform(command);
    entries.push(lastEvents());
  };
  run({
    do: 'add-counterparty',
    name: 'Company @',
    country: 'CN',
    roles: ['end-user'],
    address: ['1 Example Road', 'Example City'],
  });
  run({
    do: 'open-license',
    applicationNumber: 'Z000000',
    parties: [{ role: 'end-user', counterparty: 'Company @', name: 'Company @' }],
    items: [
      { line: '1', eccn: '3A001.b.2', description: 'Microwave amplifier', quantity: '120', unit: 'pieces' },
      { line: '2', eccn: '3E001', description: 'Technology for line 1' },
    ],
  });
  run({ do: 'log-step', license: 'Z000000', kind: 'submitted', happenedOn: day('2019-10-01') });
  run({
    do: 'log-letter',
    license: 'Z000000',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
    arrivedOn: day('2019-11-25'),
  });
  run({ do: 'change-license', license: 'Z000000', owner: 'Robin' });
  run({
    do: 'log-step',
    license: 'Z000000',
    kind: 'call',
    happenedOn: day('2019-11-25'),
    note: 'Asked for the basis.',
  });
  run({ do: 'change-counterparty', counterparty: 'Company @', website: 'https://example.com' });
  run({ do: 'change-license', license: 'Z000000', orderNumber: 'PO @' });
  run({ do: 'log-step', license: 'Z000000', kind: 'status-check', happenedOn: day('2019-11-25') });
  run({ do: 'change-license', license: 'Z000000', owner: 'Jordan' });
  return entries;
}

/** A register's journal of that many entries and what it folds to. */
export interface SizedRegister {
  readonly text: string;
  readonly register: Register;
}

/**
 * Writes a register folder of that many entries: the same lives of records over and over, under new ids and numbers. `@` and the
 * numbers Z000000 and D000000 are replaced in each.
 */
export function makeRegister(folder: string, size: number, lives = tenEntries()): SizedRegister {
  const template = lives.map((events) => JSON.stringify(events));
  const lines: string[] = [];
  let head = sealLine('', headerJson('0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee', '2019-11-25T14:00:00.000Z'));
  lines.push(head.line);
  for (let seq = 1; seq <= size; seq++) {
    const life = Math.floor((seq - 1) / template.length);
    const mark = life.toString(16).padStart(8, '0');
    const events = (template[(seq - 1) % template.length] ?? '')
      .replace(/"id-(\d+)"/g, (_, n: string) => `"0190aaaa-bbbb-7${n.padStart(3, '0')}-8ddd-0000${mark}"`)
      .replace(/([ZD])000000/g, `$1${String(life).padStart(6, '0')}`)
      .replaceAll('@', mark);
    const entry: Entry = {
      v: 1,
      seq,
      at: '2019-11-25T15:00:00.000Z',
      zone: 'America/New_York',
      by: 'Robin Test',
      via: 'window',
      events: JSON.parse(events) as readonly Event[],
    };
    head = sealLine(head.hash, JSON.stringify(entry));
    lines.push(head.line);
  }
  const text = lines.join('');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'journal.txt'), text);
  writeCheckpoint(realFileSystem, folder, { seq: size, hash: head.hash, bytes: Buffer.byteLength(text) });
  const { register, stop } = foldText(text);
  if (stop) throw new Error(`The made register does not fold: ${stop.detail}`);
  return { text, register };
}
