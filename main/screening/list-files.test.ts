import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attachmentLimit } from '../../shared/base/file-limits';
import { inWords } from '../../shared/base/message-text';
import { madeWorkbook, madeZip } from '../../shared/import/made-workbook';
import { realFileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { listFilesAt } from './add-list';
import { screenInThisThread } from './screen-in-this-thread';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'export-docket-lists-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const write = (name: string, content: string | Uint8Array) => fs.writeFileSync(at(name), content);
const cut = (name: string) =>
  gunzipSync(fs.readFileSync(new URL(`test-data/${name}.csv.gz`, import.meta.url)));

/** What a file is, as it is shown before it is added; a refusal in words. */
async function shown(...names: readonly string[]) {
  const given = listFilesAt(realFileSystem, names.map(at));
  const previews = given.ok ? await screenInThisThread.preview(given.value, []) : given;
  return previews.ok ? previews.value : inWords(previews);
}
/** What is found for a name in one file. */
async function hitsIn(file: string, name: string) {
  const given = listFilesAt(realFileSystem, [at(file)]);
  if (!given.ok) throw new Error(inWords(given));
  const previews = await screenInThisThread.preview(given.value, []);
  if (!previews.ok) throw new Error(inWords(previews));
  const [preview] = previews.value;
  const sha256 = preview?.sha256s[0] ?? '';
  const kept = given.value.map((each) => ({ ...each, sha256 }));
  const found = await screenInThisThread.screen(
    [{ files: kept, sha256, sources: preview?.sources ?? [] }],
    [name],
    0.8,
  );
  if (!found.ok) throw new Error(inWords(found));
  return { hits: found.value.screened[0]?.hits ?? [], listed: found.value.listed };
}

const xml = `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="http://tempuri.org/sdnList.xsd">
  <publshInformation><Publish_Date>07/16/2014</Publish_Date><Record_Count>2</Record_Count></publshInformation>
  <sdnEntry>
    <uid>306</uid><lastName>BANCO NACIONAL DE CUBA</lastName><sdnType>Entity</sdnType>
    <programList><program>CUBA</program></programList>
    <akaList><aka><uid>220</uid><type>a.k.a.</type><category>strong</category><lastName>NATIONAL BANK OF CUBA</lastName></aka></akaList>
    <addressList><address><uid>199</uid><address1>Zweierstrasse 35</address1><city>Zurich</city><country>Switzerland</country></address></addressList>
  </sdnEntry>
  <sdnEntry>
    <uid>307</uid><firstName>Jane &amp; Co</firstName><lastName>&lt;b&gt;EXAMPLE&lt;/b&gt;</lastName><sdnType>Individual</sdnType>
    <programList><program>CUBA</program></programList>
  </sdnEntry>
</sdnList>
`;

// The form of the Entity List on the page of BIS: 36 columns, a row for each address and other name.
const entityHeading =
  'Source List,Entity Number,SDN Type,Programs,Name,Title,Address,City,State/Province,Postal Code,Country,Federal Register Notice,Effective Date,Date Lifted/Waived/Expired,Standard Order,License Requirement,License Policy,Call Sign,Vessel Type,Gross Tonnage,Gross Register Tonnage,Vessel Flag,Vessel Owner,Remarks/Notes,Address Number,Address Remarks,Alternate Number,Alternate Type,Alternate Name,Alternate Remarks,Web Link,,,,,';
const entityRow = (city: string, alias: string) =>
  `EL,,,,Fazal Rahim Farid,,"Microrayan, block 21",${city},,,Afghanistan,76 FR 71867,11/21/2011,,,For all items subject to the EAR. (See §744.11 of the EAR).,Presumption of denial.,,,,,,,,,,,,${alias},,http://www.bis.doc.gov/entities/default.htm,,,,,`;

describe('files of every form', () => {
  test('SDN.XML: names, other names, addresses and its own date', async () => {
    write('sdn.xml', xml);
    expect(await shown('sdn.xml')).toMatchObject([
      { sources: [{ date: '2014-07-16', dateFrom: 'list', entries: 2 }], unread: [], isCut: false },
    ]);
    const { hits, listed } = await hitsIn('sdn.xml', 'National Bank of Cuba');
    expect(hits[0]).toMatchObject({ entry: '306', alias: 'NATIONAL BANK OF CUBA', country: 'Switzerland' });
    expect(listed[0]).toMatchObject({ programs: 'CUBA' });
    // Markup in a name is the name.
    expect((await hitsIn('sdn.xml', '<b>EXAMPLE</b> Jane & Co')).hits[0]?.name).toContain('<b>EXAMPLE</b>');
  });

  test('the Entity List of BIS with 36 columns: rows of one party are one entry', async () => {
    write(
      'el.csv',
      `${entityHeading}\r\n${entityRow('Kabul', 'Fazel Rahim Farid')}\r\n${entityRow('Kandahar', 'Fazil Rahim Farid')}\r\n`,
    );
    expect(await shown('el.csv')).toMatchObject([
      { sources: [{ source: expect.stringContaining('(EL)'), entries: 1 }] },
    ]);
    const { hits, listed } = await hitsIn('el.csv', 'Fazil Rahim Farid');
    expect(hits[0]).toMatchObject({ name: 'Fazal Rahim Farid', alias: 'Fazil Rahim Farid' });
    expect(listed[0]).toMatchObject({
      citation: '76 FR 71867',
      startOn: '2011-11-21',
      licensePolicy: 'Presumption of denial.',
      addresses: [expect.stringContaining('Kabul'), expect.stringContaining('Kandahar')],
    });
  });

  test.each(['utf16le', 'utf-8'] as const)('in %s with its mark', async (encoding) => {
    write('own.csv', Buffer.from('\uFEFFName,Country\r\nÜnal Makine A.Ş.,TR\r\n', encoding));
    expect((await hitsIn('own.csv', 'Unal Makine')).hits[0]?.name).toBe('Ünal Makine A.Ş.');
  });
});

describe('files that are none', () => {
  const sdn = cut('sdn-2024-05-03');

  test.each<[string, () => void, string]>([
    ['empty', () => write('list.csv', ''), 'holds no party'],
    [
      'a page in the place of the file',
      () => write('list.csv', '<!DOCTYPE html>\n<html lang="en"><body>Sign in</body></html>'),
      'is a web page',
    ],
    ['packed by gzip', () => write('list.csv', gzipSync(sdn)), 'Unpack it'],
    ['packed by zip', () => write('list.csv', madeZip({ 'sdn.csv': sdn.toString('latin1') })), 'Unpack it'],
    ['a zip file with nothing in it', () => write('list.csv', madeZip({})), 'Unpack it'],
    [
      'an Excel workbook',
      () => write('list.csv', madeWorkbook([{ name: 'Sheet1', rows: '' }])),
      'Save it as CSV',
    ],
    ['XML that ends in the middle', () => write('list.csv', xml.slice(0, -200)), 'ends in the middle'],
    [
      '300 MB',
      () => {
        write('list.csv', 'Name\n');
        fs.truncateSync(at('list.csv'), 300_000_000);
      },
      'is larger than',
    ],
    ['a folder', () => fs.mkdirSync(at('list.csv')), 'could not be read'],
    ['not there', () => undefined, 'could not be read'],
  ])('%s: a sentence', async (_, make, says) => {
    make();
    expect(await shown('list.csv')).toContain(says);
    expect(attachmentLimit).toBeLessThan(300_000_000);
  });

  test('a file that ends in the middle of a quoted cell says so and shows its last row', async () => {
    const text = 'Name,Address\n"Acme Ltd.","1 Road"\n"Beacon GmbH","2 Str';
    write('own.csv', text);
    expect(await shown('own.csv')).toMatchObject([
      { isCut: true, unread: [expect.objectContaining({ why: 'cut' })] },
    ]);
  });
});

describe('what is kept', () => {
  test('is the file as it was shown: one that was changed meanwhile is not kept', async () => {
    write('own.csv', 'Name\nAcme Ltd.\n');
    const sha256 = fingerprint(fs.readFileSync(at('own.csv')));
    const file = { name: 'own.csv', path: at('own.csv'), sha256 };
    fs.mkdirSync(at('register'));
    expect(await screenInThisThread.keep(at('register'), [file])).toMatchObject({
      ok: true,
      value: [{ sha256 }],
    });
    expect(fs.readFileSync(path.join(folder, 'register', 'files', sha256), 'utf8')).toBe('Name\nAcme Ltd.\n');
    write('own.csv', 'Name\nBeacon GmbH\n');
    expect(await screenInThisThread.keep(at('register'), [file])).toMatchObject({
      ok: false,
      messageKey: 'list-changed-meanwhile',
    });
  });

  test('a kept file that is another than its fingerprint says is refused, not read', async () => {
    write('own.csv', 'Name\nAcme Ltd.\n');
    const sources = [{ source: "The company's own list", date: '2026-01-01', entries: 1 }];
    const kept = { name: 'own.csv', date: '2026-01-01', path: at('own.csv'), sha256: 'a'.repeat(64) };
    expect(
      await screenInThisThread.screen([{ files: [kept], sha256: kept.sha256, sources }], ['Acme'], 0.8),
    ).toMatchObject({ ok: false, messageKey: 'list-not-there' });
  });
});

test("two lists of the company's own stand beside each other, each compared with the one of its name", async () => {
  write('blocked.csv', 'Name\nAcme Ltd.\n');
  write('unpaid.csv', 'Name\nBeacon GmbH\n');
  const previewOf = async (
    name: string,
    ownName: string,
    present: Parameters<typeof screenInThisThread.preview>[1],
  ) => {
    const given = listFilesAt(realFileSystem, [at(name)]);
    if (!given.ok) throw new Error(inWords(given));
    const previews = await screenInThisThread.preview(given.value, present, ownName);
    if (!previews.ok) throw new Error(inWords(previews));
    const [preview] = previews.value;
    if (preview === undefined) throw new Error('no list');
    const files = given.value.map((each) => ({ ...each, sha256: preview.sha256s[0] ?? '' }));
    return { preview, kept: { files, sha256: preview.sha256s[0] ?? '', sources: preview.sources } };
  };
  const first = await previewOf('blocked.csv', '', []);
  const second = await previewOf('unpaid.csv', 'Did not pay', [first.kept]);
  expect(second.preview).toMatchObject({
    sources: [{ source: "The company's own list: Did not pay" }],
    changes: [{ added: 1, removed: 0 }],
  });
  const found = await screenInThisThread.screen([first.kept, second.kept], ['Acme', 'Beacon'], 0.8);
  expect(found.ok && found.value.screened.map(({ hits }) => hits.map(({ source }) => source))).toEqual([
    ["The company's own list"],
    ["The company's own list: Did not pay"],
  ]);
});
