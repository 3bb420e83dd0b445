import { useState } from 'react';
import { importTableWords } from '../../../shared/import/import-fields';
import type { ImportTable } from '../../../shared/records/import-mapping';
import { importWords } from '../../../shared/words/import-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useNavigation } from '../../state/navigation';
import { useCall } from '../../state/use-call';
import { useCommand } from '../../state/use-command';
import { useApp } from '../../state/use-open-register';

/** What an import did. */
export interface Imported {
  readonly seq: number;
  readonly made: number;
  readonly changed: number;
  readonly backup: string | null;
  readonly file: string;
  readonly table: ImportTable;
  readonly leftOut: number;
}

/** What came in, where the backup is, and the way back. */
export function ImportDone({
  imported,
  onClose,
}: {
  readonly imported: Imported;
  readonly onClose: () => void;
}) {
  const { api, opened } = useApp();
  const { go } = useNavigation();
  const command = useCommand();
  const { call, refusal } = useCall();
  const [savedAs, setSavedAs] = useState('');
  const { seq, made, changed, backup, file, table, leftOut } = imported;
  const isUndone = opened.register.undoStack.undoneBy.has(seq);
  const save = async () => {
    const saved = await call(() => api.saveLeftOut({}));
    if (saved !== null && !saved.cancelled) setSavedAs(saved.value);
  };
  return (
    <section className="stack" aria-label={importWords.whatWasImported}>
      <Note tone={isUndone ? 'amber' : 'green'}>
        <div role="status">
          <Worded
            say={isUndone ? importWords.undone : importWords.done}
            with={{
              table: importTableWords[table].toLowerCase(),
              file: <Name className="strong" text={file} />,
              made: made.toLocaleString('en-US'),
              changed: changed.toLocaleString('en-US'),
            }}
          />
          {backup !== null && ` ${importWords.backupBefore({ backup })}`}
        </div>
      </Note>
      {(refusal ?? command.refusal) !== null && (
        <RefusalNote refusal={(refusal ?? command.refusal) as never} />
      )}
      <div className="row">
        {!isUndone && (
          <Button
            icon="history"
            isDisabled={command.isBusy}
            onPress={() => void command.run({ do: 'undo', entry: seq })}
          >
            {importWords.undoImport}
          </Button>
        )}
        {leftOut > 0 && (
          <Button icon="save" onPress={() => void save()}>
            {importWords.saveLeftOut({ count: leftOut })}
          </Button>
        )}
        <Button onPress={() => go({ page: 'history' })}>{importWords.seeHistory}</Button>
        <Button onPress={onClose}>{importWords.close}</Button>
      </div>
      {savedAs !== '' && (
        <p className="muted small" role="status">
          {importWords.saved({ path: savedAs })}
        </p>
      )}
    </section>
  );
}
