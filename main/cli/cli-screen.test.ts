import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Screened } from '../../shared/screening/screening';
import { clockFrom } from '../register/clock';
import { createCliTestBench } from '../test-support/cli-test-bench';
import { inNewYork } from '../test-support/in-new-york';

let rig: ReturnType<typeof createCliTestBench>;
beforeEach(() => {
  rig = createCliTestBench({ clock: inNewYork(clockFrom('2019-11-26T15:00:00Z')) });
});
afterEach(() => rig.remove());

const write = (name: string, text: string | Uint8Array) => fs.writeFileSync(path.join(rig.cwd, name), text);
const sdnRow = (number: number, name: string) =>
  `${number},"${name}",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- `;
const sdn = (...names: readonly string[]) =>
  `${names.map((name, at) => sdnRow(100 + at, name)).join('\r\n')}\r\n\u001A`;
const own =
  'Name,Other names,Country,Address,Reason\nHollow Creek Press,HC Press,DE,"1 Road, Ulm",Did not pay\n';

async function screened(line: string): Promise<Screened> {
  return JSON.parse((await rig.run(`export-docket screen ${line} --json`)).out) as Screened;
}

test('a file of this evening, dated tomorrow by universal time, is no day old', async () => {
  write('own.csv', 'Name\nHollow Creek Press\n');
  const tomorrow = new Date('2019-11-26T03:00:00Z');
  fs.utimesSync(path.join(rig.cwd, 'own.csv'), tomorrow, tomorrow);
  await rig.run('export-docket list-add own.csv');
  expect(JSON.parse((await rig.run('export-docket lists --json')).out)).toMatchObject([
    { date: '2019-11-26', ageDays: 0, isOld: false },
  ]);
  expect((await rig.run('export-docket lists')).out).toContain('0 days ');
});

describe('decisions of another program', () => {
  const header = 'Customer,Match,Decision,Comment,Reviewer,Review date\n';
  const good = 'Hollow Creek Press GmbH,HC Press,False positive,Another city,R. Miller,2019-10-01\n';

  test('come in as one entry that undo takes back; a row about no hit is refused in a sentence', async () => {
    write('c.jsonl', '{"do":"add-counterparty","name":"Hollow Creek Press GmbH","country":"DE"}\n');
    await rig.run('export-docket execute --in c.jsonl');
    write('d.csv', header + good);
    expect((await rig.run('export-docket import d.csv --as hit-decisions')).out).toContain(
      'No list has been added to this register',
    );
    write('own.csv', own);
    await rig.run('export-docket list-add own.csv');
    write(
      'bad.csv',
      `${header}${good}Hollow Creek Press GmbH,Somebody Else,Cleared,x,R. Miller,2019-10-01\n`,
    );
    const bad = await rig.run('export-docket import bad.csv --as hit-decisions');
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('do not give “Somebody Else” as a hit of “Hollow Creek Press GmbH”');
    expect(await rig.run('export-docket import d.csv --as hit-decisions --by "Kim Case"')).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 new, 0 changed'),
    });
    const [answered] = JSON.parse((await rig.run('export-docket screen --all --json')).out).parties;
    expect(answered).toMatchObject({
      open: false,
      hits: [{ state: 'decided', decision: { answer: 'not-the-same', by: 'R. Miller', on: '2019-10-01' } }],
    });
    // What goes out comes in again as the same.
    await rig.run('export-docket export --as csv --table hit-decisions --out back.csv');
    expect((await rig.run('export-docket import back.csv --as hit-decisions')).out).toContain(
      'nothing in this file changes the register',
    );
    write('u.jsonl', '{"do":"undo"}\n');
    await rig.run('export-docket execute --in u.jsonl');
    expect(JSON.parse((await rig.run('export-docket screen --all --json')).out).open).toBe(1);
  });
});

