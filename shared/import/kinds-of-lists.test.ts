import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import { inWords } from '../base/message-text';
import type { CommandInput } from '../commands/commands';
import type { ImportTable } from '../records/import-mapping';
import { createScene, type Scene } from '../testing/scene';
import { csvTable } from './csv-table';
import { mappedByHeadings } from './map-columns';
import { planImport } from './plan-rows';
import type { Policies } from './planning';

const today = day('2026-11-28');

interface More {
  readonly policies?: Policies;
  readonly empty?: readonly string[];
}

function plan(scene: Scene, table: ImportTable, text: string, { policies = {}, empty = [] }: More = {}) {
  const source = csvTable(text, 'utf-8', null);
  if (!source.ok) throw new Error(source.messageKey);
  const columns = mappedByHeadings(table, source.value.headers).map((each) => ({
    ...each,
    empty: [...empty],
  }));
  let minted = 0;
  const newId = () => {
    minted += 1;
    return `trial-${minted}`;
  };
  return planImport(
    scene.register,
    { source: source.value, mapping: { table, columns }, choices: new Map(), policies },
    { newId, today },
  );
}

function imports(scene: Scene, table: ImportTable, text: string, more: More = {}) {
  const planned = plan(scene, table, text, more);
  if (planned.commands.length > 0)
    scene.perform({
      do: 'import-batch',
      file: 'f.csv',
      sha256: 'ab'.repeat(32),
      table,
      rows: planned.commands,
    } as CommandInput);
  return planned.rows.map(({ verdict }) => verdict);
}

const company = (scene: Scene, name: string) => scene.register.counterparties.by('name', name)[0];
const why = (scene: Scene, table: ImportTable, text: string, more: More = {}) =>
  plan(scene, table, text, more).rows.map((row) => row.why.map(inWords).join(' '));

