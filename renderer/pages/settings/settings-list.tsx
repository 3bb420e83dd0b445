import { type ReactNode, useId } from 'react';
import { settingsWords } from '../../../shared/words/settings-words';
import { SelectField } from '../../parts/select-field';
import type { SettingsSectionId } from '../../state/navigation';
import { settingsGroups } from './settings-sections';
import './settings-list.css';

interface Props {
  readonly shownId: SettingsSectionId;
  /** Sections in which something typed is not saved. */
  readonly unsaved: ReadonlySet<SettingsSectionId>;
  readonly onShow: (id: SettingsSectionId) => void;
}

/** The sections by name, those that belong together under one heading; where the page is narrow, a select. */
export function SettingsList({ shownId, unsaved, onShow }: Props) {
  const words = (id: SettingsSectionId, section: string) =>
    unsaved.has(id) ? settingsWords.sectionNotSaved({ section }) : section;
  return (
    <nav className="settings-list" aria-label={settingsWords.sectionsSettings}>
      <div className="settings-select">
        <SelectField
          label={settingsWords.section}
          choices={settingsGroups.flatMap(({ sections }) =>
            sections.map(({ id, title }) => ({ id, label: words(id, title) })),
          )}
          value={shownId}
          onChange={onShow}
        />
      </div>
      {settingsGroups.map(({ title, sections }) => (
        <Group key={title} title={title}>
          {sections.map((section) => (
            <li key={section.id}>
              <button
                type="button"
                className="settings-entry"
                aria-current={section.id === shownId ? 'true' : undefined}
                onClick={() => onShow(section.id)}
              >
                {words(section.id, section.title)}
              </button>
            </li>
          ))}
        </Group>
      ))}
    </nav>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div className="settings-group">
      <div id={id} className="eyebrow">
        {title}
      </div>
      <ul aria-labelledby={id}>{children}</ul>
    </div>
  );
}
