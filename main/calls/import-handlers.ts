import { done, type Refusal } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Input, Output } from '../../shared/calls/contract';
import { importFields, importTableWords } from '../../shared/import/import-fields';
import { csvText } from '../exchange/csv';
import type { ImportSession } from '../import/import-session';
import { saveText } from '../register/register-files';

/** What reading files in needs of the machine. */
export interface ImportPorts {
  readonly desk: ImportSession;
  /** Asks the folder of the backups whether it answers: one is made before rows come in. */
  readonly reachBackups: () => Promise<Refusal | null>;
  readonly dialogs: {
    readonly tableToRead: () => Promise<string | null>;
    readonly csvToSave: (name: string) => Promise<string | null>;
  };
}

/** The calls that read a file of rows into the register. */
export function importHandlers({ desk: session, dialogs, reachBackups }: ImportPorts) {
  return {
    chooseImportFile: async (): Promise<Output<'chooseImportFile'>> => {
      const path = await dialogs.tableToRead();
      if (path === null) return cancelled;
      const file = await session.open(path);
      return file.ok ? chosen(file.value) : file;
    },
    openDroppedImport: ({ file }: Input<'openDroppedImport'>): Promise<Output<'openDroppedImport'>> =>
      session.openDropped(file),
    saveImportTemplate: async ({
      table,
    }: Input<'saveImportTemplate'>): Promise<Output<'saveImportTemplate'>> => {
      const path = await dialogs.csvToSave(`${importTableWords[table]}.csv`);
      if (path === null) return cancelled;
      const headings = importFields[table].map(({ header }) => header);
      const saved = await saveText(path, csvText(headings, []));
      return saved.ok ? chosen(saved.value) : saved;
    },
    chooseAesReport: async (): Promise<Output<'chooseAesReport'>> => {
      const path = await dialogs.tableToRead();
      if (path === null) return cancelled;
      const report = await session.readReport(path);
      return report.ok ? chosen(report.value) : report;
    },
    rereadImport: (ask: Input<'rereadImport'>): Promise<Output<'rereadImport'>> => session.reread(ask),
    previewImport: async (ask: Input<'previewImport'>): Promise<Output<'previewImport'>> => {
      const preview = await session.preview(ask);
      if (!preview.ok) return preview;
      return preview.value === null ? cancelled : chosen(preview.value);
    },
    stopImport: (): Output<'stopImport'> => {
      session.stop();
      return done({});
    },
    readImportRows: (ask: Input<'readImportRows'>): Output<'readImportRows'> => session.rows(ask),
    runImport: async (ask: Input<'runImport'>): Promise<Output<'runImport'>> => {
      const unreached = await reachBackups();
      if (unreached) return unreached;
      const ran = await session.run(ask);
      if (!ran.ok) return ran;
      return ran.value === null ? cancelled : chosen(ran.value);
    },
    saveLeftOut: async (): Promise<Output<'saveLeftOut'>> => {
      const text = session.leftOut();
      const path = text === null ? null : await dialogs.csvToSave('Rows not imported.csv');
      if (path === null || text === null) return cancelled;
      const saved = await saveText(path, text);
      return saved.ok ? chosen(saved.value) : saved;
    },
    forgetImport: (): Output<'forgetImport'> => {
      session.forget();
      return done({});
    },
  };
}
