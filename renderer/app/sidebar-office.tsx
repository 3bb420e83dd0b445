import { useEffect } from 'react';
import { appWords } from '../../shared/words/app-words';
import { officeWords } from '../../shared/words/office-words';
import { useNavigation } from '../state/navigation';
import { useOpenRegister } from '../state/use-open-register';
import { isOfficeAmiss, officeInWords } from '../views/office/state-in-words';
import './sidebar-state.css';

/** That the register is shared, and how it stands with its office: here and in the title bar. Leads to what waits and was refused. */
export function SidebarOffice() {
  const { office, moment } = useOpenRegister();
  const { go } = useNavigation();
  const words = office === undefined ? '' : officeInWords(office, moment.zone);
  useEffect(() => {
    document.title =
      words === ''
        ? appWords.exportDocket
        : `${appWords.exportDocket} · ${officeWords.titleShared} (${words})`;
  }, [words]);
  if (office === undefined) return null;
  const isOfSettings = office.is === 'cannot' || office.is === 'behind' || office.is === 'forked';
  return (
    <button
      type="button"
      className={isOfficeAmiss(office) ? 'sidebar-state sidebar-state-amiss' : 'sidebar-state'}
      onClick={() => go(isOfSettings ? { page: 'settings', section: 'office' } : { page: 'office' })}
    >
      <span>{officeWords.shared}</span> <span role="status">{words}</span>
    </button>
  );
}
