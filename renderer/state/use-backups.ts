import { useEffect, useState } from 'react';
import type { BackupState } from '../../shared/calls/backup-calls';
import type { Output } from '../../shared/calls/contract';
import { type CallUse, useCall } from './use-call';
import { useApp } from './use-open-register';

type Listing = Extract<Output<'listBackups'>, { readonly ok: true }>['value'];

/** The two ways to act on backups from anywhere in the window. */
export interface BackupActions extends CallUse {
  /** Null where it was refused. */
  readonly backUpNow: () => Promise<BackupState | null>;
  /** Gives up the one that is being made: its call then answers the state as it was. */
  readonly stop: () => void;
  readonly chooseFolder: (to: 'another' | 'default') => Promise<BackupState | null>;
}

export function useBackupActions(): BackupActions {
  const { api, store } = useApp();
  const use = useCall();
  const take = (state: BackupState | null) => {
    if (state !== null) store.setBackups(state);
    return state;
  };
  return {
    ...use,
    stop: () => void api.stopBackup({}),
    backUpNow: async () => take(await use.call(() => api.backUpNow({}))),
    chooseFolder: async (to) => {
      const chosen = await use.call(() => api.chooseBackupFolder({ to }));
      return take(chosen === null || chosen.cancelled ? null : chosen.value);
    },
  };
}

/** The list of backups, read again whenever one was made. */
export function useBackupList(): { readonly list: Listing | null } & Pick<CallUse, 'refusal'> {
  const { api, opened } = useApp();
  const { call, refusal } = useCall();
  const [list, setList] = useState<Listing | null>(null);
  const { backups } = opened;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again for each new state, not for each drawing
  useEffect(() => {
    let isGone = false;
    if (backups !== null)
      void call(() => api.listBackups({})).then((found) => {
        if (!isGone && found !== null) setList(found);
      });
    return () => {
      isGone = true;
    };
  }, [api, backups]);
  return { list, refusal };
}
