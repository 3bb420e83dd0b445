import { aboutCommand } from './cli-about';
import { attachCommand } from './cli-attach';
import { awayCommand } from './cli-away';
import { backupCommand } from './cli-backup';
import { backupsCommand } from './cli-backups';
import { balanceCommand } from './cli-balance';
import { checkCommand } from './cli-check';
import { checkUpdateCommand } from './cli-check-update';
import { counterpartiesCommand } from './cli-counterparties';
import { docketCommand } from './cli-docket';
import { executeCommand } from './cli-execute';
import { calendarCommand, exportCommand } from './cli-export';
import { handoverCommand } from './cli-handover';
import { historyCommand } from './cli-history';
import { lawCommand } from './cli-law';
import { lettersCommand } from './cli-letters';
import { licensesCommand } from './cli-licenses';
import { listAddCommand } from './cli-list-add';
import { listsCommand } from './cli-lists';
import { manualCommand } from './cli-manual';
import { moveCommand } from './cli-move';
import { officeCommand } from './cli-office';
import { officeSqlCommand } from './cli-office-sql';
import { readCommand } from './cli-read';
import { reasonsCommand } from './cli-reasons';
import { reconcileCommand } from './cli-reconcile';
import { responseCommand } from './cli-response';
import { restoreCommand } from './cli-restore';
import { screenCommand } from './cli-screen';
import { sentencesOf } from './cli-sentences';
import { sheetCommand } from './cli-sheet';
import { stepsCommand } from './cli-steps';
import { summaryCommand } from './cli-summary';
import { supportCommand } from './cli-support';
import { verifyCommand } from './cli-verify';
import { whatIfCommand } from './cli-what-if';
import { yearlyCommand } from './cli-yearly';
import type { Command, RequestOf } from './command';
import { importCommand } from './import-command';

const others = [
  docketCommand,
  licensesCommand,
  balanceCommand,
  checkCommand,
  whatIfCommand,
  reconcileCommand,
  counterpartiesCommand,
  lettersCommand,
  stepsCommand,
  reasonsCommand,
  historyCommand,
  yearlyCommand,
  lawCommand,
  awayCommand,
  summaryCommand,
  sheetCommand,
  responseCommand,
  exportCommand,
  calendarCommand,
  executeCommand,
  importCommand,
  attachCommand,
  readCommand,
  listAddCommand,
  listsCommand,
  screenCommand,
  verifyCommand,
  backupCommand,
  backupsCommand,
  restoreCommand,
  handoverCommand,
  moveCommand,
  supportCommand,
  officeSqlCommand,
  officeCommand,
  checkUpdateCommand,
  aboutCommand,
  manualCommand,
] as const;

const all = [...others, sentencesOf(others)] as const;

/** What one command is asked, read from the line. */
export type CliRequest = RequestOf<(typeof all)[number]>;

/** Every command that works without a window, in the order in which help names them. */
export const commands: readonly Command[] = all;
