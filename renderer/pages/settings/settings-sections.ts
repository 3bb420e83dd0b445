import type { ComponentType } from 'react';
import { settingsLabels } from '../../../shared/labels/field-labels';
import { aboutWords } from '../../../shared/words/about-words';
import { balanceWords } from '../../../shared/words/balance-words';
import { movingWords } from '../../../shared/words/moving-words';
import { officeWords } from '../../../shared/words/office-words';
import { settingsWords } from '../../../shared/words/settings-words';
import { updatesWords } from '../../../shared/words/updates-words';
import type { SettingsSectionId } from '../../state/navigation';
import { SettingsAbout } from './settings-about';
import { SettingsBackups } from './settings-backups';
import { SettingsBalances } from './settings-balances';
import { SettingsCompany } from './settings-company';
import { SettingsHandover } from './settings-handover';
import { SettingsMoving } from './settings-moving';
import { SettingsOffice } from './settings-office';
import { SettingsOwners } from './settings-owners';
import { SettingsPerson } from './settings-person';
import { SettingsPresence } from './settings-presence';
import { SettingsReminders } from './settings-reminders';
import { SettingsUpdates } from './settings-updates';

export interface SettingsSection {
  readonly id: SettingsSectionId;
  /** As its own heading says it. */
  readonly title: string;
  readonly Content: ComponentType;
}

/** Sections that belong together, in the order in which the list beside them shows them. */
export const settingsGroups: readonly {
  readonly title: string;
  readonly sections: readonly SettingsSection[];
}[] = [
  {
    title: settingsWords.groupPerson,
    sections: [
      { id: 'person', title: settingsWords.youAndThisComputer, Content: SettingsPerson },
      { id: 'background', title: settingsWords.background, Content: SettingsPresence },
    ],
  },
  {
    title: settingsWords.groupRegister,
    sections: [
      { id: 'company', title: settingsWords.yourCompany, Content: SettingsCompany },
      { id: 'owners', title: settingsLabels.owners, Content: SettingsOwners },
      { id: 'reminders', title: settingsWords.reminders, Content: SettingsReminders },
      { id: 'balances', title: balanceWords.thresholds, Content: SettingsBalances },
      { id: 'office', title: officeWords.section, Content: SettingsOffice },
    ],
  },
  {
    title: settingsWords.groupCopies,
    sections: [
      { id: 'backups', title: settingsWords.backups, Content: SettingsBackups },
      { id: 'handover', title: settingsWords.handingOver, Content: SettingsHandover },
      { id: 'moving', title: movingWords.section, Content: SettingsMoving },
    ],
  },
  {
    title: settingsWords.groupProgram,
    sections: [
      { id: 'updates', title: updatesWords.section, Content: SettingsUpdates },
      { id: 'about', title: aboutWords.section, Content: SettingsAbout },
    ],
  },
];
