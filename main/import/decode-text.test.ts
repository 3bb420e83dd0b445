import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodings } from '../../shared/import/encodings';
import { decodeText } from './decode-text';
import { knownEncoding } from './encoding-guess';

const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
const names = 'Name;City\r\nMüller GmbH;Köln\r\nSociété Générale;Orléans\r\nJürgen Größe;Düsseldorf\r\n';

// Short lists as they are saved: the encoding, what they say, and their bytes in base64, made by another program.
const lists = [
  [
    'windows-1252',
    'Name,Country\nCafé São José Ltda,BR\n',
    'TmFtZSxDb3VudHJ5CkNhZukgU+NvIEpvc+kgTHRkYSxCUgo=',
  ],
  ['windows-1252', 'Name,Country\nÅngström AB,SE\n', 'TmFtZSxDb3VudHJ5CsVuZ3N0cvZtIEFCLFNFCg=='],
  [
    'windows-1252',
    'Name;Land\nMüller GmbH;DE\nGrößer & Söhne;AT\n',
    'TmFtZTtMYW5kCk38bGxlciBHbWJIO0RFCkdy9t9lciAmIFP2aG5lO0FUCg==',
  ],
  [
    'windows-1252',
    'Nom;Pays\nSociété Générale;FR\nCrème de la Crème;FR\n',
    'Tm9tO1BheXMKU29jael06SBH6W7pcmFsZTtGUgpDcuhtZSBkZSBsYSBDcuhtZTtGUgo=',
  ],
  [
    'windows-1252',
    'Nombre,País\nCompañía Española Muñoz,ES\n',
    'Tm9tYnJlLFBh7XMKQ29tcGHx7WEgRXNwYfFvbGEgTXXxb3osRVMK',
  ],
  [
    'windows-1254',
    'Name,Country\nŞişecam Dış Ticaret,TR\nİstanbul Çelik Sanayi,TR\n',
    'TmFtZSxDb3VudHJ5Ct5p/mVjYW0gRP3+IFRpY2FyZXQsVFIK3XN0YW5idWwgx2VsaWsgU2FuYXlpLFRSCg==',
  ],
  [
    'windows-1254',
    'Name,Country\nGüneş Tekstil,TR\nIşık Ltd,TR\n',
    'TmFtZSxDb3VudHJ5Ckf8bmX+IFRla3N0aWwsVFIKSf79ayBMdGQsVFIK',
  ],
  [
    'windows-1250',
    'Name,Country\nZakłady Łódź,PL\nŻubr Sp. z o.o.,PL\n',
    'TmFtZSxDb3VudHJ5Clpha7NhZHkgo/NknyxQTAqvdWJyIFNwLiB6IG8uby4sUEwK',
  ],
  [
    'iso-8859-2',
    'Name,Country\nZakłady Łódź,PL\nGdańsk Śruby,PL\n',
    'TmFtZSxDb3VudHJ5Clpha7NhZHkgo/NkvCxQTApHZGHxc2sgpnJ1YnksUEwK',
  ],
  [
    'windows-1250',
    'Name,Country\nDvořák Plzeň,CZ\nČeské Budějovice,CZ\n',
    'TmFtZSxDb3VudHJ5CkR2b/jhayBQbHpl8ixDWgrIZXNr6SBCdWTsam92aWNlLENaCg==',
  ],
  ['windows-1250', 'Name,Country\nKrčma,CZ\n', 'TmFtZSxDb3VudHJ5Ckty6G1hLENaCg=='],
  [
    'iso-8859-2',
    'Name,Country\nŠkoda Trnava,SK\nŽilina Šaľa,SK\n',
    'TmFtZSxDb3VudHJ5Cqlrb2RhIFRybmF2YSxTSwquaWxpbmEgqWG1YSxTSwo=',
  ],
  [
    'windows-1250',
    'Name,Country\nGyőri Gép Kft.,HU\nTűzoltó Műszer Zrt.,HU\n',
    'TmFtZSxDb3VudHJ5Ckd59XJpIEfpcCBLZnQuLEhVClT7em9sdPMgTftzemVyIFpydC4sSFUK',
  ],
  [
    'windows-1251',
    'Name,Country\nРомашка,RU\nЗавод Энергия,RU\n',
    'TmFtZSxDb3VudHJ5CtDu7OD46uAsUlUKx+Di7uQg3e3l8OPo/yxSVQo=',
  ],
  [
    'koi8-r',
    'Name,Country\nРомашка,RU\nЗавод Энергия,RU\n',
    'TmFtZSxDb3VudHJ5CvLPzcHby8EsUlUK+sHXz8Qg/M7F0sfJ0SxSVQo=',
  ],
  ['ibm866', 'Name,Country\nРомашка,RU\nМосква,RU\n', 'TmFtZSxDb3VudHJ5CpCurKDoqqAsUlUKjK7hqqKgLFJVCg=='],
  [
    'windows-1253',
    'Name,Country\nΕλληνική Εταιρεία,GR\nΑθήνα Ναυτιλία,GR\n',
    'TmFtZSxDb3VudHJ5CsXr6+ft6ereIMX04enx5d/hLEdSCsHo3u3hIM3h9fTp69/hLEdSCg==',
  ],
  [
    'windows-1255',
    'Name,Country\nחברת שלום,IL\nתל אביב,IL\n',
    'TmFtZSxDb3VudHJ5Cufh+Pog+ezl7SxJTAr67CDg4enhLElMCg==',
  ],
  [
    'windows-1256',
    'Name,Country\nشركة النور,AE\nالتجارة العامة,AE\n',
    'TmFtZSxDb3VudHJ5CtTR38kgx+Hk5tEsQUUKx+HKzMfRySDH4drH48ksQUUK',
  ],
  [
    'gb18030',
    'Name,Country\n北京电子有限公司,CN\n上海贸易,CN\n',
    'TmFtZSxDb3VudHJ5CrGxvqm159fT09DP3rmry74sQ04Kyc+6o8Oz0tcsQ04K',
  ],
  ['gb18030', 'Name,Country\n华为,CN\n', 'TmFtZSxDb3VudHJ5CruqzqosQ04K'],
  [
    'big5',
    'Name,Country\n台灣電子股份有限公司,TW\n台北貿易,TW\n',
    'TmFtZSxDb3VudHJ5CqV4xle5caRsqtGl96azra2kvaVxLFRXCqV4pV+2VKn2LFRXCg==',
  ],
  [
    'shift_jis',
    'Name,Country\n東京電子株式会社,JP\nトヨタ自動車,JP\n',
    'TmFtZSxDb3VudHJ5CpOMi56TZI5xipSOronvjtAsSlAKg2eDiINejqmTro7ULEpQCg==',
  ],
  [
    'euc-jp',
    'Name,Country\n東京電子株式会社,JP\nトヨタ自動車,JP\n',
    'TmFtZSxDb3VudHJ5CsXstf7FxbvSs/S8sLLxvNIsSlAKpcil6KW/vKvGsLzWLEpQCg==',
  ],
  [
    'euc-kr',
    'Name,Country\n삼성전자 주식회사,KR\n한국무역,KR\n',
    'TmFtZSxDb3VudHJ5CrvvvLrA/MDaIMHWvcTIuLvnLEtSCsfRsbm5q7+qLEtSCg==',
  ],
  [
    'iso-8859-15',
    'Name,Value\nŒuvre Noël,500 €\nŠkoda,€ 20\n',
    'TmFtZSxWYWx1ZQq8dXZyZSBOb+tsLDUwMCCkCqZrb2RhLKQgMjAK',
  ],
  [
    'macintosh',
    'Name,Country\nCafé Zürich,CH\nKöln Größe,DE\n',
    'TmFtZSxDb3VudHJ5CkNhZo4gWp9yaWNoLENICkuabG4gR3Kap2UsREUK',
  ],
  [
    'cp850',
    'Name,Country\nMüller Köln,DE\nCafé São José,BR\n',
    'TmFtZSxDb3VudHJ5Ck2BbGxlciBLlGxuLERFCkNhZoIgU8ZvIEpvc4IsQlIK',
  ],
  [
    'cp437',
    'Name,Country\nMüller Köln,DE\nPeña España,ES\n',
    'TmFtZSxDb3VudHJ5Ck2BbGxlciBLlGxuLERFClBlpGEgRXNwYaRhLEVTCg==',
  ],
  [
    'cp852',
    'Name,Country\nZakłady Łódź,PL\nDvořák,CZ\n',
    'TmFtZSxDb3VudHJ5Clpha4hhZHkgnaJkqyxQTApEdm/9oGssQ1oK',
  ],
  [
    'windows-1257',
    'Name,Country\nŠiaulių Žvaigždė,LT\nRīgas Ķīmija,LV\n',
    'TmFtZSxDb3VudHJ5CtBpYXVsafgg3nZhaWf+ZOssTFQKUu5nYXMgze5taWphLExWCg==',
  ],
  [
    'windows-874',
    'Name,Country\nบริษัท ไทย,TH\nกรุงเทพ,TH\n',
    'TmFtZSxDb3VudHJ5CrrD1MnRtyDkt8IsVEgKocPYp+C3vixUSAo=',
  ],
  [
    'windows-1252',
    'Name,Country\nKøbenhavn Skærbæk,DK\nØrsted,DK\n',
    'TmFtZSxDb3VudHJ5Ckv4YmVuaGF2biBTa+ZyYuZrLERLCthyc3RlZCxESwo=',
  ],
  [
    'windows-1252',
    'Name,Country\nL’Oréal – Île,FR\nGenève,CH\n',
    'TmFtZSxDb3VudHJ5CkyST3LpYWwgliDObGUsRlIKR2Vu6HZlLENICg==',
  ],
  ['windows-1252', 'Name,Country\nPerú,PE\n', 'TmFtZSxDb3VudHJ5ClBlcvosUEUK'],
  ['windows-1252', 'Name,Country\nIsland Þór hf,IS\n', 'TmFtZSxDb3VudHJ5CklzbGFuZCDe83IgaGYsSVMK'],
  [
    'windows-1250',
    'Name,Country\nTimişoara Braşov,RO\nBacău,RO\n',
    'TmFtZSxDb3VudHJ5ClRpbWm6b2FyYSBCcmG6b3YsUk8KQmFj43UsUk8K',
  ],
  ['windows-1251', 'Name,Country\nЩука,RU\n', 'TmFtZSxDb3VudHJ5Ctnz6uAsUlUK'],
  [
    'windows-1251',
    'Name,Country\nООО РОМАШКА,RU\nЗАО ЗАВОД,RU\n',
    'TmFtZSxDb3VudHJ5Cs7OziDQzszA2MrALFJVCsfAziDHwMLOxCxSVQo=',
  ],
  ['windows-1251', 'Name,Country\nукраїна київ,UA\n', 'TmFtZSxDb3VudHJ5CvPq8OC/7eAg6ui/4ixVQQo='],
  ['macintosh', 'Name,Country\nMünchen Straße,DE\n', 'TmFtZSxDb3VudHJ5Ck2fbmNoZW4gU3RyYadlLERFCg=='],
  ['windows-1252', 'Name,Country\nCAFÉ MÜLLER,DE\n', 'TmFtZSxDb3VudHJ5CkNBRskgTdxMTEVSLERFCg=='],
  ['windows-1253', 'Name,Country\nΑΘΗΝΑ,GR\n', 'TmFtZSxDb3VudHJ5CsHIx83BLEdSCg=='],
  [
    'gb18030',
    'Name,Country\n中兴通讯股份有限公司,CN\n',
    'TmFtZSxDb3VudHJ5CtbQ0MvNqNG2ucm33dPQz965q8u+LENOCg==',
  ],
  ['shift_jis', 'Name,Country\n田中商事,JP\n', 'TmFtZSxDb3VudHJ5CpNjkoaPpI6WLEpQCg=='],
] as const;

