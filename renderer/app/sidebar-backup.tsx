import { appWords } from '../../shared/words/app-words';
import { lastBackupWords } from '../forms/backup/last-backup';
import { useNavigation } from '../state/navigation';
import { useOpenRegister } from '../state/use-open-register';
import './sidebar-state.css';

/** When the last good backup was made and where it lies; leads to the list. */
export function SidebarBackup() {
  const { backups, moment } = useOpenRegister();
  const { go } = useNavigation();
  if (backups === null) return null;
  const isAmiss = backups.problem !== null || backups.nudge !== null;
  return (
    <button
      type="button"
      className={isAmiss ? 'sidebar-state sidebar-state-amiss' : 'sidebar-state'}
      onClick={() => go({ page: 'settings', section: 'backups' })}
    >
      <span>{appWords.lastGoodBackup}</span> <span>{lastBackupWords(backups, moment)}</span>
    </button>
  );
}
