/** The names of everything that crosses between window and main. Adding a call: one name here, one schema in contract.ts, one handler. */
export const callNames = [
  'openRegister',
  'run',
  'readHistory',
  'exportHistory',
  'attachFiles',
  'saveAttachment',
  'openAttachment',
  'chooseRulePack',
  'savePdf',
  'print',
  'listPrinters',
  'stopPaper',
  'exportTo',
  'savePreferences',
  'readPresence',
  'changePresence',
  'testNotification',
  'saveCopy',
  'acceptClock',
  'retryWriting',
  'takeOver',
  'switchRegister',
  'listBackups',
  'backUpNow',
  'chooseBackupFolder',
  'keepBackupsBy',
  'checkBackup',
  'planRestore',
  'restoreBackup',
  'makeHandover',
  'stopHandover',
] as const;
export type CallName = (typeof callNames)[number];

/** The one push from main to the window. */
export const newsChannel = 'news';