describe('a short list is read right or asked about, never garbled in silence', () => {
  test.each(lists)('%s: %j', (encoding, text, saved) => {
    const decoded = decodeText(new Uint8Array(Buffer.from(saved, 'base64')), null);
    if (!decoded.ok) throw new Error(decoded.messageKey);
    const { candidates } = decoded.value;
    if (candidates.length === 0) expect(decoded.value.text).toBe(text);
    else {
      // Two encodings may read a list alike; then it is asked under one of their names.
      const right = candidates.filter((each) => {
        const read = decodeText(new Uint8Array(Buffer.from(saved, 'base64')), each.encoding);
        return read.ok && read.value.text === text;
      });
      expect(right).toHaveLength(1);
      expect(new Set(candidates.map(({ words }) => words)).size).toBe(candidates.length);
    }
    expect(decodeText(new Uint8Array(Buffer.from(saved, 'base64')), encoding)).toMatchObject({
      value: { text, candidates: [] },
    });
  });

  test.each([
    ['windows-1252', 'Müller GmbH;Köln'],
    ['windows-1252', 'CAFÉ MÜLLER'],
    ['windows-1252', 'Ångström AB'],
    ['windows-1250', 'Zakłady Łódź'],
    ['windows-1251', 'Завод Энергия'],
    ['gb18030', '北京电子有限公司'],
    ['shift_jis', 'トヨタ自動車'],
  ] as const)('%s: %s needs no question', (encoding, words) => {
    const saved = lists.find(([name, text]) => name === encoding && text.includes(words.split(';')[0] ?? ''));
    const decoded = decodeText(new Uint8Array(Buffer.from(saved?.[2] ?? '', 'base64')), null);
    expect(decoded).toMatchObject({ ok: true, value: { encoding, candidates: [] } });
  });
});