describe('an address over several columns, and contacts', () => {
  test('a sample database: NULL for nothing, USA and UK', () => {
    const scene = createScene(today);
    const text =
      'customerID,companyName,contactName,contactTitle,address,city,region,postalCode,country,phone,fax\n' +
      'AAAAA,Example Foods,Person 1,Owner,120 Main St.,Portland,OR,97219,USA,+1 555 011,+1 555 021\n' +
      'BBBBB,Beispiel Futter,Person 2,Sales,Obere Str. 57,Berlin,NULL,12209,Germany,+1 555 012,NULL\n' +
      'CCCCC,Round Example,Person 3,Agent,1 High St,London,NULL,WA1 1DP,UK,+1 555 013,\n';
    expect(imports(scene, 'counterparties', text, { empty: ['NULL'] })).toEqual(['new', 'new', 'new']);
    expect(company(scene, 'Example Foods')).toMatchObject({
      country: 'US',
      address: ['120 Main St.', 'Portland, OR 97219'],
      contacts: [{ name: 'Person 1', title: 'Owner', phone: '+1 555 011; fax +1 555 021', email: '' }],
    });
    expect(company(scene, 'Beispiel Futter')).toMatchObject({
      country: 'DE',
      address: ['Obere Str. 57', '12209 Berlin'],
    });
    expect(company(scene, 'Round Example')?.address).toEqual(['1 High St', 'London WA1 1DP']);
    expect(imports(scene, 'counterparties', text, { empty: ['null'] })).toEqual(['same', 'same', 'same']);
  });

  test('German headings that all begin alike, with the house number apart', () => {
    const scene = createScene(today);
    const text =
      '"kun_id";"kun_firmename";"kun_anspr_person";"kun_telefon";"kun_adresse";"kun_town";"kun_plz";"kun_country";"kun_street_num"\n' +
      '"1";"Firma 1";"Person 1";"0043 1";"Ludlgasse";"Linz";"4020";"Österreich";"34"\n';
    expect(imports(scene, 'counterparties', text)).toEqual(['new']);
    expect(company(scene, 'Firma 1')).toMatchObject({
      country: 'AT',
      address: ['Ludlgasse 34', '4020 Linz'],
      contacts: [{ name: 'Person 1', phone: '0043 1' }],
    });
  });

  test('Spanish headings and countries', () => {
    const scene = createScene(today);
    const text =
      'IdCliente;NombreCompañía;NombreContacto;Dirección;Ciudad;CódPostal;País;Teléfono\n' +
      'A;Ejemplo;Persona;Calle 1;Berlín;12209;Alemania;1\nB;Otro;Persona;Street 2;Londres;W1;Reino Unido;2\n';
    expect(imports(scene, 'counterparties', text)).toEqual(['new', 'new']);
    expect(company(scene, 'Otro')).toMatchObject({ country: 'GB', address: ['Street 2', 'Londres W1'] });
  });

  test('what the register has stays: contacts and notes are added, never replaced', () => {
    const scene = createScene(today);
    scene.perform({
      do: 'add-counterparty',
      name: 'Acme',
      contacts: [{ name: 'Kim', phone: '1' }],
      notes: [
        { kind: 'privileged', text: 'secret' },
        { kind: 'file', text: 'old' },
      ],
    });
    const text =
      'Name,Contact name,E-mail,Notes\nAcme,Lee,lee@example.com,Ships by sea\nAcme,Kim,kim@example.com,\n';
    expect(imports(scene, 'counterparties', text, { policies: { twice: 'take-file' } })).toEqual([
      'changed',
      'changed',
    ]);
    expect(company(scene, 'Acme')).toMatchObject({
      contacts: [
        { name: 'Kim', phone: '1', email: 'kim@example.com' },
        { name: 'Lee', email: 'lee@example.com' },
      ],
      notes: [
        { kind: 'privileged', text: 'secret' },
        { kind: 'file', text: 'old' },
        { kind: 'file', text: 'Ships by sea' },
      ],
    });
    expect(
      imports(
        scene,
        'counterparties',
        'Name,Contact name,E-mail,Notes\nAcme,Lee,lee@example.com,Ships by sea\n',
      ),
    ).toEqual(['same']);
  });

  test('a note that begins like a list of notes is not taken as plain text', () => {
    const scene = createScene(today);
    expect(why(scene, 'counterparties', 'Name,Notes\nAcme,"Privileged | a | b | c"\n')).toEqual([
      'Notes: "Privileged | a | b | c" is not a list as this program writes it, with " | " between the parts.',
    ]);
  });
});

describe('words that say nothing', () => {
  test('are asked about once for each column, and empty no field', () => {
    const scene = createScene(today);
    scene.perform({ do: 'add-counterparty', name: 'Acme', country: 'DE', website: 'acme.example' });
    const source = csvTable('Name,Country,Website\nAcme,DE,N/A\n', 'utf-8', null);
    if (!source.ok) throw new Error(source.messageKey);
    const columns = mappedByHeadings('counterparties', source.value.headers);
    const asked = planImport(
      scene.register,
      { source: source.value, mapping: { table: 'counterparties', columns }, choices: new Map() },
      { newId: () => 'x', today },
    );
    expect(asked.questions.map(inWords)).toEqual([
      'The column "Website" holds "N/A". Say whether that means nothing, or is kept as it is.',
    ]);
    expect(
      imports(scene, 'counterparties', 'Name,Country,Website\nAcme,DE,N/A\n', { empty: ['n/a'] }),
    ).toEqual(['same']);
    expect(company(scene, 'Acme')?.website).toBe('acme.example');
  });

  test.each(['N/A', 'TBD', 'NULL', '-', 'none', 'unknown'])(
    '%s where a date belongs is refused with the way to answer it',
    (word) => {
      const scene = createScene(today);
      const text = `Lic No,Expiration_Date\nD1,${word}\nD2,2027-01-02\n`;
      expect(why(scene, 'licenses', text)[0]).toContain(`--empty "${word}"`);
      expect(imports(scene, 'licenses', text, { empty: [word] })).toEqual(['new', 'new']);
    },
  );

  test('NA is Namibia among codes, and asked about among names', () => {
    const scene = createScene(today);
    expect(imports(scene, 'counterparties', 'Name,Country\nA,NA\nB,DE\n')).toEqual(['new', 'new']);
    expect(company(scene, 'A')?.country).toBe('NA');
    expect(why(scene, 'counterparties', 'Name,Country\nC,NA\nD,Germany\n')[0]).toContain('Namibia');
    expect(imports(scene, 'counterparties', 'Name,Country\nC,NA\nD,Germany\n', { empty: ['NA'] })).toEqual([
      'new',
      'new',
    ]);
    expect(company(scene, 'C')?.country).toBe('');
  });
});

