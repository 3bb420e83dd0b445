import path from 'node:path';
import { app } from 'electron';
import { ownArguments, readArguments } from './cli/arguments';
import { versionText } from './cli/version-text';
import { startLog } from './electron/log';
import { writeAndExit } from './program/cli-streams';
import { hasDisplay, needsSwitches, runWithSwitches } from './program/headless';
import { runCommandLine } from './program/main-cli';
import { runWindow } from './program/main-window';

const { isPackaged } = app;
const request = readArguments(ownArguments(process.argv, process.defaultApp === true), {
  cwd: process.cwd(),
  isPackaged,
  hasDisplay: hasDisplay(process),
});

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
    if (needsSwitches(process)) app.exit(runWithSwitches(process.execPath, process.argv.slice(1)));
    else runCommandLine(request, userDataOf(request.userData));
    break;
  case 'window': {
    const userData = userDataOf(request.userData);
    app.setPath('userData', userData);
    // What Chromium keeps for itself lies apart from what is ours.
    app.setPath('sessionData', path.join(userData, 'chromium'));
    const report = startLog(userData, !isPackaged);
    // What is confirmed is on the disk, and reminders must go on: a fault is written down, not the end of the program.
    process.on('uncaughtException', (error) => report('an unexpected fault', error));
    process.on('unhandledRejection', (error) => report('an unexpected fault', error));
    runWindow(request, userData, report);
    break;
  }
}

function userDataOf(named: string | undefined): string {
  return named ?? app.getPath('userData');
}
