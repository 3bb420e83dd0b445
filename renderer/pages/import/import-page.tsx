import { useEffect, useRef, useState } from 'react';
import type { ImportPreview } from '../../../shared/calls/import-calls';
import { importWords } from '../../../shared/words/import-words';
import { Button } from '../../parts/button';
import { CheckField } from '../../parts/check-field';
import { HelpButton } from '../../parts/help-button';
import { RefusalNote } from '../../parts/refusal';
import { useDropTarget } from '../../state/drop-target';
import { useCanWrite } from '../../state/use-open-register';
import { ImportBegin } from './import-begin';
import { ImportColumnsSection } from './import-columns-section';
import { ImportDone } from './import-done';
import { withAnswers, withCorrection, withReading, withRow } from './import-draft';
import { ImportFileSection, isFileAsked } from './import-file-section';
import { ImportRowsSection } from './import-rows-section';
import { RowsUnderWay } from './rows-under-way';
import { useImport } from './use-import';
import '../../parts/page.css';
import './import-page.css';

/** Reads a file of rows into the register: what it is, what its columns are, what each row would do, and then does it. */
export function ImportPage() {
  const canWrite = useCanWrite();
  const { draft, preview, imported, isBusy, refusal, under, ...steps } = useImport();
  const rows = useRef<HTMLDivElement>(null);
  // Each time the preview is asked for, it is brought into sight; while a row is decided the page stays where it is.
  const [looked, setLooked] = useState(0);
  useEffect(() => {
    if (looked === 0) return;
    rows.current?.scrollIntoView({ block: 'start' });
    rows.current?.focus({ preventScroll: true });
  }, [looked]);
  useDropTarget({
    text: importWords.dropToImport,
    isForm: false,
    take: () => undefined,
    takeFile: (file) => void steps.take(file),
  });
  const isBegin = draft === null && imported === null;
  const isReady = preview !== null && preview.questions.length === 0;

  return (
    <main className="page record import-page">
      <header className="page-head">
        <h1>{importWords.title}</h1>
        <HelpButton
          about={importWords.helpAbout}
          topic="lists-and-import"
          anchor="bring-in-a-list-you-have"
        />
        {!isBegin && (
          <div className="page-actions">
            <Button
              kind={draft === null ? 'primary' : 'plain'}
              icon="file"
              isDisabled={!canWrite || isBusy}
              onPress={() => void steps.choose()}
            >
              {draft === null ? importWords.chooseFile : importWords.chooseAnother}
            </Button>
          </div>
        )}
      </header>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {imported !== null && <ImportDone imported={imported} onClose={steps.forget} />}
      {isBegin && <ImportBegin isDisabled={!canWrite || isBusy} onChoose={() => void steps.choose()} />}
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
              onPress={() => void steps.showRows(draft).then(() => setLooked((times) => times + 1))}
            >
              {importWords.look}
            </Button>
          </div>
          {under?.doing === 'trying' && <RowsUnderWay {...under} onStop={steps.stop} />}
          <div ref={rows} tabIndex={-1} className="import-rows">
            {preview !== null && (
              <ImportRowsSection
                preview={preview}
                onChoose={(line, kind, choice) =>
                  void steps.changeAndShow(
                    withAnswers(draft, [{ line, about: kind === null ? null : { [kind]: choice } }]),
                  )
                }
                onChooseAll={(choice) => void steps.decideAll(choice)}
                isTaken={(line) => draft.choices.get(line)?.isLeftOut !== true}
                onTake={(line, isTaken) => void steps.changeAndShow(withRow(draft, line, !isTaken))}
                onCorrect={(correction) => void steps.changeAndShow(withCorrection(draft, correction))}
                onLeaveColumn={(column) =>
                  void steps.changeAndShow(withReading(draft, column, { unreadable: 'leave-empty' }))
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
          {under?.doing === 'entering' && <RowsUnderWay {...under} onStop={steps.stop} />}
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
          label={importWords.skipRefused({ count: refused })}
          description={importWords.otherwiseNothing}
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
          {importWords.run({ count: made + changed, made, changed })}
        </Button>
        {conflict > 0 && <span className="muted">{importWords.conflictsLeft({ count: conflict })}</span>}
      </div>
    </div>
  );
}
