import { useState } from 'react';
import { pluralGrouped } from '../../../shared/base/plural';
import type { Output } from '../../../shared/calls/contract';
import { shortFingerprint } from '../../../shared/print/page-facts';
import { Note } from '../../parts/badge';
import { messageText } from '../../parts/message-text';
import { Name } from '../../parts/verbatim';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-docket';

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
  missing: 'is missing',
  altered: 'is not as it was attached',
  unreadable: 'cannot be read',
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
          <strong>{isWhole ? 'The register is whole.' : 'The register is not whole.'}</strong>{' '}
          {trouble === null
            ? `All ${pluralGrouped(entries, 'entry', 'entries')} were read from the disk, and each fits the one before.`
            : messageText(trouble)}{' '}
          {problems.length === 0 && filesWords(files)}
        </div>
        {problems.map(({ name, of, kind }) => (
          <div key={`${name} ${of}`}>
            The file <Name className="strong" text={name} />
            {of !== '' && (
              <>
                {' of '}
                <Name text={of} />
              </>
            )}{' '}
            {problemWords[kind]}.
          </div>
        ))}
        {trouble === null && (
          <div className="small">
            Record version {entries.toLocaleString('en-US')}. Pages printed from it show the journal head{' '}
            <span className="number">{shortFingerprint(head)}</span>.
          </div>
        )}
      </div>
    </Note>
  );
}

function filesWords(files: number): string {
  if (files === 0) return 'No files are attached.';
  return files === 1
    ? 'The attached file is as it was attached.'
    : `All ${files.toLocaleString('en-US')} attached files are as they were attached.`;
}
