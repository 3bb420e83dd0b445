import { useState } from 'react';
import { ResponseSheet } from '../../../shared/print/response-sheet';
import { responseSheetFacts } from '../../../shared/print/response-sheet-facts';
import { responseWords } from '../../../shared/words/response-words';
import '../../../shared/print/count-sheet.css';
import '../../../shared/print/record-sheets.css';
import '../../../shared/print/response-sheet.css';
import type { ReplyPackage } from '../../../shared/records/response';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { Button } from '../../parts/button';
import { CheckField } from '../../parts/check-field';
import { RefusalNote } from '../../parts/refusal';
import { SelectField } from '../../parts/select-field';
import { Worded } from '../../parts/worded';
import { useCall } from '../../state/use-call';
import { useEntry } from '../../state/use-entry';
import { useApp } from '../../state/use-open-register';
import { SheetPreview } from '../../views/print/sheet-preview';

const packages = (): readonly { readonly id: ReplyPackage; readonly label: string }[] => [
  { id: 'to-send', label: responseWords.toSend },
  { id: 'for-the-file', label: responseWords.forTheFile },
];

/** The two packages of the reply as they will be printed, and the folder with the exhibits in order. */
export function PrintResponse({
  facts,
  onClose,
}: {
  readonly facts: ResponseFacts;
  readonly onClose: () => void;
}) {
  const { api, opened } = useApp();
  const { register, asItStood } = opened;
  const { id: responseId, notes } = facts.response;
  const [pack, setPack] = useState<ReplyPackage>('to-send');
  const [isAsked, setIsAsked] = useState(false);
  const includePrivileged = isAsked && pack === 'for-the-file';
  const asked = { responseId, package: pack, includePrivileged };
  const [folder, setFolder] = useState('');
  const { call, isBusy, refusal } = useCall();
  // Who logged the letter, and who changed it last, stand on the sheet of the count.
  const { madeSeq, changedSeq } = facts.letter;
  const entries = [useEntry(madeSeq), useEntry(changedSeq)];
  const entryAt = (seq: number) => entries.find((entry) => entry?.seq === seq) ?? undefined;
  const makeFolder = async () => {
    setFolder('');
    const answer = await call(() => api.exportReply({ responseId, includePrivileged: false }));
    if (answer !== null && !answer.cancelled) setFolder(answer.value.folder);
  };
  return (
    <SheetPreview
      title={responseWords.package}
      sheet={{ kind: 'response', ...asked }}
      draw={(source) => {
        const sheet = responseSheetFacts(register, asked, source, entryAt);
        return sheet !== null && <ResponseSheet facts={sheet} />;
      }}
      tools={
        <div className="stack">
          <div className="row">
            <SelectField
              label={responseWords.packageField}
              name="package"
              choices={packages()}
              value={pack}
              onChange={setPack}
            />
            {/* The folder holds the reply as it is now; looking back only prints. */}
            {pack === 'to-send' && (
              <Button icon="save" isDisabled={isBusy || asItStood !== null} onPress={() => void makeFolder()}>
                {responseWords.makeFolder}
              </Button>
            )}
            {pack === 'for-the-file' && notes.some(({ kind }) => kind === 'privileged') && (
              <CheckField label={responseWords.includePrivileged} value={isAsked} onChange={setIsAsked} />
            )}
          </div>
          {folder !== '' && (
            <p className="small" role="status">
              <Worded
                say={responseWords.folderMade}
                with={{ folder: <span className="number">{folder}</span> }}
              />
            </p>
          )}
          {refusal !== null && <RefusalNote refusal={refusal} />}
        </div>
      }
      onClose={onClose}
    />
  );
}