test('formulas, markup and turned letters of a list stay text in tables, sheets and answers', async () => {
  const formula = "=cmd|' /C calc'!A0 Meadow Works";
  const turned = '<b>Copper</b> \u202eLLIM\u202c Foundry';
  write('own.csv', `Name,Other names\n"${formula}",Meadow Works\n"${turned}",Copper Foundry\n`);
  const add = (name: string) => JSON.stringify({ do: 'add-counterparty', name, country: 'DE' });
  write('c.jsonl', `${add('Meadow Works')}\n${add('Copper Foundry')}\n`);
  await rig.run('export-docket execute --in c.jsonl');
  await rig.run('export-docket list-add own.csv');
  const said = await rig.run('export-docket screen --all --save');
  expect(said.out).toContain("other name of =cmd|' /C calc'");
  expect(said.out).not.toContain('\u202e');
  const all = JSON.parse((await rig.run('export-docket screen --all --json')).out);
  const answered = all.parties.map((party: { readonly hits: readonly { readonly decide: object }[] }) =>
    JSON.stringify({ ...party.hits[0]?.decide, answer: 'not-the-same', reason: '@SUM(1)' }),
  );
  write('d.jsonl', `${answered.join('\n')}\n`);
  expect((await rig.run('export-docket execute --in d.jsonl --by "Kim Case"')).code).toBe(0);
  for (const table of ['screening', 'hit-decisions']) {
    const { out } = await rig.run(`export-docket export --as csv --table ${table} --out -`);
    const cells = Papa.parse<string[]>(out).data.flat();
    expect(cells.filter((cell) => /^[=@+]/.test(cell))).toEqual([]);
    expect(cells).toEqual(expect.arrayContaining([`'${formula}`, turned, "'@SUM(1)"]));
  }
});

