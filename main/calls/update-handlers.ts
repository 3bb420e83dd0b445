import path from 'node:path';
import { done, type Refusal, refuse } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Output } from '../../shared/calls/contract';
import { type CheckedUpdate, checkUpdate, type UpdatePorts } from '../updates/check-update';
import { type InstallPorts, installUpdate } from '../updates/install-update';
import { editionLimit, readSigned } from '../updates/signed-file';
import { byHand } from '../updates/start-installer';

/** What the calls about releases need. */
export interface UpdateHandlerPorts {
  readonly updates: UpdatePorts & Pick<InstallPorts, 'open' | 'env'>;
  /** The backup before an upgrade; its name, null where there is nothing to back up. */
  readonly backUp: InstallPorts['backUp'];
  /** Asks the folder of the backups whether it answers. */
  readonly reachBackups: () => Promise<Refusal | null>;
  readonly dialogs: {
    /** An update list. */
    updateToCheck(): Promise<string | null>;
    /** An edition of the law. */
    editionToRead(): Promise<string | null>;
  };
  /** Called once an installer was opened that wants this program closed. */
  readonly opened: () => void;
}

/** The calls about releases. */
export function updateHandlers({ updates, backUp, reachBackups, dialogs, opened }: UpdateHandlerPorts) {
  let checked: CheckedUpdate | null = null;
  return {
    checkUpdate: async (): Promise<Output<'checkUpdate'>> => {
      const file = await dialogs.updateToCheck();
      if (file === null) return cancelled;
      checked = null;
      const found = await checkUpdate(file, updates);
      if (!found.ok) return found;
      checked = found.value;
      const { list, copy, comment } = checked;
      const { name, size } = checked.file;
      return chosen({
        version: list.version,
        released: list.released,
        news: list.news,
        signed: comment,
        name,
        size,
        copy,
        byHand: byHand(checked),
        isNewerJournal: list.writesJournal > updates.here.journal,
      });
    },
    chooseEdition: async (): Promise<Output<'chooseEdition'>> => {
      const file = await dialogs.editionToRead();
      if (file === null) return cancelled;
      const signed = readSigned(updates.fs, file, updates.keys, editionLimit);
      if (!signed.ok) return signed;
      const { text, comment, signature } = signed.value;
      return chosen({ name: path.basename(file), text, signed: comment, signature });
    },
    installUpdate: async (): Promise<Output<'installUpdate'>> => {
      if (checked === null) return refuse('not-found', 'no-checked-update');
      const silent = await reachBackups();
      if (silent !== null) return silent;
      const installed = await installUpdate(checked, { ...updates, backUp });
      if (!installed.ok) return installed;
      if (installed.value.how === 'opened') opened();
      return done({ ...installed.value });
    },
  };
}
