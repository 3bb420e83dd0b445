import { settingsLabels } from '../../shared/labels/field-labels';
import { actionWords } from '../../shared/words/actions-words';
import { movingWords } from '../../shared/words/moving-words';
import { officeWords } from '../../shared/words/office-words';
import { settingsWords } from '../../shared/words/settings-words';
import { updatesWords } from '../../shared/words/updates-words';
import type { Navigation, SettingsSectionId } from '../state/navigation';
import { action, type FindAction } from './find-action';

/** The ways to what is set on a section of the settings. */
export function settingsActions(navigation: Navigation): readonly FindAction[] {
  const setting = (name: string, id: SettingsSectionId, section: string, also: string): FindAction =>
    action(name, actionWords.inSettings({ section }), also, () =>
      navigation.go({ page: 'settings', section: id }),
    );
  return [
    setting(actionWords.restore, 'backups', settingsWords.backups, actionWords.restoreAlso),
    setting(actionWords.backupFolder, 'backups', settingsWords.backups, actionWords.backupFolderAlso),
    setting(actionWords.keepRule, 'backups', settingsWords.howLongBackups, actionWords.keepRuleAlso),
    setting(actionWords.handover, 'handover', settingsWords.handingOver, actionWords.handoverAlso),
    setting(actionWords.moving, 'moving', movingWords.section, actionWords.movingAlso),
    setting(actionWords.reminders, 'reminders', settingsWords.reminders, actionWords.remindersAlso),
    setting(actionWords.company, 'company', settingsWords.yourCompany, actionWords.companyAlso),
    setting(actionWords.owners, 'owners', settingsLabels.owners, actionWords.ownersAlso),
    setting(actionWords.office, 'office', officeWords.section, actionWords.officeAlso),
    setting(actionWords.person, 'person', settingsWords.youAndThisComputer, actionWords.personAlso),
    setting(actionWords.background, 'background', settingsWords.background, actionWords.backgroundAlso),
    setting(actionWords.updateFile, 'updates', updatesWords.section, actionWords.updateFileAlso),
    setting(actionWords.about, 'about', settingsWords.about, actionWords.aboutAlso),
  ];
}
