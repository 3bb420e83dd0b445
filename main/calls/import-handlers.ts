import { done } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Input, Output } from '../../shared/calls/contract';
import type { ImportDesk } from '../import/import-desk';
import { saveText } from '../register/register-files';

/** What reading files in needs of the machine. */
export interface ImportPorts {
  readonly desk: ImportDesk;
  readonly dialogs: {
    readonly tableToRead: () => Promise<string | null>;
    readonly csvToSave: (name: string) => Promise<string | null>;
  };
}

/** The calls that read a file of rows into the register. */
export function importHandlers({ desk, dialogs }: ImportPorts) {
  return {
    chooseImportFile: async (): Promise<Output<'chooseImportFile'>> => {
      const path = await dialogs.tableToRead();
      if (path === null) return cancelled;
      const file = await desk.open(path);
      return file.ok ? chosen(file.value) : file;
    },
    rereadImport: (ask: Input<'rereadImport'>): Promise<Output<'rereadImport'>> => desk.reread(ask),
    previewImport: (ask: Input<'previewImport'>): Output<'previewImport'> => desk.preview(ask),
    readImportRows: (ask: Input<'readImportRows'>): Output<'readImportRows'> => desk.rows(ask),
    runImport: (ask: Input<'runImport'>): Output<'runImport'> => desk.run(ask),
    saveLeftOut: async (): Promise<Output<'saveLeftOut'>> => {
      const text = desk.leftOut();
      const path = text === null ? null : await dialogs.csvToSave('Rows not imported.csv');
      if (path === null || text === null) return cancelled;
      const saved = await saveText(path, text);
      return saved.ok ? chosen(saved.value) : saved;
    },
    forgetImport: (): Output<'forgetImport'> => {
      desk.forget();
      return done({});
    },
  };
}
