import type { IsoDate } from '../../shared/base/dates';
import type { CommandInput } from '../../shared/commands/commands';
import { ownSource } from '../../shared/screening/sources';
import { attachBytes } from '../attachments/attachments';
import { realFileSystem } from '../disk/file-system';

/** Invented parties, two of which are like companies of the sample: one that may be the same, one that is another. */
const parties = [
  [
    'Jiangbei Huayin Micro Device Company Limited',
    'Huayin Microdevices',
    'China',
    'Made up like our end user',
  ],
  ['Lion Harbor Component Trading', '', 'Malaysia', 'Made up like our forwarder, in another country'],
  ['Example Silk Route Avionics FZE', 'ESR Avionics', 'United Arab Emirates', 'Made up, like nobody here'],
  ['Nowhere Instruments OOO', '', 'Russia', 'Made up, like nobody here'],
] as const;

const cell = (text: string): string => `"${text}"`;

/** Keeps the small list of the sample beside its register; the command that brings it in. Every name is invented. */
export function sampleList(folder: string, madeOn: IsoDate): CommandInput {
  const rows = parties.map((row) => row.map(cell).join(','));
  const text = ['Name,Other names,Country,Reason', ...rows, ''].join('\r\n');
  const kept = attachBytes(realFileSystem, folder, 'sample-list.csv', new TextEncoder().encode(text));
  if (!kept.ok) throw new Error(`the list of the sample could not be kept: ${kept.detail}`);
  const source = ownSource('Sample, invented names');
  return {
    do: 'add-list',
    files: [kept.attachment],
    fileDate: madeOn,
    sources: [{ source, date: madeOn, dateFrom: 'file', entries: parties.length }],
  };
}