describe('a country', () => {
  test('is read by its usual names, and said in words where it is not', () => {
    const scene = createScene(today);
    const words = [
      'USA',
      'UK',
      'PRC',
      'UAE',
      'U.S.',
      'Korea',
      'Viet Nam',
      'Hong Kong SAR',
      'Deutschland',
      'Turkey',
      'CHN',
    ];
    const text = `Name,Country\n${words.map((word, at) => `C${at},${word}`).join('\n')}\n`;
    expect(imports(scene, 'counterparties', text)).toEqual(words.map(() => 'new'));
    expect([...scene.register.counterparties.values()].map(({ country }) => country)).toEqual([
      'US',
      'GB',
      'CN',
      'AE',
      'US',
      'KR',
      'VN',
      'HK',
      'DE',
      'TR',
      'CN',
    ]);
    expect(why(scene, 'counterparties', 'Name,Country\nX,Narnia\nY,Congo\n')).toEqual([
      'Country: "Narnia" is not a known country.',
      'Country: "Congo" could be Republic of the Congo or Democratic Republic of the Congo. Write which one.',
    ]);
  });

  test('that changed is a question, not a second company', () => {
    const scene = createScene(today);
    scene.perform({ do: 'add-counterparty', name: 'Acme', country: 'DE' });
    const text = 'Name,Country,Website\nAcme\u00A0,France,x.example\n';
    const [asked] = plan(scene, 'counterparties', text).rows;
    expect(asked).toMatchObject({ verdict: 'conflict', conflict: { kind: 'country' } });
    expect(asked?.why.map(inWords)).toEqual([
      '"Acme" stands in the register with Germany; the file says France: the same company moved, or another company?',
    ]);
    expect(asked?.conflict?.offers.map(({ message }) => inWords(message))).toEqual([
      'The same company: it is in France now',
      'The same company: keep Germany',
      'Another company',
    ]);
    expect(imports(scene, 'counterparties', text, { policies: { country: 'keep-ours' } })).toEqual([
      'changed',
    ]);
    expect(company(scene, 'Acme')).toMatchObject({ country: 'DE', website: 'x.example' });
    expect(imports(scene, 'counterparties', text, { policies: { country: 'take-file' } })).toEqual([
      'changed',
    ]);
    expect(company(scene, 'Acme')?.country).toBe('FR');
    expect(
      imports(scene, 'counterparties', 'Name,Country\nAcme,IT\n', { policies: { country: 'as-new' } }),
    ).toEqual(['new']);
    expect(scene.register.counterparties.size).toBe(2);
  });

  test('that was not known is filled in', () => {
    const scene = createScene(today);
    scene.perform({ do: 'add-counterparty', name: 'Acme' });
    expect(imports(scene, 'counterparties', 'Name,Country\nAcme,FR\n')).toEqual(['changed']);
    expect(company(scene, 'Acme')?.country).toBe('FR');
  });
});

