import { useState } from 'react';
import { inWords } from '../../shared/base/message-text';
import type { Refusal } from '../../shared/base/result';
import type { ExportDocketApi } from '../../shared/calls/contract';
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
        <h1>The register was not opened</h1>
        <p>{inWords(refusal)}</p>
        <p className="muted">
          Nothing was written. The register’s folder is as it was; a copy of it made now can be looked at
          elsewhere or kept while you find out what happened.
        </p>
        {copy.refusal && <RefusalNote refusal={copy.refusal} />}
        {copy.savedAs && <p role="status">Copied to {copy.savedAs}.</p>}
        <div className="row">
          <Button
            kind="primary"
            isDisabled={isTrying}
            onPress={() => {
              setIsTrying(true);
              window.location.reload();
            }}
          >
            Try again
          </Button>
          <Button icon="save" onPress={copy.save}>
            Save a copy…
          </Button>
        </div>
      </div>
    </main>
  );
}
