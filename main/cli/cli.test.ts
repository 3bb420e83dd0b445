import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCliTestBench, exampleCommands } from '../test-support/cli-test-bench';

let rig: ReturnType<typeof createCliTestBench>;
beforeEach(async () => {
  rig = createCliTestBench();
  expect(await rig.run('export-docket execute', exampleCommands)).toMatchObject({ code: 0, err: '' });
});
afterEach(() => rig.remove());

const json = async (line: string) => JSON.parse((await rig.run(`export-docket ${line} --json`)).out);

describe('lists', () => {
  test('are narrowed by words, however they are written, and by options', async () => {
    const more = [
      '{"do":"add-counterparty","name":"Müller & Söhne GmbH","country":"DE"}',
      '{"do":"open-license","applicationNumber":"Z200000","agency":"DDTC","destination":"DE"}',
      '{"do":"log-step","license":"Z200000","kind":"call","happenedOn":"2019-11-20","withWhom":"R. Example"}',
      '{"do":"archive","license":"Z200000"}',
    ].join('\n');
    const added = await rig.run('export-docket execute', more);
    expect(added.code).toBe(0);
    const names = async (line: string) => (await json(line)).map(({ name }: { name: string }) => name);
    expect(await names('licenses')).toEqual(['Z123456']);
    expect(await names('licenses --all')).toEqual(['Z123456', 'Z200000']);
    expect(await names('licenses --all --agency DDTC')).toEqual(['Z200000']);
    expect(await names('licenses --status intent-to-deny')).toEqual(['Z123456']);
    expect(await names('licenses CHINA trading')).toEqual(['Z123456']);
    expect(await names('licenses china nothing')).toEqual([]);
    expect(await names('counterparties muller SOHNE')).toEqual(['Müller & Söhne GmbH']);
    expect(await names('counterparties --country germany')).toEqual(['Müller & Söhne GmbH']);
    expect(await names('counterparties --country cn')).toEqual(['Example Trading Ltd.']);
    expect(await json('letters --record "Example Trading Ltd."')).toHaveLength(1);
    expect(await json('letters --record Z200000')).toHaveLength(0);
    expect(await json('letters --since 2019-11-22')).toHaveLength(0);
    expect(await json('letters --until 2019-11-21 itd-7')).toHaveLength(1);
    expect(await json('steps --kind call')).toMatchObject([
      { withWhom: 'R. Example', licenses: ['Z200000'] },
    ]);
    expect(await json('history --kind letters --limit 1')).toMatchObject([
      { seq: 4, by: 'robin', via: 'cli' },
    ]);
    expect(await json('history --record Z200000')).toHaveLength(3);
    expect(await json('history --person nobody')).toEqual([]);
    expect(await json('history --person ROBIN --limit 1')).toMatchObject([{ by: 'robin' }]);
    expect(await names('counterparties --country Deutschland')).toEqual(['Müller & Söhne GmbH']);
    expect(await json('history trading')).toMatchObject([{ seq: 1 }]);
  });

  test('tell what names nothing, rather than an empty list alone', async () => {
    expect(await rig.run('export-docket counterparties --country Germny')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Did you mean "Germany"'),
    });
    expect(await rig.run('export-docket counterparties --country Korea')).toMatchObject({ code: 0 });
    expect(await rig.run('export-docket counterparties --country Congo')).toMatchObject({
      code: 2,
      err: expect.stringContaining('(CD)'),
    });
    expect(await rig.run('export-docket history --person robni')).toMatchObject({
      code: 0,
      out: '0 entries\n',
      err: 'No entry was made by "robni".\nDid you mean "robin"?\n',
    });
    expect(await rig.run('export-docket letters --since 2019-12-01 --until 2019-11-01')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--since 2019-12-01 is after --until 2019-11-01'),
    });
  });

  test('commands in UTF-16, as some shells write a file, are told as such on every line', async () => {
    const line = '{"do":"add-counterparty","name":"Wide Ltd."}\r\n';
    for (const mark of ['\ufeff', '']) {
      fs.writeFileSync(path.join(rig.cwd, 'wide.jsonl'), Buffer.from(`${mark}${line}${line}`, 'utf16le'));
      const { code, out } = await rig.run('export-docket execute --in wide.jsonl');
      expect(code).toBe(1);
      for (const answer of out.trimEnd().split('\n'))
        expect(JSON.parse(answer)).toMatchObject({
          ok: false,
          message: 'This is not valid JSON: it is not UTF-8 but looks like UTF-16; save it as UTF-8.',
        });
    }
    expect(await json('counterparties')).toHaveLength(1);
  });

  test('a line that is JSON but no command is told how one looks', async () => {
    const answered = await rig.run('export-docket execute', '[]\nnull\n"x"\n7\n');
    expect(answered.code).toBe(1);
    for (const line of answered.out.trimEnd().split('\n'))
      expect(JSON.parse(line)).toMatchObject({
        code: 'invalid',
        say: 'not-a-command',
        message: expect.stringMatching(/^A command is one JSON object, such as \{"do":/),
      });
  });

  test('say the same dates as the docket', async () => {
    const [license] = await json('licenses');
    const next = (await json('docket')).find(({ nextLegal }: { nextLegal: boolean }) => nextLegal);
    expect(license.next).toMatchObject({ id: next.id, due: '2019-12-11', workBy: next.workBy, daysLeft: 15 });
    expect(license).toMatchObject({
      status: 'intent-to-deny',
      stands: 'Intent to deny, reply open',
      keepThrough: null,
    });
    const away = await json('away --since 2019-11-20');
    expect(away).toMatchObject([{ id: next.id, title: 'Reply to intent to deny', shownAt: null }]);
    // The reply itself and the three dates of our own for it.
    const later = await json('away --since 2019-11-26 --today 2019-12-11');
    expect(later.map(({ workBy }: { workBy: string }) => workBy).sort()).toEqual([
      '2019-11-29',
      '2019-12-05',
      '2019-12-09',
      '2019-12-11',
    ]);
  });

  test('the law can be read without a register', async () => {
    fs.rmSync(path.join(rig.cwd, 'register'), { recursive: true });
    const one = await rig.run('export-docket law itd-reply');
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(one.out).toContain('15 CFR 750.6(b)');
    expect(one.out).toContain('What happens if:');
    expect((await json('law voluntary disclosure')).length).toBeGreaterThan(1);
    expect((await rig.run('export-docket law itd-repply')).err).toBe(
      'The law table has no rule "itd-repply".\nDid you mean "itd-reply"?\nHelp: export-docket help law\n',
    );
    expect((await rig.run('export-docket licenses')).code).toBe(1);
  });
});

