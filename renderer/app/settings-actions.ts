import { settingsLabels } from '../../shared/labels/field-labels';
import { actionWords } from '../../shared/words/actions-words';
import { movingWords } from '../../shared/words/moving-words';
import { settingsWords } from '../../shared/words/settings-words';
import { updatesWords } from '../../shared/words/updates-words';
import type { Navigation } from '../state/navigation';
import { action, type FindAction } from './find-action';

/** The ways to what is set on a section of the settings. */
export function settingsActions(navigation: Navigation): readonly FindAction[] {
  const setting = (name: string, section: string, also: string): FindAction =>
    action(name, actionWords.inSettings({ section }), also, () =>
      navigation.go({ page: 'settings', section }),
    );
  return [
    setting(actionWords.restore, settingsWords.backups, actionWords.restoreAlso),
    setting(actionWords.backupFolder, settingsWords.backups, actionWords.backupFolderAlso),
    setting(actionWords.keepRule, settingsWords.howLongBackups, actionWords.keepRuleAlso),
    setting(actionWords.handover, settingsWords.handingOver, actionWords.handoverAlso),
    setting(actionWords.moving, movingWords.section, actionWords.movingAlso),
    setting(actionWords.reminders, settingsWords.reminders, actionWords.remindersAlso),
    setting(actionWords.company, settingsWords.yourCompany, actionWords.companyAlso),
    setting(actionWords.owners, settingsLabels.owners, actionWords.ownersAlso),
    setting(actionWords.person, settingsWords.youAndThisComputer, actionWords.personAlso),
    setting(actionWords.background, settingsWords.background, actionWords.backgroundAlso),
    setting(actionWords.updateFile, updatesWords.section, actionWords.updateFileAlso),
    setting(actionWords.about, settingsWords.about, actionWords.aboutAlso),
  ];
}
