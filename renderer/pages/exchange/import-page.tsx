import { useState } from 'react';
import type { ImportPreview, ImportRowShown } from '../../../shared/calls/import-calls';
import type { Input } from '../../../shared/contract';
import { useKeptState } from '../../kept-state';
import { Button } from '../../parts/button';
import { CheckField } from '../../parts/check-field';
import { EmptyState } from '../../parts/empty-state';
import { RefusalNote } from '../../parts/refusal';
import { useCall } from '../../use-call';
import { useCanWrite, useDesk } from '../../use-docket';
import { ImportColumnsSection } from './import-columns-section';
import { ImportDone, type Imported } from './import-done';
import { draftFor, type ImportDraft, withAnswers, withRow } from './import-draft';
import { ImportFileSection, isFileAsked } from './import-file-section';
import { ImportRowsSection } from './import-rows-section';

/** Reads a file of rows into the register: what it is, what its columns are, what each row would do, and then does it. */
export function ImportPage() {
  const { api, docket } = useDesk();
  const canWrite = useCanWrite();
  const { call, isBusy, refusal } = useCall();
  // Kept while another page shows: going away loses nothing.
  const [draft, setDraft] = useKeptState<ImportDraft | null>('import draft', null);
  const [preview, setPreview] = useKeptState<ImportPreview | null>('import preview', null);
  const [imported, setImported] = useKeptState<Imported | null>('imported', null);
  const [withoutRefused, setWithoutRefused] = useState(false);
  const kept = docket.register.settings.importMappings;

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
  const reread = async (ask: Input<'rereadImport'>) => {
    const file = await call(() => api.rereadImport(ask));
    if (file !== null) change(draftFor(file, kept, draft?.mapping.table ?? null));
  };
  const look = async (from: ImportDraft) => {
    const { table, columns } = from.mapping;
    const choices = [...from.choices].map(([line, said]) => ({ line, ...said }));
    const next = await call(() =>
      api.previewImport({
        mapping: {
          table,
          columns: columns.map((each) => ({ ...each, empty: each.empty == null ? null : [...each.empty] })),
        },
        choices,
      }),
    );
    if (next !== null) setPreview(next);
  };
  const follow = async (next: ImportDraft) => {
    setDraft(next);
    await look(next);
  };
  const decideAll = async (choice: 'keep-ours' | 'take-file') => {
    if (draft === null) return;
    const rows = await conflictRows();
    // Of several records none can be taken without saying which.
    const decided = rows.filter(({ conflict }) => conflict?.offers.some((offer) => offer.choice === choice));
    await follow(
      withAnswers(
        draft,
        decided.flatMap(({ line, conflict }) =>
          conflict === null ? [] : [{ line, about: { [conflict.kind]: choice } }],
        ),
      ),
    );
  };
  const conflictRows = async (): Promise<readonly ImportRowShown[]> => {
    const rows: ImportRowShown[] = [];
    for (;;) {
      const page = await call(() =>
        api.readImportRows({ verdict: 'conflict', from: rows.length, limit: 500 }),
      );
      if (page === null || page.rows.length === 0) return rows;
      rows.push(...page.rows);
    }
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
  const { new: made = 0, changed = 0, refused = 0, conflict = 0 } = preview?.counts ?? {};
  const isReady = preview !== null && preview.questions.length === 0;

  return (
    <main className="page record">
      <header className="page-head">
        <h1>Import</h1>
        <div className="page-actions">
          <Button
            kind={draft === null ? 'primary' : 'plain'}
            icon="file"
            isDisabled={!canWrite || isBusy}
            onPress={() => void choose()}
          >
            {draft === null ? 'Choose a file…' : 'Choose another file…'}
          </Button>
        </div>
      </header>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {imported !== null && <ImportDone imported={imported} onClose={() => setImported(null)} />}
      {draft === null && imported === null && (
        <EmptyState icon="file" title="Bring in a list you already have">
          An Excel workbook or a CSV file of counterparties, license records, items, letters, due dates or
          steps. You see what every row would do before anything is done, a backup is made first, and all of
          it can be undone at once.
        </EmptyState>
      )}
      {draft !== null && (
        <>
          <ImportFileSection file={draft.file} onReread={(ask) => void reread(ask)} />
          <ImportColumnsSection
            draft={draft}
            onChange={change}
            onName={(name) => setDraft({ ...draft, name })}
            onTable={(table) => change(draftFor(draft.file, kept, table))}
          />
          <div>
            <Button
              kind={isReady ? 'plain' : 'primary'}
              isDisabled={isBusy || isFileAsked(draft.file)}
              onPress={() => void look(draft)}
            >
              See what each row would do
            </Button>
          </div>
          {preview !== null && (
            <ImportRowsSection
              preview={preview}
              onChoose={(line, kind, choice) =>
                void follow(withAnswers(draft, [{ line, about: kind === null ? null : { [kind]: choice } }]))
              }
              onChooseAll={(choice) => void decideAll(choice)}
              isTaken={(line) => draft.choices.get(line)?.isLeftOut !== true}
              onTake={(line, isTaken) => void follow(withRow(draft, line, !isTaken))}
            />
          )}
          {isReady && (
            <div className="stack import-run">
              {refused > 0 && (
                <CheckField
                  label={`Leave the ${refused === 1 ? '1 refused row' : `${refused.toLocaleString('en-US')} refused rows`} out`}
                  description="Otherwise nothing is imported until the file is corrected."
                  name="withoutRefused"
                  value={withoutRefused}
                  onChange={setWithoutRefused}
                />
              )}
              <div className="row">
                <Button
                  kind="primary"
                  icon="check"
                  isDisabled={!canWrite || isBusy || made + changed === 0}
                  onPress={() => void run()}
                >
                  {`Import ${(made + changed).toLocaleString('en-US')}: ${made.toLocaleString('en-US')} new, ${changed.toLocaleString('en-US')} changed`}
                </Button>
                {conflict > 0 && (
                  <span className="muted">
                    {conflict === 1
                      ? '1 conflict is still to be decided.'
                      : `${conflict.toLocaleString('en-US')} conflicts are still to be decided.`}
                  </span>
                )}
              </div>
            </div>
          )}
        </>
      )}
    </main>
  );
}