describe('a record that is not there', () => {
  test.each([
    ['summary Z123465 --out x.pdf', 'Z123456'],
    ['sheet conditions z123456 --out x.pdf', 'Z123456'],
    ['sheet counterparty "example trading" --out x.pdf', 'Example Trading Ltd.'],
    ['sheet history "Exmple Trading Ltd." --out x.pdf', 'Example Trading Ltd.'],
    ['response ITD-8 --out .', 'ITD-7'],
    ['letters --record Z12345', 'Z123456'],
    ['history --record "Example Trading"', 'Example Trading Ltd.'],
  ])('%s: did you mean %s', async (line, meant) => {
    const { code, out, err } = await rig.run(`export-docket ${line}`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^No .*\.$/),
      `Did you mean "${meant}"?`,
      `Help: export-docket help ${line.split(' ')[0]}`,
      '',
    ]);
  });

  test('is told from a record without a reply', async () => {
    expect((await rig.run('export-docket response nope --out .')).err).toContain(
      'No license record, letter or reply has',
    );
    await rig.run('export-docket execute', '{"do":"open-license","applicationNumber":"Z300000"}');
    expect((await rig.run('export-docket response Z300000 --out .')).err).toContain('has not been begun');
  });

  test('is answered as JSON where a file was asked for as JSON', async () => {
    expect(await json('summary Z9 --out x.pdf')).toMatchObject({
      ok: false,
      code: 'not-found',
      say: 'no-such-license',
    });
  });

  test('in a command that is executed: what may have been meant stands beside its refusal', async () => {
    const { out } = await rig.run(
      'export-docket execute',
      '{"do":"log-step","license":"Z123465","kind":"call","happenedOn":"2019-11-26"}\n{"do":"log-leter"}',
    );
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toMatchObject([
      { meant: 'Did you mean "Z123456"?' },
      { meant: 'Did you mean "log-letter" or "log-step"?' },
    ]);
  });
});

