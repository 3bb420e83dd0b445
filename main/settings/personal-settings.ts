import type { KeptSettings } from './kept-settings';

/** What of the settings belongs to a person and not to a computer. */
export type PersonalSettings = Pick<KeptSettings, 'preferences' | 'keepRule' | 'closing'>;

/** These settings as a file. The printer, the window's place and the folder of backups stay with the computer. */
export function personalSettingsText({ preferences, keepRule, closing }: PersonalSettings): string {
  return `${JSON.stringify({ preferences: { ...preferences, printer: '' }, keepRule, closing }, null, 2)}\n`;
}
