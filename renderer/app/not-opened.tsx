import { useState } from 'react';
import { inWords } from '../../shared/base/message-text';
import type { Refusal } from '../../shared/base/result';
import type { ExportDocketApi } from '../../shared/calls/contract';
import { appWords } from '../../shared/words/app-words';
import { Button } from '../parts/button';
import { RefusalNote } from '../parts/refusal';
import { useCopy } from '../state/use-copy';
import '../parts/whole-window.css';

/** The register could not be opened at all: what happened, what is safe, what to do. */
export function NotOpened({ refusal, api }: { readonly refusal: Refusal; readonly api: ExportDocketApi }) {
  const copy = useCopy(api);
  const [isTrying, setIsTrying] = useState(false);
  return (
    <main className="whole">
      <div className="whole-card">
        <h1>{appWords.notOpened}</h1>
        <p>{inWords(refusal)}</p>
        <p className="muted">{appWords.notOpenedSays}</p>
        {copy.refusal && <RefusalNote refusal={copy.refusal} />}
        {copy.savedAs && <p role="status">{appWords.copiedTo({ place: copy.savedAs })}</p>}
        <div className="row">
          <Button
            kind="primary"
            isDisabled={isTrying}
            onPress={() => {
              setIsTrying(true);
              window.location.reload();
            }}
          >
            {appWords.tryAgain}
          </Button>
          <Button icon="save" onPress={copy.save}>
            {appWords.saveCopy}
          </Button>
        </div>
      </div>
    </main>
  );
}