describe('files', () => {
  test('go to standard output by -, and nothing else does', async () => {
    for (const [line, begins] of [
      ['summary Z123456 --out - --paper a4', '%PDF- a4'],
      ['docket --pdf -', '%PDF- letter'],
      ['sheet law --out -', '%PDF-'],
      ['export --as xlsx --table all --out -', 'PK'],
      ['export --as json --out -', '{'],
      ['calendar --out -', 'BEGIN:VCALENDAR'],
      ['docket --out -', 'Open deadlines'],
    ] as const) {
      const { code, out, err } = await rig.run(`export-docket ${line}`);
      expect([line, code, err, out.startsWith(begins)]).toEqual([line, 0, '', true]);
    }
    expect(fs.readdirSync(rig.cwd)).not.toContain('-');
  });

  test('that are not text are not written to a terminal', async () => {
    const seen = createCliTestBench({ isTerminal: true });
    try {
      await seen.run('export-docket execute', exampleCommands);
      for (const line of [
        'summary Z123456 --out -',
        'docket --pdf -',
        'export --as xlsx --table all --out -',
      ])
        expect(await seen.run(`export-docket ${line}`)).toMatchObject({
          code: 1,
          out: '',
          err: expect.stringContaining('terminal'),
        });
      expect((await seen.run('export-docket export --as csv --table docket --out -')).code).toBe(0);
    } finally {
      seen.remove();
    }
  });

  test('answer what was written, where, and how many rows', async () => {
    const rows = async (line: string) => (await json(`export ${line} --out file`)).rows;
    expect(await rows('--as csv --table docket')).toBe(6);
    expect(await rows('--as csv --table licenses')).toBe(1);
    expect(await rows('--as xlsx --table all')).toBe(3);
    expect(await rows('--as json')).toBeNull();
    const file = path.join(rig.cwd, 'c.ics');
    expect(await json('calendar --out c.ics')).toEqual({
      ok: true,
      written: file,
      what: 'calendar',
      bytes: fs.statSync(file).size,
      format: 'ics',
      rows: 6,
    });
    expect(await json('sheet conditions --all --out .')).toMatchObject([
      { written: path.join(rig.cwd, 'Conditions Z123456.pdf'), what: 'conditions' },
    ]);
  });
});