describe('a list of licenses', () => {
  test('its parties stand in columns of their roles: linked, made with their country, or refused', () => {
    const scene = createScene(today);
    scene.perform({ do: 'add-counterparty', name: 'Known Example', country: 'DE' });
    const text =
      'LIC_NO,Ultimate consignee,Ultimate consignee country,End user\n' +
      'D1,Known Example,,\nD2,New Example,Japan,Known Example\nD3,Stranger,,\nD4,New Example,JP,\n';
    expect(why(scene, 'licenses', text)[2]).toContain('no counterparty is named "Stranger"');
    expect(imports(scene, 'licenses', text)).toEqual(['new', 'new', 'refused', 'new']);
    const parties = (number: string) =>
      scene.register.licenses
        .by('number', number)[0]
        ?.parties.map(({ role, name, country, counterpartyId }) => [
          role,
          name,
          country,
          counterpartyId !== null,
        ]);
    expect(parties('D1')).toEqual([['ultimate-consignee', 'Known Example', 'DE', true]]);
    expect(parties('D2')).toEqual([
      ['ultimate-consignee', 'New Example', 'JP', true],
      ['end-user', 'Known Example', 'DE', true],
    ]);
    expect(scene.register.counterparties.size).toBe(2);
    expect(imports(scene, 'licenses', text)).toEqual(['same', 'same', 'refused', 'same']);
  });

  test('a party that stands with another country is refused, and one named twice is one', () => {
    const scene = createScene(today);
    scene.perform({ do: 'add-counterparty', name: 'Known Example', country: 'DE' });
    const text = 'LIC_NO,End user,Country of end user\nD1,Known Example,JP\nD2,Known Example,Germany\n';
    expect(why(scene, 'licenses', text)[0]).toContain(
      'stands in the register with Germany; the file says Japan',
    );
    expect(imports(scene, 'licenses', text)).toEqual(['refused', 'new']);
  });

  test('a party that only a refused row names is not made', () => {
    const scene = createScene(today);
    const text =
      'LIC_NO,End user,End user country,Expiry time,Time of day printed with it\nD1,New Example,JP,,\n';
    expect(imports(scene, 'licenses', text)).toEqual(['new']);
    const bad = `LIC_NO,End user,End user country,Applicant\nD2,Other Example,JP,a\u0007b\nD3,Other Example,,\n`;
    expect(imports(scene, 'licenses', bad)).toEqual(['refused', 'refused']);
    expect(company(scene, 'Other Example')).toBeUndefined();
  });

  test('amounts with the sign of their currency', () => {
    const scene = createScene(today);
    const text = 'License #,Total value\nD1,"$1,234.50"\nD2,"€ 99.00"\nD3,EUR 7.25\nD4,($500.00)\n';
    expect(imports(scene, 'licenses', text)).toEqual(['new', 'new', 'new', 'new']);
    expect([...scene.register.licenses.values()].map(({ total }) => total)).toEqual([
      { minor: 123450, currency: 'USD' },
      { minor: 9900, currency: 'EUR' },
      { minor: 725, currency: 'EUR' },
      { minor: -50000, currency: 'USD' },
    ]);
    expect(why(scene, 'licenses', 'License #,Total value,Currency\nD9,€5.00,USD\n')[0]).toContain(
      'The amount says EUR, the currency is USD.',
    );
  });

  test('the preview says in words what changes and which deadlines move', () => {
    const scene = createScene(today);
    scene.perform({
      do: 'open-license',
      licenseNumber: 'D1',
      validatedOn: day('2022-05-31'),
      expiresOn: day('2027-05-31'),
    });
    const [row] = plan(scene, 'licenses', 'License #,Exp. date\nD1,2026-12-31\n').rows;
    expect(row?.changes).toEqual([
      { label: 'Printed expiry', was: 'Mon May 31, 2027', now: 'Thu Dec 31, 2026' },
    ]);
    expect(row?.deadlines).toMatchObject([{ was: { due: '2027-05-31' }, now: { due: '2026-12-31' } }]);
    const [dropped] = plan(scene, 'licenses', 'License #,Application no.\nD1,Z1\n').rows;
    expect(dropped?.deadlines).toEqual([]);
  });

  test('agencies by the names people use', () => {
    const scene = createScene(today);
    const words = [
      'BIS',
      'Bureau of Industry and Security',
      'Commerce',
      'DOC',
      'State',
      'Department of State',
      'Treasury',
      'U.S. Department of the Treasury',
      'Census Bureau',
    ];
    const text = `Agency,License number\n${words.map((word, at) => `${word},N${at}`).join('\n')}\n`;
    expect(imports(scene, 'licenses', text)).toEqual(words.map(() => 'new'));
    expect([...scene.register.licenses.values()].map(({ agency }) => agency)).toEqual([
      'BIS',
      'BIS',
      'BIS',
      'BIS',
      'DDTC',
      'DDTC',
      'OFAC',
      'OFAC',
      'Census',
    ]);
    expect(why(scene, 'licenses', 'Agency,License number\nFoo,N99\n')).toEqual([
      'Agency: "Foo" is not a known agency.',
    ]);
  });
});