test('accents saved by a spreadsheet as plain CSV are read', () => {
  expect(decodeText(bytes(names, 'latin1'), null)).toEqual({
    ok: true,
    value: { encoding: 'windows-1252', text: names, candidates: [] },
  });
});

test('curly quotes, dashes and the euro of Windows-1252 are themselves in every runtime', () => {
  const read = decodeText(new Uint8Array([0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0x80]), 'windows-1252');
  expect(read).toMatchObject({ value: { text: '“A” – €' } });
});

test.each([
  ['plain ASCII', bytes('Name,Country\nAcme,US', 'utf8'), 'utf-8'],
  ['UTF-8', bytes('Łódź, 中', 'utf8'), 'utf-8'],
  ['UTF-8 with its mark', bytes('\uFEFFŁódź', 'utf8'), 'utf-8'],
  ['UTF-16LE with its mark', bytes('\uFEFFMüller GmbH, Łódź', 'utf16le'), 'utf-16le'],
  ['UTF-16LE without', bytes('Name;City\nMüller;Łódź', 'utf16le'), 'utf-16le'],
  ['UTF-16BE without', new Uint8Array(Buffer.from('Name,市\n会社,東', 'utf16le').swap16()), 'utf-16be'],
  ['ISO-2022-JP', bytes('Name\n\x1b$B<R\x1b(B', 'latin1'), 'iso-2022-jp'],
] as const)('%s is known', (_, given, encoding) => {
  expect(knownEncoding(given)).toBe(encoding);
  const decoded = decodeText(given, null);
  expect(decoded.ok && decoded.value.text).not.toContain('\uFFFD');
  expect(decoded.ok && decoded.value.text).not.toContain('\uFEFF');
});