describe('keeping', () => {
  test('a folder has to be a backup folder already, or be made one by name', async () => {
    fs.mkdirSync(path.join(rig.cwd, 'stick'));
    const refused = await rig.run('export-docket backup --to stick');
    expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('not a backup folder') });
    expect(fs.readdirSync(path.join(rig.cwd, 'stick'))).toEqual([]);
    expect((await rig.run('export-docket backup --to stick --new')).code).toBe(0);
    expect(await rig.run('export-docket backup --to stick --quiet')).toMatchObject({ code: 0, err: '' });
    expect(await json('backups --from stick')).toHaveLength(2);
    expect(await json('backups')).toEqual([]);
    for (const line of ['backups --from stik', 'restore x --from stik --dry-run'])
      expect(await rig.run(`export-docket ${line}`)).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('could not be read (there is no such file or folder)'),
      });
  });

  test('a backup in any folder is never written over', async () => {
    const { journal } = await json('backup --to stick --new');
    const before = fs.readFileSync(journal, 'utf8');
    for (const line of ['backups --from stick', 'backups', 'docket', 'history --json'])
      expect(await rig.run(`export-docket ${line} --out "${journal}"`)).toMatchObject({
        code: 1,
        err: expect.stringContaining('lies among the backups'),
      });
    fs.copyFileSync(journal, path.join(rig.cwd, 'copy.txt'));
    expect((await rig.run('export-docket docket --out copy.txt')).err).toContain('journal of a register');
    expect(fs.readFileSync(journal, 'utf8')).toBe(before);
    expect(fs.readFileSync(path.join(rig.cwd, 'copy.txt'), 'utf8')).toBe(before);
  });

  test('a folder of backups that was named and is not there is told, not empty', async () => {
    for (const line of ['backups --from gone', 'restore x --dry-run --from gone'])
      expect(await rig.run(`export-docket ${line}`)).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('could not be read (there is no such file or folder)'),
      });
  });

  test('mending a register that is not there is refused and makes no folder', async () => {
    expect(await rig.run('export-docket verify --mend-line-endings --register nowhere --json')).toMatchObject(
      {
        code: 1,
        out: expect.stringContaining('"say": "no-register"'),
        err: expect.stringContaining('There is no register in'),
      },
    );
    expect(fs.existsSync(path.join(rig.cwd, 'nowhere'))).toBe(false);
  });

  test('line endings that are right are said to be so, and the register is checked all the same', async () => {
    expect(await rig.run('export-docket verify --mend-line-endings')).toMatchObject({
      code: 0,
      out: expect.stringContaining('The register is whole.'),
      err: expect.stringContaining('are as they should be'),
    });
    expect(await rig.run('export-docket verify --take-over')).toMatchObject({
      code: 2,
      err: expect.stringContaining('only where --mend-line-endings is'),
    });
  });

  test('a day that no register holds is told as that', async () => {
    const deadline = (dueOn: string) => `{"do":"add-deadline","title":"x","dueOn":"${dueOn}"}\n`;
    const { out } = await rig.run(
      'export-docket execute',
      deadline('9999-12-31') + deadline('2026-02-30') + deadline('1899-12-31'),
    );
    expect(out.split('\n').map((line) => /is not a [^."]*/.exec(line)?.[0])).toEqual([
      'is not a day of the years 1900 to 2199',
      'is not a calendar date written yyyy-mm-dd',
      'is not a day of the years 1900 to 2199',
      undefined,
    ]);
  });

  test('a lock that nobody can judge is taken over to mend line endings, when asked', async () => {
    const file = path.join(rig.cwd, 'register/journal.txt');
    const whole = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, whole.replaceAll('\n', '\r\n'));
    fs.writeFileSync(path.join(rig.cwd, 'register/lock.json'), 'garbage');
    const mend = 'export-docket verify --mend-line-endings';
    expect(await rig.run(mend)).toMatchObject({ code: 1, err: expect.stringContaining('--take-over') });
    expect(fs.readFileSync(file, 'utf8')).not.toBe(whole);
    expect((await rig.run(`${mend} --take-over`)).code).toBe(0);
    expect(fs.readFileSync(file, 'utf8')).toBe(whole);
    expect(fs.existsSync(path.join(rig.cwd, 'register/lock.json'))).toBe(false);
  });

  test('what is there under that name is not asked for again', async () => {
    await rig.run('export-docket execute', '{"do":"open-license","applicationNumber":"Z654321"}\n');
    const { code, err } = await rig.run('export-docket response Z654321 --out .');
    expect(code).toBe(1);
    expect(err).toContain('The reply to "Z654321" has not been begun');
    expect(err).not.toContain('Did you mean "Z654321"');
  });

  test('a license number of many bytes names its sheet', async () => {
    await rig.run(
      'export-docket execute',
      `${JSON.stringify({ do: 'open-license', licenseNumber: '漢'.repeat(90), conditions: [{ number: '1', text: 'Report.' }] })}\n`,
    );
    const all: readonly { written: string }[] = await json('sheet conditions --all --out .');
    expect(all).toHaveLength(2);
    for (const { written } of all) expect(fs.existsSync(written)).toBe(true);
  });

  test('a restore is told first, done on request, and told by the history', async () => {
    const { out } = await rig.run('export-docket backup');
    const name = out.trim();
    await rig.run('export-docket execute', '{"do":"add-counterparty","name":"Later Ltd."}');
    expect((await rig.run(`export-docket restore "${name}"`)).code).toBe(2);
    expect(await json(`restore "${name}" --dry-run`)).toMatchObject({
      entriesLost: 1,
      entriesGained: 0,
      keptAs: null,
    });
    expect(await json('history --limit 1')).toMatchObject([{ seq: 5 }]);
    const restored = await json(`restore "${name}" --yes --by "Robin Miller"`);
    expect(restored).toMatchObject({ restored: true, entriesLost: 1 });
    expect(fs.existsSync(path.join(restored.keptAs, 'journal.txt'))).toBe(true);
    const [last] = await json('history --limit 1');
    expect(last).toMatchObject({
      seq: 5,
      sentences: [expect.stringContaining(`Restored the backup ${name}`)],
    });
    expect(rig.settings().restoring).toBeNull();
    expect((await rig.run('export-docket verify')).code).toBe(0);
    expect((await rig.run('export-docket restore nothing --dry-run')).code).toBe(1);
  });

  test('a backup brings back a register that is gone', async () => {
    const name = (await rig.run('export-docket backup')).out.trim();
    fs.rmSync(path.join(rig.cwd, 'register'), { recursive: true });
    expect(await json(`restore "${name}" --dry-run`)).toMatchObject({
      otherRegister: true,
      entriesGained: 4,
    });
    expect((await rig.run(`export-docket restore "${name}" --yes`)).code).toBe(0);
    expect(await json('licenses')).toHaveLength(1);
  });

  test('a window that is open keeps a restore from being done', async () => {
    const name = (await rig.run('export-docket backup')).out.trim();
    const open = createCliTestBench({ holdSettings: async () => null });
    try {
      fs.cpSync(rig.cwd, open.cwd, { recursive: true });
      expect(await open.run(`export-docket restore "${name}" --yes`)).toMatchObject({
        code: 1,
        err: expect.stringContaining('Export Docket is open'),
      });
    } finally {
      open.remove();
    }
  });
});

test('a fault of the program ends in a sentence, not in a stack', async () => {
  const broken = createCliTestBench({
    clock: {
      now: () => '2019-11-26T15:00:00.000Z',
      zone: () => {
        throw new RangeError('Invalid time zone specified: ');
      },
      isTest: true,
    },
  });
  try {
    fs.cpSync(rig.cwd, broken.cwd, { recursive: true });
    const { code, out, err } = await broken.run('export-docket docket');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      /^The command stopped because something went wrong inside the program\. Whatever it answered before is done and saved\. The details are in .*export-docket\.log\.\n$/,
    );
  } finally {
    broken.remove();
  }
});

test('nothing of a name reaches the terminal as a command to it', async () => {
  const rigged = '{"do":"add-counterparty","name":"A\\u202eB"}';
  expect((await rig.run('export-docket execute', rigged)).code).toBe(0);
  expect((await rig.run('export-docket counterparties')).out).not.toMatch(/[\u202a-\u202e]/);
});
