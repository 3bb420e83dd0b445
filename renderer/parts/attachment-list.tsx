import { useState } from 'react';
import type { Attachment } from '../../shared/base/fields';
import { partWords } from '../../shared/words/parts-words';
import { useDropTarget } from '../state/drop-target';
import { useAttach } from '../state/use-attach';
import { Button, IconButton } from './button';
import { useFileActs } from './file-acts';
import { sizeInWords } from './file-size';
import { Icon } from './icon';
import { RefusalNote } from './refusal';
import { Name } from './verbatim';
import { ViewDialog } from './viewer/view-dialog';
import './attachment-list.css';
import './field-frame.css';

/** Attached files: name and size, the fingerprint where the size is pointed at; each can be looked at, opened or saved elsewhere, or taken off while a form is open. */
export function AttachmentList(props: {
  readonly files: readonly Attachment[];
  readonly onRemove?: (file: Attachment) => void;
  /** Shows it beside; without this it is shown in a dialog. */
  readonly onView?: (file: Attachment) => void;
}) {
  const { files, onRemove } = props;
  const [viewed, setViewed] = useState<number | null>(null);
  const { open, save, refusal } = useFileActs();
  if (files.length === 0) return null;
  return (
    <div className="stack">
      <ul className="attachments">
        {files.map((file, index) => (
          <li key={file.sha256} className="attachment">
            <span className="attachment-file">
              <Icon name="file" />
              <Name className="cut" text={file.name} hasTitle />
              <span className="small muted" title={`SHA-256 ${file.sha256}`}>
                {sizeInWords(file.size)}
              </span>
            </span>
            <span className="attachment-acts">
              <Button kind="quiet" onPress={() => (props.onView ? props.onView(file) : setViewed(index))}>
                {partWords.view}
                <span className="unseen"> {file.name}</span>
              </Button>
              {onRemove ? (
                <IconButton
                  label={partWords.remove({ name: file.name })}
                  icon="close"
                  onPress={() => onRemove(file)}
                />
              ) : (
                <>
                  <Button kind="quiet" onPress={() => open(file)}>
                    {partWords.open}
                    <span className="unseen"> {file.name}</span>
                  </Button>
                  <Button kind="quiet" onPress={() => save(file)}>
                    {partWords.saveCopy}
                  </Button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {refusal && <RefusalNote refusal={refusal} />}
      {viewed !== null && <ViewDialog files={files} first={viewed} onClose={() => setViewed(null)} />}
    </div>
  );
}

/** Attaching to a form, by the system's dialog or by dropping files on the window; the same contents are attached once. */
export function AttachmentField(props: {
  readonly label: string;
  readonly files: readonly Attachment[];
  readonly onChange: (files: readonly Attachment[]) => void;
  readonly onView?: (file: Attachment) => void;
}) {
  const add = (files: readonly Attachment[]) => {
    const known = new Set(props.files.map(({ sha256 }) => sha256));
    props.onChange([...props.files, ...files.filter(({ sha256 }) => !known.has(sha256))]);
  };
  const { attach, refusal } = useAttach(add);
  useDropTarget({ text: partWords.dropToAttach, isForm: true, take: add });
  return (
    <fieldset className="field wide" data-field="files">
      <legend className="field-label">{props.label}</legend>
      <AttachmentList
        files={props.files}
        onRemove={(file) => props.onChange(props.files.filter((each) => each !== file))}
        {...(props.onView && { onView: props.onView })}
      />
      <div>
        <Button icon="file" onPress={attach}>
          {partWords.attachFiles}
        </Button>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
    </fieldset>
  );
}
