import { useState } from 'react';
import type { DroppedFile } from '../../../shared/calls/attachment-calls';
import type { Input } from '../../../shared/calls/contract';
import type { ImportFile, ImportPreview, ImportRowShown } from '../../../shared/calls/import-calls';
import type { ImportTable } from '../../../shared/records/import-mapping';
import { useKeptState } from '../../state/kept-state';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import type { Imported } from './import-done';
import { draftFor, type ImportDraft, withAnswers } from './import-draft';
import type { Doing } from './rows-under-way';

/** Every row in conflict, read in portions. */
async function conflictRows(
  read: (from: number) => Promise<{ readonly rows: readonly ImportRowShown[] } | null>,
): Promise<readonly ImportRowShown[]> {
  const rows: ImportRowShown[] = [];
  for (;;) {
    const page = await read(rows.length);
    if (page === null || page.rows.length === 0) return rows;
    rows.push(...page.rows);
  }
}

/** How the columns of a file are read, as main is asked. */
function mappingOf({ mapping: { table, columns, defaults = {} } }: ImportDraft) {
  const read = columns.map((each) => ({ ...each, empty: each.empty == null ? null : [...each.empty] }));
  return { table, columns: read, defaults };
}

/** One import from its file to what was done: what it has come to, and each step on. */
export function useImport() {
  const { api, opened, store } = useApp();
  const { call, isBusy, refusal } = useCall();
  // Kept while another page shows: going away loses nothing.
  const [draft, setDraft] = useKeptState<ImportDraft | null>('import-draft', null);
  const [preview, setPreview] = useKeptState<ImportPreview | null>('import-preview', null);
  const [imported, setImported] = useKeptState<Imported | null>('imported', null);
  const [withoutRefused, setWithoutRefused] = useState(false);
  const [doing, setDoing] = useState<Doing | null>(null);
  const kept = opened.register.settings.importMappings;

  const begin = (next: Doing) => {
    store.forgetImporting();
    setDoing(next);
  };
  const change = (next: ImportDraft) => {
    setDraft(next);
    setPreview(null);
  };
  const takeUp = (file: ImportFile) => {
    setImported(null);
    setWithoutRefused(false);
    change(draftFor(file, kept, null));
  };
  const choose = async () => {
    const chosen = await call(() => api.chooseImportFile({}));
    if (chosen === null || chosen.cancelled) return;
    takeUp(chosen.value);
  };
  const take = async (file: DroppedFile) => {
    const opened = await call(() => api.openDroppedImport({ file }));
    if (opened === null) return;
    takeUp(opened);
  };
  const reread = async (ask: Input<'rereadImport'>) => {
    const file = await call(() => api.rereadImport(ask));
    if (file !== null) change(draftFor(file, kept, draft?.mapping.table ?? null));
  };
  const showRows = async (from: ImportDraft) => {
    const choices = [...from.choices].map(([line, said]) => ({ line, ...said }));
    begin('trying');
    const next = await call(() =>
      api.previewImport({ mapping: mappingOf(from), choices, corrections: [...from.corrections] }),
    );
    // Of one that was given up nothing is left: what was shown before may be of other answers.
    if (next !== null) setPreview(next.cancelled ? null : next.value);
    setDoing(null);
  };
  const changeAndShow = async (next: ImportDraft) => {
    setDraft(next);
    await showRows(next);
  };
  const decideAll = async (choice: 'keep-ours' | 'take-file') => {
    if (draft === null) return;
    const rows = await conflictRows((from) =>
      call(() => api.readImportRows({ verdict: 'conflict', from, limit: 500 })),
    );
    // Of several records none can be taken without saying which.
    const decided = rows.filter(({ conflict }) => conflict?.offers.some((offer) => offer.choice === choice));
    await changeAndShow(
      withAnswers(
        draft,
        decided.flatMap(({ line, conflict }) =>
          conflict === null ? [] : [{ line, about: { [conflict.kind]: choice } }],
        ),
      ),
    );
  };
  const run = async () => {
    begin('entering');
    const ran = await call(() => api.runImport({ withoutRefused, name: draft?.name.trim() ?? '' }));
    setDoing(null);
    // Of what was stopped nothing is entered, and the rows stand as they did.
    if (ran === null || ran.cancelled || draft === null) return;
    setImported({
      ...ran.value,
      file: draft.file.name,
      table: draft.mapping.table,
      leftOut: (preview?.counts.refused ?? 0) + (preview?.counts['left-out'] ?? 0),
    });
    setDraft(null);
    setPreview(null);
  };
  return {
    draft,
    preview,
    imported,
    withoutRefused,
    isBusy,
    refusal,
    choose,
    take,
    reread,
    change,
    /** Its columns begin anew as those of another table. */
    changeTable: (from: ImportDraft, table: ImportTable) => change(draftFor(from.file, kept, table)),
    /** What an import is called changes nothing of what its rows would do. */
    rename: setDraft,
    /** What is being done with the rows and how far it is, while it is. */
    under: doing === null ? null : { doing, ...(opened.importing ?? { share: 0, secondsLeft: null }) },
    stop: () => void api.stopImport({}),
    showRows,
    changeAndShow,
    decideAll,
    setWithoutRefused,
    run,
    forget: () => setImported(null),
  };
}