test('a word that is valid UTF-8 only by accident is asked about', () => {
  // Mac Roman: a curly apostrophe and É side by side.
  const decoded = decodeText(bytes('Name\nL\xd5\x83toile\n', 'latin1'), null);
  expect(decoded.ok && decoded.value.candidates.map(({ words }) => words)).toContain('L’Étoile');
});

test('a byte that is no text is told with its line, never replaced in silence', () => {
  const broken = new Uint8Array([...bytes('A,B\r\nok,ok\r\nx', 'utf8'), 0xff, 0x0a]);
  expect(decodeText(broken, 'utf-8')).toMatchObject({
    ok: false,
    messageKey: 'import-undecodable',
    params: { encoding: 'utf-8', line: 3 },
  });
});

test.each(encodings)('no bytes make %s throw', (encoding) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (given) => {
      expect(typeof decodeText(given, encoding).ok).toBe('boolean');
      expect(typeof decodeText(given, null).ok).toBe('boolean');
    }),
  );
});

test('UTF-8 with its mark, or with a mark without width inside, needs no question', () => {
  for (const text of ['\uFEFFName\n\u00C2\u00A9\u00C3\n', 'Name\nAc\u200Bme\n', 'Name\nExample\u2060 Co\n']) {
    const read = decodeText(Buffer.from(text), null);
    expect(read).toMatchObject({ ok: true, value: { encoding: 'utf-8', candidates: [] } });
  }
});