describe('lists brought in', () => {
  test('without one nothing is screened, and the sentence says what to do', async () => {
    write('empty.jsonl', '{"do":"add-counterparty","name":"Acme"}\n');
    await rig.run('export-docket execute --in empty.jsonl');
    expect(await rig.run('export-docket screen "Acme"')).toMatchObject({
      code: 1,
      err: expect.stringContaining('No list has been added'),
    });
  });

  test('a list of OFAC, its other names and addresses one by one', async () => {
    write('a.csv', sdn('BANCO NACIONAL', 'ANGLO CARIBBEAN CO., LTD.'));
    write('b.csv', '100,1,"aka","NATIONAL BANK",-0- \r\n100,2,"fka","BANK OF THE NATION",-0- \r\n\u001A');
    write('c.csv', '100,9,"Street 1","Havana","Cuba",-0- \r\n\u001A');
    for (const file of ['a.csv', 'b.csv', 'c.csv'])
      expect(await rig.run(`export-docket list-add ${file}`)).toMatchObject({ code: 0, err: '' });
    const { hits, lists } = await screened('"Bank of the Nation"');
    expect(lists).toEqual([
      expect.objectContaining({ source: expect.stringContaining('(SDN)'), entries: 2 }),
    ]);
    expect(hits[0]).toMatchObject({
      score: 1,
      entry: '100',
      name: 'BANCO NACIONAL',
      alias: 'BANK OF THE NATION',
      country: 'Cuba',
    });
  });

  test("the company's own list beside a government's", async () => {
    write('a.csv', sdn('ANGLO CARIBBEAN CO., LTD.'));
    write('own.csv', own);
    await rig.run('export-docket list-add a.csv own.csv');
    expect((await screened('"HC Press"')).hits[0]).toMatchObject({
      source: "The company's own list",
      name: 'Hollow Creek Press',
      alias: 'HC Press',
      country: 'DE',
    });
    expect((await screened('"Anglo-Caribbean Limited"')).hits).toHaveLength(1);
  });

  test('every name that changed is told of a kept list, by the beginning of its fingerprint', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `ADDED COMPANY NUMBER ${at}`);
    write('a.csv', sdn('ONE COMPANY', 'TWO COMPANY'));
    write('b.csv', sdn('ONE COMPANY', 'TWO NEW COMPANY', ...many));
    await rig.run('export-docket list-add a.csv');
    await rig.run('export-docket list-add b.csv --yes');
    const [{ sha256 }] = JSON.parse((await rig.run('export-docket lists --json')).out) as [
      { readonly sha256: string },
    ];
    const all = await rig.run(`export-docket lists ${sha256.slice(0, 10)} --json`);
    expect(JSON.parse(all.out)).toMatchObject([
      { added: many, removed: [], renamed: [{ was: 'TWO COMPANY', now: 'TWO NEW COMPANY' }], changed: [] },
    ]);
    expect((await rig.run(`export-docket lists ${sha256}`)).out).toContain(
      '  added: ADDED COMPANY NUMBER 29',
    );
    expect(await rig.run('export-docket lists 0000')).toMatchObject({
      code: 1,
      err: expect.stringContaining('No list has the fingerprint 0000'),
    });
  });

  test('what is much smaller is asked about, changes nothing, and is added with --yes', async () => {
    write('a.csv', sdn('ONE COMPANY', 'TWO COMPANY', 'THREE COMPANY'));
    write('b.csv', `${sdnRow(100, 'ONE COMPANY')}\r\n${sdnRow(109, 'FOUR COMPANY')}\r\n`);
    await rig.run('export-docket list-add a.csv');
    const asked = await rig.run('export-docket list-add b.csv');
    expect(asked).toMatchObject({ code: 1, err: expect.stringContaining('more than a fifth fewer') });
    expect(JSON.parse((await rig.run('export-docket lists --json')).out)).toEqual([
      expect.objectContaining({ files: ['a.csv'], entries: 3 }),
    ]);
    const added = JSON.parse((await rig.run('export-docket list-add b.csv --yes --json')).out);
    expect(added[0]).toMatchObject({
      added: true,
      changes: [{ added: 1, removed: 2, renamed: 0, changed: 0 }],
    });
    expect((await screened('"Three Company"')).hits).toEqual([]);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'holds no party'],
    ['only the mark of its end', '\u001A', 'holds no party'],
    ['a web page', '<!DOCTYPE html><html><body>Not found</body></html>', 'is a web page'],
    ['a zip', Buffer.from('504b0304140000000800', 'hex'), 'Unpack it'],
    ['a gzip', Buffer.from('1f8b0800', 'hex'), 'Unpack it'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'is not text'],
    ['JSON that is cut off', '{"results":[{"name":"A"', 'ends in the middle'],
    ['XML that is cut off', '<sdnList><sdnEntry><uid>1</uid>', 'ends in the middle'],
    ['another table', 'Part,Price\n1,2\n', 'is not a list this program knows'],
    ['other names without their main file', '1,2,"aka","X",-0- \r\n', 'whose main file is not here'],
  ])('%s gets a sentence and changes nothing', async (_, bytes, says) => {
    write('a.csv', sdn('ONE COMPANY'));
    await rig.run('export-docket list-add a.csv');
    const before = fs.readFileSync(path.join(rig.cwd, 'register', 'journal.txt'), 'utf8');
    write('bad.csv', bytes);
    const { code, err } = await rig.run('export-docket list-add bad.csv');
    // The other names are of a party that the present list does not have.
    expect([code, err]).toEqual([1, expect.stringContaining(says)]);
    expect(fs.readFileSync(path.join(rig.cwd, 'register', 'journal.txt'), 'utf8')).toBe(before);
  });

  test('UTF-16 is read as what it says', async () => {
    write('own.csv', Buffer.from(`\uFEFF${own}`, 'utf16le'));
    expect(await rig.run('export-docket list-add own.csv')).toMatchObject({ code: 0 });
    expect((await screened('"hollow creek press gmbh"')).hits[0]?.name).toBe('Hollow Creek Press');
  });

  test('markup, formulas, marks of direction and endless names stay text', async () => {
    const odd = [
      '<b>Bold & Sons</b>',
      '=HYPERLINK("http://x")',
      '\u202Egnitset',
      'Long '.repeat(2_000).trim(),
    ];
    write('own.csv', `Name\n${odd.map((name) => `"${name.replaceAll('"', '""')}"`).join('\n')}\n`);
    expect(await rig.run('export-docket list-add own.csv')).toMatchObject({ code: 0 });
    expect((await screened('"<b>Bold & Sons</b>"')).hits[0]?.name).toBe('<b>Bold & Sons</b>');
    const text = (await rig.run('export-docket screen gnitset --threshold 0.5')).out;
    expect(text).not.toContain('\u202E');
  });
});