describe('due dates and steps', () => {
  const list =
    'Lic no,Task,Due date,Frequency,Customer,Owner,Notes,Letter kind,Letter date\n' +
    'D1,File the report,2027-01-29,Quarterly,Acme,Kim,Condition 4,,\n' +
    ',Renew the registration,2027-03-01,,,,,,\n' +
    'D1,,,,,,,ITD,2026-11-20\n';

  test('come in as deadlines set by hand, and as the letters that set them', () => {
    const scene = createScene(today);
    scene.perform({ do: 'open-license', licenseNumber: 'D1' });
    expect(imports(scene, 'deadlines', list)).toEqual(['new', 'new', 'new']);
    const byHand = [...scene.register.deadlines.values()].filter(({ ruleId }) => ruleId === 'by-hand');
    expect(byHand.map(({ title, due, because, repeat }) => [title, due, because, repeat?.how.every])).toEqual(
      [
        ['File the report', '2027-01-29', 'Condition 4\nCounterparty: Acme\nOwner: Kim', 'quarter'],
        ['Renew the registration', '2027-03-01', '', undefined],
      ],
    );
    expect([...scene.register.letters.values()].map(({ kind, datedOn }) => [kind, datedOn])).toEqual([
      ['intent-to-deny', '2026-11-20'],
    ]);
    expect([...scene.register.deadlines.values()].some(({ ruleId }) => ruleId !== 'by-hand')).toBe(true);
    expect(imports(scene, 'deadlines', list)).toEqual(['same', 'same', 'same']);
  });

  test('one that stands with another date is hinted, and a row twice is asked about', () => {
    const scene = createScene(today);
    imports(scene, 'deadlines', 'Title,Due\nRenew,2027-03-01\n');
    expect(why(scene, 'deadlines', 'Title,Due\nRenew,2027-04-01\n')[0]).toContain(
      'is due Mon Mar 1, 2027 already',
    );
    const two = 'Title,Due\nOther,2027-03-01\nOther,2027-03-01\n';
    expect(imports(scene, 'deadlines', two)).toEqual(['new', 'conflict']);
    expect(imports(scene, 'deadlines', two, { policies: { twice: 'take-file' } })).toEqual(['same', 'new']);
    expect(imports(scene, 'deadlines', two)).toEqual(['same', 'same']);
  });

  test('steps are logged with what they do to the docket', () => {
    const scene = createScene(today);
    scene.perform({ do: 'open-license', licenseNumber: 'D1' });
    scene.perform({ do: 'log-letter', license: 'D1', kind: 'intent-to-deny', datedOn: day('2026-11-20') });
    const text = 'License number,Step,Date,Remarks\nD1,Reply sent,2026-11-27,by courier\n';
    const [row] = plan(scene, 'steps', text).rows;
    expect(row?.verdict).toBe('new');
    expect(imports(scene, 'steps', text)).toEqual(['new']);
    expect([...scene.register.steps.values()]).toMatchObject([
      { kind: 'reply-sent', happenedOn: '2026-11-27', note: 'by courier' },
    ]);
    expect(imports(scene, 'steps', text)).toEqual(['same']);
    expect(why(scene, 'steps', 'License number,Step,Date\nD1,Danced,2026-11-27\nD1,,2026-11-27\n')).toEqual([
      'Kind: "Danced" is not a known kind of step.',
      'A step needs its kind and its day.',
    ]);
  });
});
