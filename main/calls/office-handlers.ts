import { done, type Result, refuse } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Input, Output } from '../../shared/calls/contract';
import type { OfficeForm, OfficePlaceShown, OfficeTest } from '../../shared/calls/office-calls';
import { compareHeads } from '../office/compare-heads';
import { keptPlace } from '../office/place-of';
import { leaveOffice, shareRegister } from '../office/share-register';
import type { RegisterStore } from '../register/register-store';
import type { OfficeSettings } from '../settings/kept-office';
import { type Chosen, entering } from './office-entering';
import { readCertificate, readKey } from './office-files';
import type { OfficeHandlerPorts } from './office-ports';

function shown(settings: OfficeSettings): OfficePlaceShown | null {
  const { current, kept } = settings;
  if (current === null || kept === null) return null;
  const { host, port, database, login, by, authority, certificate, files } = current;
  const names = { authority: authority?.name ?? null, certificate: certificate?.name ?? null };
  return { host, port, database, login, by, ...names, files, kept, hasSecret: settings.secret() !== null };
}

const plain = (result: Result<unknown>) => (result.ok ? done({}) : result);

/** Asks for the file of a certificate, and reads it. */
function chooser({ fs, dialogs }: Pick<OfficeHandlerPorts, 'fs' | 'dialogs'>, files: Chosen) {
  return async ({ what }: Input<'chooseOfficeFile'>): Promise<Output<'chooseOfficeFile'>> => {
    const file = await dialogs.certificateToRead();
    if (file === null) return cancelled;
    const read = readCertificate(fs, file);
    if (!read.ok) return read;
    if (what === 'authority') {
      files.authority = read.value;
      return chosen({ name: read.value.name });
    }
    const keyFile = await dialogs.keyToRead();
    if (keyFile === null) return cancelled;
    const key = readKey(fs, keyFile, read.value);
    if (!key.ok) return key;
    files.certificate = { file: read.value, key: key.value };
    return chosen({ name: read.value.name });
  };
}

/** The calls about what is on its way to the office, and what was refused. */
function commandHandlers(store: RegisterStore) {
  return {
    readOfficeCommands: (): Output<'readOfficeCommands'> => {
      const { office } = store;
      if (office === undefined) return done([]);
      return done([
        ...office.refused.map(({ id, by, at, command, refusedAt, refusal }) => {
          return { id, by, at, command, line: null, refused: { at: refusedAt, why: refusal } };
        }),
        ...office.commands().map(({ id, by, at, command, line }) => {
          return { id, by, at, command, line, refused: null };
        }),
      ]);
    },
    dropOfficeCommand: ({ id }: Input<'dropOfficeCommand'>): Output<'dropOfficeCommand'> =>
      plain(store.office?.drop(id) ?? refuse('not-found', 'office-not-shared')),
  };
}

/** The calls by which a register is shared with an office. */
export function officeHandlers(ports: OfficeHandlerPorts) {
  const { fs, store, settings, keychain, service } = ports;
  const files: Chosen = { authority: null, certificate: null };
  const { over, withForm, keep, take } = entering(ports, files);

  return {
    readOffice: (): Output<'readOffice'> =>
      done({
        canShare: ports.canShare,
        isShared: store.office !== undefined,
        place: shown(settings),
        hasKeychain: keychain.isThere(),
        entries: store.head.seq,
      }),
    chooseOfficeFile: chooser(ports, files),
    testOffice: (form: OfficeForm): Promise<Output<'testOffice'>> =>
      withForm(form, async (server): Promise<Result<OfficeTest>> => {
        const head = await server.head();
        if (!head.ok)
          return head.messageKey === 'office-empty'
            ? done({ may: null, entries: null, compared: 'empty' })
            : head;
        const compared = await compareHeads(store, head.value, server);
        if (!compared.ok) return compared;
        return done({ may: head.value.may, entries: head.value.seq, compared: compared.value });
      }),
    enterOffice: async ({ act, ...form }: Input<'enterOffice'>): Promise<Output<'enterOffice'>> => {
      const isShared = store.office !== undefined;
      if (isShared && act !== 'keep') return refuse('already-exists', 'office-shared');
      if (!isShared && act === 'keep') return refuse('not-found', 'office-not-shared');
      const entered = await withForm(form, async (server, wanted): Promise<Result<void>> => {
        if (act === 'join') return take(server, 'office-joined', () => keep(wanted, form));
        if (act === 'share') {
          const put = await shareRegister(fs, store, server);
          return put.ok ? keep(wanted, form) : put;
        }
        const head = await server.head();
        if (!head.ok) return head;
        if (head.value.registerId !== store.registerId)
          return refuse('conflict', 'office-other-register', { found: head.value.registerId });
        return keep(wanted, form);
      });
      if (!entered.ok || act === 'join') return plain(entered);
      service.begin();
      void service.reach();
      service.bringAll();
      return done({});
    },
    keepOfficeFiles: ({ files: rule }: Input<'keepOfficeFiles'>): Output<'keepOfficeFiles'> => {
      const kept = settings.keepFiles(rule);
      if (kept.ok) service.bringAll();
      return plain(kept);
    },
    reachOffice: async (): Promise<Output<'reachOffice'>> => done(await service.reach()),
    leaveOffice: async (): Promise<Output<'leaveOffice'>> => {
      await service.end();
      const left = leaveOffice(fs, store);
      if (left.ok) settings.forget();
      else service.begin();
      return plain(left);
    },
    putBackToOffice: async (): Promise<Output<'putBackToOffice'>> => {
      const put = await service.putBack();
      return put.ok ? done(service.state()) : put;
    },
    takeOfficeRegister: async (): Promise<Output<'takeOfficeRegister'>> => {
      if (service.state().is !== 'forked') return refuse('conflict', 'office-not-forked');
      return plain(
        await over(keptPlace(settings), (server) => take(server, 'office-taken', () => done(undefined))),
      );
    },
    ...commandHandlers(store),
  };
}
