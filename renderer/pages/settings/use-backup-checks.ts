import { useRef, useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import type { BackupRef } from '../../../shared/calls/backup-shapes';
import { settingsWords } from '../../../shared/words/settings-words';
import { unexpected } from '../../state/register-store';
import { useApp } from '../../state/use-open-register';

/** What was wrong with each backup that was read back, by its key; null: nothing. */
export type CheckedBackups = ReadonlyMap<string, string | null>;

/** Names a backup among those of several registers. */
export function keyOf({ register, name }: BackupRef): string {
  return `${register} ${name}`;
}

/** Reads backups back one after the other, each in a call of its own, so that nothing waits for all of them. */
export function useBackupChecks() {
  const { api } = useApp();
  const [checked, setChecked] = useState<CheckedBackups>(new Map());
  const [said, setSaid] = useState('');
  const [isRunning, setIsRunning] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isStopped = useRef(false);

  const checkAll = async (backups: readonly BackupRef[]): Promise<string> => {
    let faults = 0;
    for (const [index, { register, name }] of backups.entries()) {
      if (isStopped.current) return settingsWords.stoppedAfter({ done: index, of: backups.length });
      setSaid(settingsWords.reading({ number: index + 1, of: backups.length }));
      const answer = await api.checkBackup({ backup: { register, name } });
      if (!answer.ok) {
        setRefusal(answer);
        return '';
      }
      const { fault } = answer.value;
      if (fault !== null) faults += 1;
      setChecked((now) => new Map(now).set(keyOf({ register, name }), fault));
    }
    return faults === 0
      ? settingsWords.allWhole
      : settingsWords.haveFault({ count: faults, of: backups.length });
  };

  const check = async (backups: readonly BackupRef[]) => {
    isStopped.current = false;
    setIsRunning(true);
    setRefusal(null);
    try {
      setSaid(await checkAll(backups));
    } catch (error) {
      setSaid('');
      setRefusal(unexpected(error));
    } finally {
      setIsRunning(false);
    }
  };
  const stop = () => {
    isStopped.current = true;
  };
  return { checked, said, isRunning, refusal, check, stop };
}
