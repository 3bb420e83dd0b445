import type { CommandInput } from '../shared/commands/commands';
import type { Docket } from './docket';
import { sampleCommands } from './sample-commands';

/** Fills an empty register with the fictional one, through the same door as everything else. Throws when refused. */
export function fillSample(docket: Docket): void {
  for (const command of sampleCommands(docket.today())) run(docket, command);
}

function run(docket: Docket, command: CommandInput): void {
  const ran = docket.run(command, { by: 'Sample', via: 'program' });
  if (!ran.ok) throw new Error(`the sample's ${command.do} was refused: ${JSON.stringify(ran)}`);
}
