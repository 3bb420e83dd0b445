import { useEffect, useRef, useState } from 'react';
import { pluralGrouped } from '../../../shared/base/plural';
import type { ImportPreview } from '../../../shared/calls/import-calls';
import { Button } from '../../parts/button';
import { CheckField } from '../../parts/check-field';
import { EmptyState } from '../../parts/empty-state';
import { HelpButton } from '../../parts/help-button';
import { RefusalNote } from '../../parts/refusal';
import { useCanWrite } from '../../state/use-docket';
import { ImportColumnsSection } from './import-columns-section';
import { ImportDone } from './import-done';
import { withAnswers, withMend, withReading, withRow } from './import-draft';
import { ImportFileSection, isFileAsked } from './import-file-section';
import { ImportRowsSection } from './import-rows-section';
import { useImport } from './use-import';
import '../../parts/page.css';
import './import-page.css';

/** Reads a file of rows into the register: what it is, what its columns are, what each row would do, and then does it. */
export function ImportPage() {
  const canWrite = useCanWrite();
  const { draft, preview, imported, isBusy, refusal, ...steps } = useImport();
  const rows = useRef<HTMLDivElement>(null);
  // Each time the preview is asked for, it is brought into sight; while a row is decided the page stays where it is.
  const [looked, setLooked] = useState(0);
  useEffect(() => {
    if (looked === 0) return;
    rows.current?.scrollIntoView({ block: 'start' });
    rows.current?.focus({ preventScroll: true });
  }, [looked]);
  const isBegin = draft === null && imported === null;
  const isReady = preview !== null && preview.questions.length === 0;

  return (
    <main className="page record">
      <header className="page-head">
        <h1>Import</h1>
        <HelpButton about="bringing in a list" topic="lists-and-import" anchor="bring-in-a-list-you-have" />
        {!isBegin && (
          <div className="page-actions">
            <Button
              kind={draft === null ? 'primary' : 'plain'}
              icon="file"
              isDisabled={!canWrite || isBusy}
              onPress={() => void steps.choose()}
            >
              {draft === null ? 'Choose a file…' : 'Choose another file…'}
            </Button>
          </div>
        )}
      </header>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {imported !== null && <ImportDone imported={imported} onClose={steps.forget} />}
      {isBegin && (
        <EmptyState
          icon="file"
          title="Bring in a list you already have"
          actions={
            <Button
              kind="primary"
              icon="file"
              isDisabled={!canWrite || isBusy}
              onPress={() => void steps.choose()}
            >
              Choose a file…
            </Button>
          }
        >
          An Excel workbook or a CSV file of counterparties, license records, items, letters, due dates or
          steps. You see what every row would do before anything is done, a backup is made first, and all of
          it can be undone at once.
        </EmptyState>
      )}
      {draft !== null && (
        <>
          <ImportFileSection file={draft.file} onReread={(ask) => void steps.reread(ask)} />
          <ImportColumnsSection
            draft={draft}
            onChange={steps.change}
            onName={(name) => steps.rename({ ...draft, name })}
            onTable={(table) => steps.changeTable(draft, table)}
          />
          <div>
            <Button
              kind={isReady ? 'plain' : 'primary'}
              isDisabled={isBusy || isFileAsked(draft.file)}
              onPress={() => void steps.look(draft).then(() => setLooked((times) => times + 1))}
            >
              See what each row would do
            </Button>
          </div>
          <div ref={rows} tabIndex={-1} className="import-rows">
            {preview !== null && (
              <ImportRowsSection
                preview={preview}
                onChoose={(line, kind, choice) =>
                  void steps.follow(
                    withAnswers(draft, [{ line, about: kind === null ? null : { [kind]: choice } }]),
                  )
                }
                onChooseAll={(choice) => void steps.decideAll(choice)}
                isTaken={(line) => draft.choices.get(line)?.isLeftOut !== true}
                onTake={(line, isTaken) => void steps.follow(withRow(draft, line, !isTaken))}
                onMend={(mend) => void steps.follow(withMend(draft, mend))}
                onLeaveColumn={(column) =>
                  void steps.follow(withReading(draft, column, { unreadable: 'leave-empty' }))
                }
              />
            )}
          </div>
          {isReady && (
            <RunImport
              preview={preview}
              withoutRefused={steps.withoutRefused}
              onWithoutRefused={steps.setWithoutRefused}
              isDisabled={!canWrite || isBusy}
              onRun={() => void steps.run()}
            />
          )}
        </>
      )}
    </main>
  );
}

/** The last step: how many are made and changed, and whether refused rows stop it. */
function RunImport(props: {
  readonly preview: ImportPreview;
  readonly withoutRefused: boolean;
  readonly onWithoutRefused: (withoutRefused: boolean) => void;
  readonly isDisabled: boolean;
  readonly onRun: () => void;
}) {
  const { new: made = 0, changed = 0, refused = 0, conflict = 0 } = props.preview.counts;
  return (
    <div className="stack import-run">
      {refused > 0 && (
        <CheckField
          label={`Skip the ${pluralGrouped(refused, 'row')} with errors`}
          description="Otherwise nothing is imported until the file is corrected."
          name="withoutRefused"
          value={props.withoutRefused}
          onChange={props.onWithoutRefused}
        />
      )}
      <div className="row">
        <Button
          kind="primary"
          icon="check"
          isDisabled={props.isDisabled || made + changed === 0}
          onPress={props.onRun}
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
  );
}
