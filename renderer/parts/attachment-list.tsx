import { useState } from 'react';
import type { Attachment } from '../../shared/base/fields';
import type { Refusal } from '../../shared/base/result';
import { unexpected } from '../state/docket-store';
import { useAttach } from '../state/use-attach';
import { useApp } from '../state/use-docket';
import { Button, IconButton } from './button';
import { sizeInWords } from './file-size';
import { Icon } from './icon';
import { RefusalNote } from './refusal';
import { Name } from './verbatim';
import './attachment-list.css';
import './field-frame.css';

/** Attached files: name, size, the beginning of the fingerprint; each can be opened or saved elsewhere, or taken off while a form is open. */
export function AttachmentList(props: {
  readonly files: readonly Attachment[];
  readonly onRemove?: (file: Attachment) => void;
}) {
  const { api } = useApp();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const tell = async (call: Promise<{ readonly ok: true } | Refusal>) => {
    try {
      const answer = await call;
      setRefusal(answer.ok ? null : answer);
    } catch (error) {
      setRefusal(unexpected(error));
    }
  };
  const save = (attachment: Attachment) => tell(api.saveAttachment({ attachment }));
  const open = (attachment: Attachment) => tell(api.openAttachment({ attachment }));
  if (props.files.length === 0) return null;
  return (
    <div className="stack">
      <ul className="attachments">
        {props.files.map((file) => (
          <li key={file.sha256} className="attachment">
            <span className="attachment-file">
              <Icon name="file" />
              <Name className="cut" text={file.name} hasTitle />
              <span className="small muted" title={`SHA-256 ${file.sha256}`}>
                {sizeInWords(file.size)} · {file.sha256.slice(0, 8)}
              </span>
            </span>
            {props.onRemove ? (
              <IconButton label={`Remove ${file.name}`} icon="close" onPress={() => props.onRemove?.(file)} />
            ) : (
              <span className="attachment-acts">
                <Button kind="quiet" onPress={() => void open(file)}>
                  Open<span className="unseen"> {file.name}</span>
                </Button>
                <Button kind="quiet" onPress={() => void save(file)}>
                  Save a copy…
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {refusal && <RefusalNote refusal={refusal} />}
    </div>
  );
}

/** Attaching to a form; the same contents are attached once. */
export function AttachmentField(props: {
  readonly label: string;
  readonly files: readonly Attachment[];
  readonly onChange: (files: readonly Attachment[]) => void;
}) {
  const { attach, refusal } = useAttach((files) => {
    const known = new Set(props.files.map(({ sha256 }) => sha256));
    props.onChange([...props.files, ...files.filter(({ sha256 }) => !known.has(sha256))]);
  });
  return (
    <fieldset className="field wide" data-field="files">
      <legend className="field-label">{props.label}</legend>
      <AttachmentList
        files={props.files}
        onRemove={(file) => props.onChange(props.files.filter((each) => each !== file))}
      />
      <div>
        <Button icon="file" onPress={attach}>
          Attach files…
        </Button>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
    </fieldset>
  );
}
