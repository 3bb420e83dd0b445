import { useRef } from 'react';
import { settingsWords } from '../../../shared/words/settings-words';
import { SettingsSectionContext } from '../../forms/settings/settings-section';
import { useSectionKeys } from '../../parts/section-tabs';
import { useKeptTyping } from '../../state/kept-typing';
import { type SettingsSectionId, useNavigation } from '../../state/navigation';
import { SettingsList } from './settings-list';
import { settingsGroups } from './settings-sections';
import '../../parts/page.css';
import './settings-page.css';

const sections = settingsGroups.flatMap(({ sections: each }) => each);

/**
 * Everything that can be set, a section at a time, chosen from the list beside it or by Ctrl+Page Up and Down. What is typed and not saved
 * stays, and its section says so.
 */
export function SettingsPage() {
  const { route, go } = useNavigation();
  const page = useRef<HTMLElement>(null);
  const [unsaved, setUnsaved] = useKeptTyping<ReadonlySet<SettingsSectionId>>('unsaved-settings', new Set());
  const asked = route.page === 'settings' ? route.section : undefined;
  const at = Math.max(
    0,
    sections.findIndex(({ id }) => id === asked),
  );
  const shown = sections[at];
  const show = (section: SettingsSectionId) => go({ page: 'settings', section });
  useSectionKeys(page, (by) => {
    const next = sections[(at + by + sections.length) % sections.length];
    if (next !== undefined) show(next.id);
  });
  if (shown === undefined) return null;
  const { id, Content } = shown;
  const mark = (isUnsaved: boolean) => {
    const others = [...unsaved].filter((each) => each !== id);
    setUnsaved(new Set(isUnsaved ? [...others, id] : others));
  };
  return (
    <main ref={page} className="page record settings">
      <h1>{settingsWords.settings}</h1>
      <div className="settings-frame">
        <SettingsList shownId={id} unsaved={unsaved} onShow={show} />
        <SettingsSectionContext value={mark}>
          <div key={id} className="settings-section">
            <Content />
          </div>
        </SettingsSectionContext>
      </div>
    </main>
  );
}