describe('names screened', () => {
  test('of a file: one line each, in the same order, the same bytes every time', async () => {
    write('own.csv', own);
    await rig.run('export-docket list-add own.csv');
    write('names.txt', 'Hollow Creek Press\nNorthern Pines\n\nHollow Crek Press\n');
    const first = await rig.run('export-docket screen --names names.txt --json');
    const lines = first.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Screened);
    expect(lines.map(({ hits }) => hits.length)).toEqual([1, 0, 0, 1]);
    expect(Object.keys(lines[0] ?? {})).toEqual(['lists', 'hits', 'cannotCompare']);
    expect(Object.keys(lines[0]?.hits[0] ?? {})).toEqual([
      'score',
      'ofacScore',
      'source',
      'entry',
      'name',
      'alias',
      'tokens',
      'country',
    ]);
    expect(lines[2]?.cannotCompare).toBe(true);
    expect(first.code).toBe(1);
    expect((await rig.run('export-docket screen --names names.txt --json')).out).toBe(first.out);
  });

  test.each(['???', 'Ltd.', 'MOD', 'Gаzprоm Energy'])(
    '%s cannot be compared, and is never sure',
    async (name) => {
      write('own.csv', `${own}MOD,,,,\nGazprom Energy,,,,\n`);
      await rig.run('export-docket list-add own.csv');
      const { cannotCompare, hits } = await screened(`"${name}"`);
      expect(cannotCompare).toBe(true);
      for (const { score } of hits) expect(score).toBeLessThan(1);
    },
  );

  test('everybody in the register, by every name and as printed on a license', async () => {
    write('own.csv', own);
    write(
      'story.jsonl',
      `${[
        { do: 'add-counterparty', name: 'Harmless Ltd.', otherNames: ['Hollow Creek Press GmbH'] },
        { do: 'add-counterparty', name: 'Northern Pines' },
        {
          do: 'open-license',
          applicationNumber: 'Z123456',
          parties: [{ role: 'end-user', name: 'HC Press' }],
        },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n')}\n`,
    );
    await rig.run('export-docket execute --in story.jsonl');
    await rig.run('export-docket list-add own.csv');
    const { code, out } = await rig.run('export-docket screen --all --json');
    const answer = JSON.parse(out);
    expect([code, answer.screened, answer.open, answer.unscreened]).toEqual([1, 3, 2, 3]);
    expect(
      answer.parties.map(({ name, licenses }: { name: string; licenses: string[] }) => [name, licenses]),
    ).toEqual([
      ['Harmless Ltd.', []],
      ['Northern Pines', []],
      ['HC Press', ['Z123456']],
    ]);
  });
});

