import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { BackupHandlerPorts } from '../calls/backup-handlers';
import type { ExchangePorts } from '../calls/exchange-handlers';
import type { HandlerPorts } from '../calls/handlers';
import type { ImportPorts } from '../calls/import-handlers';
import type { MoveHandlerPorts } from '../calls/move-handlers';
import type { OfficeHandlerPorts } from '../calls/office-ports';
import type { ScreeningPorts } from '../calls/screening-handlers';
import type { UpdateHandlerPorts } from '../calls/update-handlers';
import type { PrintOutputOptions } from '../paper/print-output';

const fileKinds: Readonly<Record<string, string>> = {
  csv: 'CSV',
  xlsx: 'Excel workbook',
  json: 'JSON',
  ics: 'Calendar',
};

/** The system's own dialogs over our window: the only place where a person chooses a path. */
export function createDialogs(
  window: () => BrowserWindow,
): HandlerPorts['dialogs'] &
  PrintOutputOptions['dialogs'] &
  BackupHandlerPorts['dialogs'] &
  ExchangePorts['dialogs'] &
  ImportPorts['dialogs'] &
  MoveHandlerPorts['dialogs'] &
  OfficeHandlerPorts['dialogs'] &
  ScreeningPorts['dialogs'] &
  UpdateHandlerPorts['dialogs'] &
  Pick<HandlerPorts['about'], 'folderForSupport'> {
  const askWhere = async (title: string, defaultPath: string, filters: Electron.FileFilter[]) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window(), { title, defaultPath, filters });
    return canceled || filePath === '' ? null : filePath;
  };
  const askFolder = async (title: string, buttonLabel: string) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title,
      buttonLabel,
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  };
  const askPem = async (title: string) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title,
      buttonLabel: 'Choose',
      filters: [
        { name: 'Certificates', extensions: ['crt', 'pem', 'cer', 'key'] },
        { name: 'All files', extensions: ['*'] },
      ],
      properties: ['openFile'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  };
  return {
    folderForBackups: () => askFolder('Keep backups in…', 'Keep backups here'),
    folderForReply: () => askFolder('Make the folder of the reply in…', 'Make it here'),
    folderForSupport: () => askFolder('Make the copy for support in…', 'Make it here'),
    folderForMove: () => askFolder('Make the copy for the other computer in…', 'Make it here'),
    moveToTakeIn: () => askFolder('Choose the folder that came from the other computer', 'Take it in'),
    folderForHandover: () => askFolder('Make the handover folder in…', 'Make it here'),
    filesToAttach: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Attach files',
        buttonLabel: 'Attach',
        properties: ['openFile', 'multiSelections'],
      });
      return canceled || filePaths.length === 0 ? null : filePaths;
    },
    // The name comes from the journal: only its last part, so that it offers no other folder.
    fileToSave: (name) => askWhere('Save a copy of the attached file', path.basename(name), []),
    exportToSave: (name) => {
      const extension = path.extname(name).slice(1);
      return askWhere('Export', name, [{ name: fileKinds[extension] ?? extension, extensions: [extension] }]);
    },
    csvToSave: (name) => askWhere('Export the history', name, [{ name: 'CSV', extensions: ['csv'] }]),
    folderForCopy: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Save a copy of the register in…',
        buttonLabel: 'Save copy here',
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    listsToAdd: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Choose the files of a list',
        buttonLabel: 'Read',
        filters: [
          { name: 'Lists', extensions: ['csv', 'json', 'xml', 'txt'] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      });
      return canceled || filePaths.length === 0 ? null : filePaths;
    },
    tableToRead: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Choose a file to import',
        buttonLabel: 'Read',
        filters: [
          { name: 'Tables', extensions: ['xlsx', 'csv', 'txt', 'tsv'] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    rulePackToRead: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Choose a rule file',
        buttonLabel: 'Read',
        filters: [
          { name: 'Rule files', extensions: ['json'] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    updateToCheck: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Choose an update file',
        buttonLabel: 'Check',
        filters: [{ name: 'Update files', extensions: ['json'] }],
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    editionToRead: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Choose an edition of the law',
        buttonLabel: 'Look at it',
        filters: [{ name: 'Law editions', extensions: ['json'] }],
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    certificateToRead: () => askPem('Choose a certificate'),
    keyToRead: () => askPem('Choose the key of the certificate'),
    askPdfPath: (name) => askWhere('Save as PDF', name, [{ name: 'PDF', extensions: ['pdf'] }]),
  };
}
