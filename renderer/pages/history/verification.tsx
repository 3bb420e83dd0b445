import { useState } from 'react';
import type { Output } from '../../../shared/calls/contract';
import { shortFingerprint } from '../../../shared/print/page-facts';
import { historyWords } from '../../../shared/words/history-words';
import { Note } from '../../parts/badge';
import { messageText } from '../../parts/message-text';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';

type Verified = Extract<Output<'verifyRegister'>, { readonly ok: true }>['value'];

/** Reads the register back from the disk when asked, and keeps what was found while the page shows. */
export function useVerification() {
  const { api } = useApp();
  const { call, isBusy, refusal } = useCall();
  const [found, setFound] = useState<Verified | null>(null);
  const verify = async () => {
    setFound(null);
    const answer = await call(() => api.verifyRegister({}));
    if (answer !== null) setFound(answer);
  };
  return { verify: () => void verify(), found, isBusy, refusal };
}

const problemWords = {
  missing: [historyWords.fileMissing, historyWords.fileMissingOf],
  altered: [historyWords.fileAltered, historyWords.fileAlteredOf],
  unreadable: [historyWords.fileUnreadable, historyWords.fileUnreadableOf],
} as const;

/** What reading the register back found, in words; nothing while it was not asked for. */
export function Verification({ found }: { readonly found: Verified | null }) {
  if (found === null) return null;
  const { entries, head, files, trouble, problems } = found;
  const isWhole = trouble === null && problems.length === 0;
  return (
    <Note tone={isWhole ? 'green' : 'red'}>
      <div className="stack" role="status">
        <div>
          <strong>{isWhole ? historyWords.whole : historyWords.notWhole}</strong>{' '}
          {trouble === null ? historyWords.allRead({ count: entries }) : messageText(trouble)}{' '}
          {problems.length === 0 && filesWords(files)}
        </div>
        {problems.map(({ name, of, kind }) => (
          <div key={`${name} ${of}`}>
            {of === '' ? (
              <Worded say={problemWords[kind][0]} with={{ name: <Name className="strong" text={name} /> }} />
            ) : (
              <Worded
                say={problemWords[kind][1]}
                with={{ name: <Name className="strong" text={name} />, record: <Name text={of} /> }}
              />
            )}
          </div>
        ))}
        {trouble === null && (
          <div className="small">
            <Worded
              say={historyWords.version}
              with={{
                count: entries.toLocaleString('en-US'),
                head: <span className="number">{shortFingerprint(head)}</span>,
              }}
            />
          </div>
        )}
      </div>
    </Note>
  );
}

function filesWords(files: number): string {
  return files === 0 ? historyWords.noFiles : historyWords.files({ count: files });
}
