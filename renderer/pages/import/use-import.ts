import { useState } from 'react';
import type { DroppedFile } from '../../../shared/calls/attachment-calls';
import type { Input } from '../../../shared/calls/contract';
import type { ImportPreview, ImportRowShown } from '../../../shared/calls/import-calls';
import type { ImportTable } from '../../../shared/records/import-mapping';
import { useKeptState } from '../../state/kept-state';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import type { Imported } from './import-done';
import { draftFor, type ImportDraft, withAnswers } from './import-draft';

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

/** One import from its file to what was done: what it has come to, and each step on. */
export function useImport() {
  const { api, opened, store } = useApp();
  const { call, isBusy, refusal } = useCall();
  // Kept while another page shows: going away loses nothing.
  const [draft, setDraft] = useKeptState<ImportDraft | null>('import-draft', null);
  const [preview, setPreview] = useKeptState<ImportPreview | null>('import-preview', null);
  const [imported, setImported] = useKeptState<Imported | null>('imported', null);
  const [withoutRefused, setWithoutRefused] = useState(false);
  const [isTrying, setIsTrying] = useState(false);
  const kept = opened.register.settings.importMappings;

  const change = (next: ImportDraft) => {
    setDraft(next);
    setPreview(null);
  };
  const choose = async () => {
    const chosen = await call(() => api.chooseImportFile({}));
    if (chosen === null || chosen.cancelled) return;
    setImported(null);
    setWithoutRefused(false);
    change(draftFor(chosen.value, kept, null));
  };
  const take = async (file: DroppedFile) => {
    const opened = await call(() => api.openDroppedImport({ file }));
    if (opened === null) return;
    setImported(null);
    setWithoutRefused(false);
    change(draftFor(opened, kept, null));
  };
  const reread = async (ask: Input<'rereadImport'>) => {
    const file = await call(() => api.rereadImport(ask));
    if (file !== null) change(draftFor(file, kept, draft?.mapping.table ?? null));
  };
  const showRows = async (from: ImportDraft) => {
    const { table, columns, defaults = {} } = from.mapping;
    const choices = [...from.choices].map(([line, said]) => ({ line, ...said }));
    store.forgetImporting();
    setIsTrying(true);
    const next = await call(() =>
      api.previewImport({
        mapping: {
          table,
          columns: columns.map((each) => ({ ...each, empty: each.empty == null ? null : [...each.empty] })),
          defaults,
        },
        choices,
        corrections: [...from.corrections],
      }),
    );
    // Of one that was given up nothing is left: what was shown before may be of other answers.
    if (next !== null) setPreview(next.cancelled ? null : next.value);
    setIsTrying(false);
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
    const ran = await call(() => api.runImport({ withoutRefused, name: draft?.name.trim() ?? '' }));
    if (ran === null || draft === null) return;
    setImported({
      ...ran,
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
    /** How far the rows have been tried, while they are. */
    trying: isTrying ? (opened.importing ?? { share: 0, secondsLeft: null }) : null,
    stopTrying: () => void api.stopImport({}),
    showRows,
    changeAndShow,
    decideAll,
    setWithoutRefused,
    run,
    forget: () => setImported(null),
  };
}
