import type { KeptSettings } from '../settings/kept-settings';

/** What of the settings belongs to a person and not to a computer. */
export type MovedSettings = Pick<KeptSettings, 'preferences' | 'keepRule' | 'closing'>;

/** The settings as they are carried. The printer, the window's place and the folder of backups stay with the computer. */
export function movedSettingsText({ preferences, keepRule, closing }: MovedSettings): string {
  return `${JSON.stringify({ preferences: { ...preferences, printer: '' }, keepRule, closing }, null, 2)}\n`;
}
