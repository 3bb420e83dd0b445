import path from 'node:path';
import { app } from 'electron';
import { lineOf, ownArguments } from './cli/line';
import { plainWindowRequest } from './cli/window-request';
import { startLog } from './electron/log';
import { hasDisplay } from './program/headless';
import { runWindow } from './program/main-window';
import { mayHold } from './program/may-hold';

const { isPackaged } = app;
const argv = ownArguments(process.argv, process.defaultApp === true);
const surroundings = { cwd: process.cwd(), isPackaged, hasDisplay: hasDisplay(process) };
const window = plainWindowRequest(lineOf(argv), surroundings);

// The window's start does without the commands; Electron is ready only once they are loaded, so that they can prepare it.
if (window === undefined) {
  const { runOther } = await import('./program/other-than-window');
  await runOther(argv, surroundings);
} else if (mayHold(isPackaged, process.env)) {
  const { hold } = await import('./program/held');
  hold(window.userData ?? app.getPath('userData'), surroundings);
} else {
  const userData = window.userData ?? app.getPath('userData');
  app.setPath('userData', userData);
  // What Chromium keeps for itself lies apart from what is ours.
  app.setPath('sessionData', path.join(userData, 'chromium'));
  const report = startLog(userData, !isPackaged);
  // What is confirmed is on the disk, and reminders must go on: a fault is written down, not the end of the program.
  process.on('uncaughtException', (error) => report('an unexpected fault', error));
  process.on('unhandledRejection', (error) => report('an unexpected fault', error));
  runWindow(window, userData, report);
}