describe('hits decided', () => {
  interface AnsweredHit {
    readonly name: string;
    readonly state: string;
    readonly changed: readonly string[];
    readonly decide: object;
  }
  const screenAll = async (more = '') => {
    const { out, code } = await rig.run(`export-docket screen --all --json ${more}`);
    const answer = JSON.parse(out);
    return {
      code,
      answer,
      hits: answer.parties.flatMap(({ hits }: { hits: AnsweredHit[] }) => hits) as AnsweredHit[],
    };
  };
  const perform = async (...commands: readonly object[]) => {
    const ended = await rig.run(
      'export-docket execute --by Robin',
      commands.map((each) => JSON.stringify(each)).join('\n'),
    );
    expect(ended).toMatchObject({ code: 0, err: '' });
  };
  const history = async () => (await rig.run('export-docket history')).out;

  beforeEach(async () => {
    write('own.csv', own);
    await perform(
      { do: 'add-counterparty', name: 'Hollow Creek Press Ltd.', country: 'DE' },
      { do: 'add-counterparty', name: 'Northern Pines' },
    );
    await rig.run('export-docket list-add own.csv');
  });

  test('a decision holds until our side is another, and says what changed', async () => {
    const first = await screenAll('--save');
    expect([first.code, first.hits.map(({ state }) => state)]).toEqual([1, ['open']]);
    await perform({ ...first.hits[0]?.decide, answer: 'not-the-same', reason: 'Another town' });
    expect(await screenAll()).toMatchObject({ code: 0, answer: { open: 0, unscreened: 0, stale: 0 } });
    expect(await history()).toContain(
      'Decided that Hollow Creek Press Ltd. is not the same party as Hollow Creek Press',
    );
    await perform({
      do: 'change-counterparty',
      counterparty: 'Hollow Creek Press Ltd.',
      address: ['New Road 1'],
    });
    const after = await screenAll();
    expect(after.hits[0]).toMatchObject({ state: 'reopened', changed: ['our address'] });
    expect(after.answer).toMatchObject({ open: 1, stale: 1 });
  });

  test('a new file of the list: only what concerns our parties is another', async () => {
    const first = await screenAll('--save');
    await perform({ ...first.hits[0]?.decide, answer: 'not-the-same', reason: 'Another town' });
    write(
      'new.csv',
      `${own.replace('HC Press', 'HC Press; Creek Books')}Northern Pines Ltd.,,,,\nUnrelated Foundry,,,,\n`,
    );
    await rig.run('export-docket list-add new.csv');
    const { answer, hits } = await screenAll();
    expect(answer.differences).toMatchObject({
      newHits: [{ party: 'Northern Pines', name: 'Northern Pines Ltd.' }],
      goneHits: [],
      reopened: [{ party: 'Hollow Creek Press Ltd.', changed: ['other names on the list'] }],
    });
    expect(answer.stale).toBe(2);
    expect(hits.map(({ state }) => state)).toEqual(['reopened', 'open']);
    write('third.csv', 'Name\nUnrelated Foundry\nOther Foundry\nThird Foundry\n');
    await rig.run('export-docket list-add third.csv');
    expect((await screenAll()).answer.differences.goneHits).toEqual([
      { party: 'Hollow Creek Press Ltd.', source: "The company's own list", name: 'Hollow Creek Press' },
    ]);
  });

  test('the same party: its list status is filled in from the entry, and one undo takes both back', async () => {
    write(
      'el.csv',
      'Source List,Name,Country,Federal Register Notice,Effective Date,License Requirement,License Policy\nEL,Northern Pines,Canada,"84 FR 22961, 5/21/19",05/21/2019,For all items subject to the EAR,Presumption of denial\n',
    );
    await rig.run('export-docket list-add el.csv');
    const { hits } = await screenAll();
    const hit = hits.find(({ name }) => name === 'Northern Pines');
    await perform({ ...hit?.decide, answer: 'same' });
    const of = async () =>
      JSON.parse((await rig.run('export-docket export --as json --out -')).out).data.counterparties.find(
        ({ name }: { name: string }) => name === 'Northern Pines',
      );
    expect((await of()).lists).toEqual([
      {
        list: 'Entity List (EL) - Bureau of Industry and Security',
        since: '2019-05-21',
        citation: '84 FR 22961, 5/21/19',
        licenseRequirement: 'For all items subject to the EAR',
        reviewPolicy: 'Presumption of denial',
        note: 'Listed as Northern Pines',
        mustCheck: true,
      },
    ]);
    await perform({ do: 'undo' });
    expect((await of()).lists).toEqual([]);
    expect((await screenAll()).hits.find(({ name }) => name === 'Northern Pines')?.state).toBe('open');
  });

  test('what was found and decided goes to other programs, and onto paper', async () => {
    write('odd.csv', 'Name\n"=HYPERLINK(""http://x"")"\nNorthern Pines\n');
    await rig.run('export-docket list-add odd.csv --own-list Odd --yes');
    await perform({ do: 'add-counterparty', name: '=HYPERLINK("http://x")' });
    await rig.run('export-docket screen --all --save');
    const csv = (await rig.run('export-docket export --as csv --table screening --out -')).out;
    expect(csv).toContain('Party,Counterparty id,List,List date');
    // A spreadsheet takes no cell of it for a formula.
    expect(csv).not.toMatch(/(?:^|,|")=HYPERLINK/m);
    expect(csv).toContain('HYPERLINK');
    expect((await rig.run('export-docket docket')).out).toMatch(/Screening: .*hits? open/);
  });

  test('without a reason it is not another party, and what has to be asked stays open', async () => {
    const { hits } = await screenAll();
    const refused = await rig.run(
      'export-docket execute',
      JSON.stringify({ ...hits[0]?.decide, answer: 'not-the-same' }),
    );
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('Say why')]);
    await perform({ ...hits[0]?.decide, answer: 'ask', reason: 'Counsel' });
    expect((await screenAll()).hits[0]).toMatchObject({
      state: 'open',
      decision: { answer: 'ask', by: 'Robin' },
    });
  });

  test('a name that cannot be compared stays open until somebody says that it was looked up', async () => {
    await perform({ do: 'add-counterparty', name: 'MOD' });
    const { answer } = await screenAll();
    const mod = answer.parties.find(({ name }: { name: string }) => name === 'MOD');
    expect(mod).toMatchObject({ cannotCompare: true, open: true });
    await perform({ ...mod.notComparable.decide, answer: 'not-the-same', reason: 'Looked up by hand' });
    const after = (await screenAll()).answer.parties.find(({ name }: { name: string }) => name === 'MOD');
    expect(after).toMatchObject({ cannotCompare: true, open: false });
  });
});
