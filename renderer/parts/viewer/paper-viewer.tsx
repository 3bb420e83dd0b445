import type { Attachment } from '../../../shared/base/fields';
import { viewerWords } from '../../../shared/words/viewer-words';
import { Note } from '../badge';
import { Button, IconButton } from '../button';
import { useFileActs } from '../file-acts';
import { messageText } from '../message-text';
import { RefusalNote } from '../refusal';
import { Name } from '../verbatim';
import { Worded } from '../worded';
import type { PaperMark } from './paper';
import { PaperView } from './paper-view';
import { usePaper } from './use-paper';
import './paper-viewer.css';

/** Attached files to be looked at, one after the other. */
export function PaperViewer(props: {
  readonly files: readonly Attachment[];
  readonly at: number;
  readonly onGo: (at: number) => void;
  /** The key that comes here from what stands beside, and goes back. */
  readonly shortcut?: string;
  /** The place to be shown of the file in sight. */
  readonly mark?: PaperMark | null;
}) {
  const { files, at, onGo } = props;
  const file = files[at];
  if (file === undefined) return null;
  return (
    <div className="paper-viewer">
      <div className="paper-head">
        {files.length > 1 && (
          <IconButton
            label={viewerWords.previousFile}
            icon="left"
            isDisabled={at === 0}
            onPress={() => onGo(at - 1)}
          />
        )}
        <span className="paper-name cut">
          <Name text={file.name} hasTitle />
        </span>
        {files.length > 1 && (
          <>
            <span className="small muted paper-count">
              {viewerWords.fileOf({ number: at + 1, of: files.length })}
            </span>
            <IconButton
              label={viewerWords.nextFile}
              icon="right"
              isDisabled={at === files.length - 1}
              onPress={() => onGo(at + 1)}
            />
          </>
        )}
        {props.shortcut && (
          <span className="shortcut" title={viewerWords.shortcutSays({ keys: props.shortcut })}>
            {props.shortcut}
          </span>
        )}
      </div>
      <OneFile key={file.sha256} file={file} mark={props.mark ?? null} />
    </div>
  );
}

function OneFile({ file, mark }: { readonly file: Attachment; readonly mark: PaperMark | null }) {
  const state = usePaper(file);
  const { open, save, refusal } = useFileActs();
  if (state.is === 'open') return <PaperView name={file.name} paper={state.paper} mark={mark} />;
  if (state.is === 'opening')
    return (
      <p className="muted paper-opening" role="status">
        <Worded say={viewerWords.opening} with={{ name: <Name text={file.name} /> }} />
      </p>
    );
  return (
    <div className="stack paper-refused">
      {state.refusal.messageKey === 'file-not-shown' ? (
        // A workbook or a text is rightly attached: nothing went wrong.
        <Note tone="accent">{messageText(state.refusal)}</Note>
      ) : (
        <RefusalNote refusal={state.refusal} />
      )}
      <div className="row">
        <Button onPress={() => open(file)}>{viewerWords.openInProgram}</Button>
        <Button onPress={() => save(file)}>{viewerWords.saveCopy}</Button>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
    </div>
  );
}
