import { app } from 'electron';
import { readArguments } from '../cli/arguments';
import { versionText } from '../cli/version-text';
import type { Surroundings } from '../cli/window-request';
import { writeAndExit } from './cli-streams';
import { needsSwitches, runWithSwitches } from './headless';
import { runCommandLine } from './main-cli';

/** Does what a line asks for that is not the window: a command, help, the version, or saying what is wrong with it. Ends the program. */
export async function runOther(argv: readonly string[], surroundings: Surroundings): Promise<void> {
  const request = readArguments(argv, surroundings);
  switch (request.mode) {
    case 'help':
      writeAndExit(process.stdout, request.text, 0);
      break;
    case 'version':
      writeAndExit(process.stdout, versionText(app.getVersion(), process.versions), 0);
      break;
    case 'wrong':
      writeAndExit(process.stderr, request.text, 2);
      break;
    case 'cli':
      if (needsSwitches(process)) app.exit(await runWithSwitches(process.execPath, process.argv.slice(1)));
      else runCommandLine(request, request.userData ?? app.getPath('userData'));
      break;
    case 'window':
      throw new Error('a window was asked for');
  }
}
