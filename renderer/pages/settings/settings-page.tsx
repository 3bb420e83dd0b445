import { useEffect, useRef, useState } from 'react';
import { settingsWords } from '../../../shared/words/settings-words';
import { Button } from '../../parts/button';
import { useNavigation } from '../../state/navigation';
import { SettingsAbout } from './settings-about';
import { SettingsBackups } from './settings-backups';
import { SettingsBalances } from './settings-balances';
import { SettingsCompany } from './settings-company';
import { SettingsHandover } from './settings-handover';
import { SettingsMoving } from './settings-moving';
import { SettingsOwners } from './settings-owners';
import { SettingsPerson } from './settings-person';
import { SettingsPresence } from './settings-presence';
import { SettingsReminders } from './settings-reminders';
import { SettingsUpdates } from './settings-updates';
import '../../parts/page.css';
import './settings-page.css';

/** Everything that can be set; what changes a date, a reminder or a page is kept in the register itself. */
export function SettingsPage() {
  const { route } = useNavigation();
  const page = useRef<HTMLElement>(null);
  const section = route.page === 'settings' ? route.section : undefined;
  const [sections, setSections] = useState<readonly string[]>([]);
  const headings = () => [...(page.current?.querySelectorAll('h2') ?? [])];
  const goTo = (title: string) => {
    const wanted = headings().find(({ textContent }) => textContent === title);
    wanted?.scrollIntoView({ block: 'start' });
    const field = wanted?.closest('section')?.querySelector('input, select, textarea, button');
    if (field instanceof HTMLElement) field.focus({ preventScroll: true });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the headings are read off the page
  useEffect(() => {
    setSections(headings().map(({ textContent }) => textContent ?? ''));
    const wanted = headings().find(({ textContent }) => textContent === section);
    wanted?.scrollIntoView({ block: 'start' });
  }, [section]);
  return (
    <main ref={page} className="page record settings">
      <h1>{settingsWords.settings}</h1>
      <nav className="settings-sections" aria-label={settingsWords.sectionsSettings}>
        {sections.map((each) => (
          <Button key={each} kind="link" onPress={() => goTo(each)}>
            {each}
          </Button>
        ))}
      </nav>
      <SettingsPerson />
      <SettingsCompany />
      <SettingsOwners />
      <SettingsReminders />
      <SettingsBalances />
      <SettingsPresence />
      <SettingsBackups />
      <SettingsHandover />
      <SettingsMoving />
      <SettingsUpdates />
      <SettingsAbout />
    </main>
  );
}
