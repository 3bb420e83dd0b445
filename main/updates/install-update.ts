import { done, type Result } from '../../shared/base/result';
import { type CheckedUpdate, stillChecked } from './check-update';
import { type Started, type StartPorts, startInstaller } from './start-installer';

/** What installing a checked release needs. */
export interface InstallPorts extends StartPorts {
  /** Makes the backup `before-upgrade`; its name. Null: there is nothing to back up. */
  readonly backUp: () => Result<string | null> | Promise<Result<string | null>>;
}

/** A release in the hands of the installer. */
export interface Installing {
  readonly how: Started;
  /** The name of the backup; null where the register is still empty. */
  readonly backup: string | null;
}

/** Backs the register up, looks at the checked copy once more, and hands it to the installer. Without a backup nothing is installed. */
export async function installUpdate(
  checked: CheckedUpdate,
  ports: InstallPorts,
): Promise<Result<Installing>> {
  const backup = await ports.backUp();
  if (!backup.ok) return backup;
  const still = await stillChecked(checked);
  if (!still.ok) return still;
  const how = await startInstaller(checked, ports);
  return how.ok ? done({ how: how.value, backup: backup.value }) : how;
}
