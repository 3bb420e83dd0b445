import type { CommandInput } from '../shared/commands/commands';
import type { IsoDate } from '../shared/dates';

/** The commands that make the sample register, with every date counted from today. */
export function sampleCommands(_today: IsoDate): readonly CommandInput[] {
  return [{ do: 'change-settings', company: 'Harbor Light Instruments, Inc.', isSample: true }];
}
