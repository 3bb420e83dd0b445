import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { releaseSigner } from '../../scripts/release-signer.mjs';
import { attachmentLimit } from '../../shared/base/file-limits';
import { inWords } from '../../shared/base/message-text';
import { done, refuse } from '../../shared/base/result';
import { defaultKeepRule } from '../../shared/calls/backup-shapes';
import { callNames } from '../../shared/calls/channels';
import { contract } from '../../shared/calls/contract';
import { usualColumns } from '../../shared/calls/preferences';
import { realFileSystem } from '../disk/file-system';
import { createImportSession } from '../import/import-session';
import { readTable } from '../import/read-table';
import { officeService } from '../office/office-service';
import { createLetterJobs } from '../reading/letter-jobs';
import { readLetterFiles } from '../reading/read-letter-bytes';
import { clockFrom } from '../register/clock';
import { thisMachine } from '../register/machine';
import { openRegisterStore } from '../register/open-register-store';
import type { RegisterStore } from '../register/register-store';
import { screenInThisThread } from '../screening/screen-in-this-thread';
import { type KeptSettings, readSettings } from '../settings/kept-settings';
import { cases } from '../test-support/cases';
import { createHandlers, type HandlerPorts, type Handlers } from './handlers';

describe('the wall between window and main', () => {
  let folder: string;
  let store: RegisterStore;
  let handlers: Handlers;
  let preferences: KeptSettings['preferences'];
  let faults: string[];
  let calls: string[];
  let chosen: readonly string[] | null;
  let isShown = false;
  let left: string | undefined;
  let opened: string | null;
  let toRun: HandlerPorts['paper']['print'];

  const journal = () => readFileSync(path.join(folder, 'register', 'journal.txt'), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'export-docket-handlers-'));
    faults = [];
    calls = [];
    chosen = null;
    opened = null;
    preferences = {
      person: 'Robin Test',
      theme: 'system',
      paper: 'letter',
      dates: 'us',
      printer: '',
      columns: usualColumns,
    };
    toRun = async () => ({ ok: true, value: { cancelled: true } });
    const report = (message: string) => faults.push(message);
    store = openRegisterStore({
      ...thisMachine(clockFrom('2019-11-26T15:00:00Z')),
      folder: path.join(folder, 'register'),
      access: 'write',
      report,
    });
    handlers = createHandlers({
      store,
      settings: {
        get current() {
          return { preferences };
        },
        save: (change) => {
          calls.push('save');
          preferences = change.preferences;
        },
      },
      dialogs: {
        filesToAttach: async () => chosen,
        fileToSave: async (name) => (chosen === null ? null : path.join(folder, name)),
        csvToSave: async (name) => (chosen === null ? null : path.join(folder, name)),
        folderForCopy: async () => (chosen === null ? null : folder),
        rulePackToRead: async () => chosen?.[0] ?? null,
      },
      paper: {
        savePdf: async () => ({ ok: true, value: { cancelled: true } }),
        print: (sheet, to) => toRun(sheet, to),
        printers: async () => [],
        stop: () => undefined,
      },
      viewer: { open: async () => ({ ok: true, value: '' }) },
      testNotification: async () => 'notification' as const,
      switchRegister: async (to) => void calls.push(`switch ${to}`),
      importing: {
        reachBackups: async () => null,
        desk: createImportSession({
          fs: realFileSystem,
          readTable,
          store,
          newId: () => 'x',
          by: () => 'Robin Test',
          backUp: async () => ({ ok: true, value: { name: null } }),
          hits: async () => ({ ok: true, value: null }),
          progress: () => undefined,
        }),
        dialogs: { tableToRead: async () => chosen?.[0] ?? null, csvToSave: async () => null },
      },
      screening: {
        store,
        screener: screenInThisThread,
        by: () => 'Robin Test',
        dialogs: { listsToAdd: async () => chosen },
      },
      exchange: {
        fs: realFileSystem,
        store,
        program: '1.0.0',
        dialogs: { exportToSave: async () => null, folderForReply: async () => chosen?.[0] ?? null },
        pdfOf: async () => new TextEncoder().encode('%PDF-'),
      },
      keeping: {
        fs: realFileSystem,
        store,
        keeper: null,
        settings: {
          current: { backupFolder: null, keepRule: defaultKeepRule },
          save: () => void calls.push('save'),
        },
        askPlace: () => null,
        dialogs: { folderForBackups: async () => null, folderForHandover: async () => null },
        restore: () => done(undefined),
        openedBackups: () => null,
        handover: {
          make: async () => done({ cancelled: true as const }),
          stop: () => void calls.push('stop'),
          made: () => null,
        },
        showFolder: async () => '',
      },
      presence: {
        state: async () => ({ startAtLogin: 'off', closing: null, hasTray: true }),
        change: () => undefined,
        letPageGo: (text) => {
          left = isShown ? undefined : text;
          return !isShown;
        },
        takeLeft: () => {
          const taken = left;
          left = undefined;
          return taken;
        },
        drawn: () => void calls.push('drawn'),
      },
      office: {
        fs: realFileSystem,
        store,
        settings: {
          current: null,
          kept: null,
          secret: () => null,
          save: () => done(undefined),
          keepFiles: () => done(undefined),
          forget: () => undefined,
        },
        keychain: { isThere: () => false },
        service: officeService({
          fs: realFileSystem,
          store,
          settings: { current: null } as never,
          connect: async () => refuse('unreachable', 'office-unreached'),
          after: () => () => undefined,
          report,
        }),
        connect: async () => refuse('unreachable', 'office-unreached'),
        canShare: true,
        dialogs: { certificateToRead: async () => chosen?.[0] ?? null, keyToRead: async () => null },
        replaceRegister: () => done(undefined),
      },
      moving: {
        fs: realFileSystem,
        store,
        keeper: null,
        settings: { current: readSettings({}, 'en-US'), save: () => void calls.push('save') },
        dialogs: { folderForMove: async () => null, moveToTakeIn: async () => null },
        restore: () => done(undefined),
        program: '1.0.0',
        askPlace: () => null,
        host: 'here',
        opened: () => null,
      },
      isLookedAt: false,
      workedOut: () => undefined,
      opening: {
        fs: realFileSystem,
        store,
        opened: {
          look: () => opened,
          lookedAt: () => opened,
          forget: () => {
            opened = null;
          },
        },
        askPlace: () => null,
        showFolder: async (place) => {
          calls.push(`show ${place}`);
          return '';
        },
      },
      updating: {
        reachBackups: async () => null,
        updates: {
          fs: realFileSystem,
          here: { program: '0.2.0', platform: 'win32', arch: 'x64', kinds: ['nsis'], journal: 1 },
          keys: [releaseSigner().key],
          folder: path.join(folder, 'updates'),
          env: {},
          open: async () => '',
        },
        backUp: () => done('a backup'),
        dialogs: {
          updateToCheck: async () => chosen?.[0] ?? null,
          editionToRead: async () => chosen?.[0] ?? null,
        },
        opened: () => undefined,
      },
      about: {
        facts: () => ({
          version: '1.0.0',
          runtime: 'Electron 33.2.1',
          standsInFor: null,
          lawEdition: '2026-11-28',
          journalVersion: 1,
          system: 'Linux',
          places: { register: folder, settings: folder, backups: folder, log: folder },
        }),
        licenses: () => done([]),
        folderForSupport: async () => null,
      },
      letters: createLetterJobs({
        readLetter: (files) => readLetterFiles(files),
        progress: () => undefined,
      }),
      remindingState: () => ({ away: null, unshown: null }),
      notices: [],
      report,
    });
  });
  afterEach(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  test('whatever comes in, an answer of the contract comes out and nothing is changed', async () => {
    const before = journal();
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
      fc.record({ command: fc.anything() }),
      fc.record({ to: fc.string(), beforeSeq: fc.float(), limit: fc.float() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...callNames), anything, async (name, input) => {
        // These three take an empty object and do what they are for.
        fc.pre(contract[name].input.safeParse(input).success === false);
        const answer = await handlers[name](input);
        expect(answer).toMatchObject({ ok: false, code: 'invalid' });
        expect(contract[name].output.safeParse(answer).success).toBe(true);
      }),
      { numRuns: cases(500, 5_000) },
    );
    expect(journal()).toBe(before);
    expect({ calls, faults }).toEqual({ calls: [], faults: [] });
  });

  test.each(callNames)(
    '%s refuses an input that is no object, and one with a field too many',
    async (name) => {
      for (const input of [undefined, null, 7, 'text', [], () => 1, { surprise: 1 }]) {
        expect(await handlers[name](input)).toMatchObject({ ok: false, code: 'invalid' });
      }
      expect(calls).toEqual([]);
    },
  );

  test('opening hands over the journal as one text', async () => {
    await handlers.run({ command: { do: 'add-counterparty', name: 'Example Trading Ltd.' } });
    const answer = await handlers.openRegister({});
    expect(answer).toMatchObject({
      ok: true,
      value: {
        journal: journal(),
        folder: store.folder,
        isSample: false,
        isFirstStart: false,
        access: { mode: 'open' },
        moment: { today: '2019-11-26', isTestClock: true },
      },
    });
    preferences = { ...preferences, person: '' };
    expect(await handlers.openRegister({})).toMatchObject({ ok: true, value: { isFirstStart: true } });
  });

  test('what a page left that was let go comes once, with the register of the page after it', async () => {
    isShown = true;
    expect(await handlers.letPageGo({ left: 'a page' })).toEqual({ ok: true, value: { isGone: false } });
    isShown = false;
    expect(await handlers.letPageGo({ left: 'a page' })).toEqual({ ok: true, value: { isGone: true } });
    const leftWith = async (how: object) => {
      const answer = await handlers.openRegister(how);
      return answer.ok && answer.value.left;
    };
    // So asks whoever reads the register anew in the same page.
    expect(await leftWith({})).toBeUndefined();
    expect(await leftWith({ mayBeFolded: true })).toBe('a page');
    expect(await leftWith({ mayBeFolded: true })).toBeUndefined();
  });

  test('a page says that it is drawn, and nothing is taken to be drawn before', async () => {
    await handlers.openRegister({ mayBeFolded: true });
    expect(calls).toEqual([]);
    expect(await handlers.windowDrawn({})).toEqual({ ok: true, value: {} });
    expect(calls).toEqual(['drawn']);
  });

  test('a command runs in the name of the person asked at first start', async () => {
    const command = { do: 'add-counterparty', name: 'Example Trading Ltd.' };
    expect(await handlers.run({ command })).toMatchObject({ ok: true, value: { seq: 1 } });
    expect(journal()).toContain('"by":"Robin Test","via":"window"');
    preferences = { ...preferences, person: '' };
    expect(await handlers.run({ command })).toMatchObject({ ok: false, messageKey: 'nobody-named' });
  });

  test('a refused field is named as the command names it', async () => {
    const answer = await handlers.run({ command: { do: 'add-counterparty', name: 'x', country: 'XX' } });
    expect(answer).toMatchObject({ ok: false, code: 'invalid', field: 'country' });
    expect(await handlers.run({ command: { do: 'fly' } })).toMatchObject({ messageKey: 'unknown-command' });
  });

  test('a fault inside becomes a refusal in words and a line in the log', async () => {
    toRun = () => {
      throw new Error('the ribbon is stuck');
    };
    const answer = await handlers.print({ sheet: { kind: 'license-summary', licenseId: 'x' }, to: null });
    expect(answer).toMatchObject({
      ok: false,
      code: 'unexpected',
      params: { detail: 'the ribbon is stuck' },
    });
    expect(answer.ok === false && inWords(answer)).toContain('the ribbon is stuck');
    expect(faults).toEqual(['the call print failed']);
  });

  test('an answer that breaks the contract does not cross', async () => {
    toRun = async () => ({ ok: true, value: { cancelled: false, value: 'burnt' } }) as never;
    expect(
      await handlers.print({ sheet: { kind: 'license-summary', licenseId: 'x' }, to: null }),
    ).toMatchObject({
      ok: false,
      code: 'unexpected',
    });
  });

  test('history comes in pages, newest last, and ends at entry 1', async () => {
    for (const n of [1, 2, 3, 4, 5]) {
      await handlers.run({ command: { do: 'add-counterparty', name: `Company ${n}` } });
    }
    const seqs = (lines: string) =>
      lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line.slice(65)).seq as number);
    const newest = await handlers.readHistory({ beforeSeq: null, limit: 2 });
    if (!newest.ok) throw new Error('refused');
    expect({ seqs: seqs(newest.value.lines), hasMore: newest.value.hasMore }).toEqual({
      seqs: [4, 5],
      hasMore: true,
    });
    const rest = await handlers.readHistory({ beforeSeq: 4, limit: 500 });
    if (!rest.ok) throw new Error('refused');
    expect({ seqs: seqs(rest.value.lines), hasMore: rest.value.hasMore }).toEqual({
      seqs: [1, 2, 3],
      hasMore: false,
    });
    expect(await handlers.readHistory({ beforeSeq: 1, limit: 5 })).toEqual({
      ok: true,
      value: { lines: '', hasMore: false, reachedSeq: 1 },
    });
  });

  test('a folder that the desktop opened is said to be what it is, and nothing changes', async () => {
    expect(await handlers.readOpened({})).toEqual({ ok: true, value: null });
    expect(await handlers.checkOpened({})).toMatchObject({ messageKey: 'nothing-opened' });
    opened = store.folder;
    const { seq } = store.register;
    expect(await handlers.readOpened({})).toMatchObject({ value: { is: 'register', isOwn: true } });
    expect(await handlers.showOpened({})).toMatchObject({ ok: true });
    expect(calls).toContain(`show ${store.folder}`);
    opened = path.join(folder, 'nowhere');
    expect(await handlers.readOpened({})).toMatchObject({ messageKey: 'opened-gone' });
    await handlers.forgetOpened({});
    expect(await handlers.readOpened({})).toEqual({ ok: true, value: null });
    expect(store.register.seq).toBe(seq);
  });

  test('a list is read first, then added, and everybody is held against it', async () => {
    expect((await handlers.screenEverybody({ isRecorded: false })).ok).toBe(false);
    const file = path.join(folder, 'blocked.csv');
    writeFileSync(file, 'Name,Country\nLakeside Timber Ltd.,CN\n');
    chosen = [file];
    expect(await handlers.chooseListFiles({})).toMatchObject({
      value: { value: [{ files: ['blocked.csv'], isHere: false, doubts: [], sources: [{ entries: 1 }] }] },
    });
    expect(store.register.settings.screeningLists).toEqual([]);
    expect(await handlers.addChosenLists({ lists: [0] })).toMatchObject({ ok: true });
    expect(store.register.settings.screeningLists).toMatchObject([
      { files: [{ name: 'blocked.csv' }], addedBy: 'Robin Test' },
    ]);
    await handlers.run({ command: { do: 'add-counterparty', name: 'Lakeside Timber' } });
    const { seq } = store.register;
    const found = {
      value: { names: [{ name: 'Lakeside Timber', hits: [{ name: 'Lakeside Timber Ltd.' }] }] },
    };
    expect(await handlers.screenEverybody({ isRecorded: false })).toMatchObject({
      value: { screening: 1, parts: 1, seq: null },
    });
    expect(await handlers.screenedPart({ screening: 1, part: 0 })).toMatchObject(found);
    expect(await handlers.screenName({ name: 'Lakeside Timber' })).toMatchObject(found);
    expect(store.register.seq).toBe(seq);
    expect(await handlers.screenEverybody({ isRecorded: true })).toMatchObject({ value: { seq: seq + 1 } });
    expect(store.register.lastScreening).toMatchObject({ by: 'Robin Test', screened: 1 });
    expect(await handlers.countHits({ thresholds: [0.75, 1] })).toMatchObject({
      value: [
        { threshold: 0.75, hits: 1, parties: 1 },
        { threshold: 1, hits: 1, parties: 1 },
      ],
    });
    // A part is given once, and only of the screening that was last.
    expect(await handlers.screenedPart({ screening: 1, part: 0 })).toMatchObject({
      messageKey: 'screened-anew',
    });
    expect(await handlers.screenedPart({ screening: 2, part: 0 })).toMatchObject(found);
    expect(await handlers.screenedPart({ screening: 2, part: 0 })).toMatchObject({
      messageKey: 'screened-anew',
    });
    // A further list of the company's own stands beside the first.
    writeFileSync(file, 'Name\nHollow Creek Press\n');
    await handlers.chooseListFiles({});
    expect(await handlers.nameOwnList({ name: 'Did not pay' })).toMatchObject({
      value: [{ isOwn: true, sources: [{ source: "The company's own list: Did not pay", before: null }] }],
    });
    await handlers.addChosenLists({ lists: [0] });
    expect(await handlers.screenName({ name: 'Lakeside Timber' })).toMatchObject({
      value: {
        lists: [{ entries: 1 }, { entries: 1 }],
        names: [{ hits: [{ name: 'Lakeside Timber Ltd.' }] }],
      },
    });
  });

  test('preferences change one by one', async () => {
    expect(await handlers.savePreferences({ theme: 'dark' })).toEqual({
      ok: true,
      value: {
        person: 'Robin Test',
        theme: 'dark',
        paper: 'letter',
        dates: 'us',
        printer: '',
        columns: usualColumns,
      },
    });
    expect(await handlers.savePreferences({ person: 'x'.repeat(201) })).toMatchObject({
      ok: false,
      field: 'person',
    });
    expect(preferences.theme).toBe('dark');
  });

  describe('files', () => {
    test('are copied into the register, named by a letter, and given back as they were', async () => {
      const scan = path.join(folder, 'Скан письма 1.pdf');
      writeFileSync(scan, 'the letter');
      chosen = [scan];
      const attached = await handlers.attachFiles({});
      if (!attached.ok || attached.value.cancelled) throw new Error('not attached');
      const [file] = attached.value.value;
      expect(file).toMatchObject({ name: 'Скан письма 1.pdf', size: 10 });
      await handlers.run({ command: { do: 'open-license', applicationNumber: 'Z123456' } });
      const letter = {
        do: 'log-letter',
        license: 'Z123456',
        kind: 'intent-to-deny',
        datedOn: '2019-11-21',
        files: [file],
      };
      expect(await handlers.run({ command: letter })).toMatchObject({ ok: true });
      rmSync(scan);
      const saved = await handlers.saveAttachment({ attachment: file });
      expect(saved).toMatchObject({ ok: true, value: { cancelled: false } });
      expect(readFileSync(scan, 'utf8')).toBe('the letter');

      writeFileSync(path.join(folder, 'register', 'files', file?.sha256 ?? ''), 'another one');
      expect(await handlers.saveAttachment({ attachment: file })).toMatchObject({
        ok: false,
        messageKey: 'file-altered',
      });
      expect(readFileSync(scan, 'utf8')).toBe('the letter');
    });

    test('that cannot be read are refused in words, and none of the others is attached twice', async () => {
      chosen = [path.join(folder, 'not there.pdf')];
      expect(await handlers.attachFiles({})).toMatchObject({
        ok: false,
        code: 'not-found',
        params: { name: 'not there.pdf' },
      });
      chosen = [folder];
      expect(await handlers.attachFiles({})).toMatchObject({ ok: false, messageKey: 'file-unreadable' });
    });

    test('that are dropped are attached all or none, by a name and never a path', async () => {
      const pdf = { name: 'Letter.pdf', bytes: Buffer.from('%PDF-1.7\n') };
      const empty = { name: 'Empty.pdf', bytes: new Uint8Array() };
      expect(await handlers.attachDropped({ files: [pdf, empty] })).toMatchObject({
        ok: false,
        messageKey: 'file-empty',
        params: { name: 'Empty.pdf' },
      });
      const large = { name: 'Plan.pdf', bytes: new Uint8Array(attachmentLimit + 1) };
      expect(await handlers.attachDropped({ files: [pdf, large] })).toMatchObject({
        messageKey: 'file-too-large',
      });
      for (const name of ['../journal.txt', 'C:\\letter.pdf', '/etc/passwd', ''])
        expect(await handlers.attachDropped({ files: [{ ...pdf, name }] })).toMatchObject({
          ok: false,
          code: 'invalid',
        });
      expect(existsSync(path.join(folder, 'register', 'files'))).toBe(false);
      const attached = await handlers.attachDropped({ files: [pdf] });
      if (!attached.ok) throw new Error('not attached');
      expect(attached.value).toMatchObject([{ name: 'Letter.pdf', size: 9 }]);

      const [attachment] = attached.value;
      const shown = await handlers.readAttachment({ attachment });
      expect(shown).toMatchObject({ ok: true, value: { is: 'pdf' } });
      expect(shown.ok && Buffer.from(shown.value.bytes).toString()).toBe('%PDF-1.7\n');
      writeFileSync(path.join(folder, 'register', 'files', attachment?.sha256 ?? ''), '%PDF-1.7 another');
      expect(await handlers.readAttachment({ attachment })).toMatchObject({
        ok: false,
        messageKey: 'file-altered',
      });
      rmSync(path.join(folder, 'register', 'files'), { recursive: true });
      expect(await handlers.readAttachment({ attachment })).toMatchObject({
        ok: false,
        messageKey: 'file-missing',
      });
    });

    test('a closed dialog is no error', async () => {
      const cancelled = { ok: true, value: { cancelled: true } };
      expect(await handlers.attachFiles({})).toEqual(cancelled);
      expect(await handlers.saveCopy({})).toEqual(cancelled);
      const attachment = { sha256: 'a'.repeat(64), name: 'x', size: 1 };
      expect(await handlers.saveAttachment({ attachment })).toEqual(cancelled);
    });

    test('a copy of the register holds everything but the lock, and never replaces one', async () => {
      await handlers.run({ command: { do: 'add-counterparty', name: 'Example Trading Ltd.' } });
      chosen = [folder];
      const first = await handlers.saveCopy({});
      const second = await handlers.saveCopy({});
      if (!first.ok || first.value.cancelled || !second.ok || second.value.cancelled)
        throw new Error('no copy');
      expect(first.value.value).not.toBe(second.value.value);
      expect(readFileSync(path.join(first.value.value, 'journal.txt'), 'utf8')).toBe(journal());
      const copy = openRegisterStore({
        ...thisMachine(clockFrom('2019-11-26T15:00:00Z')),
        folder: first.value.value,
        access: 'write',
        report: (message) => faults.push(message),
      });
      expect(copy.access()).toEqual({ mode: 'open' });
      copy.close();
    });
  });
});
