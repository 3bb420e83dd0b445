import type { ReactNode } from 'react';
import { CountSheet, countId } from './count-sheet';
import { AppealPage, appealId } from './response-appeal';
import { forTheFile, ResponseHead } from './response-index';
import { ResponseRecord, recordId } from './response-record';
import type { ResponseSheetFacts } from './response-sheet-facts';
import { ResponseToSend } from './response-statement';
import { Verbatim } from './sheet-parts';

const privilegedId = 'privileged';

/** A paper of the file: the id of its heading, what its foot names, and the paper. */
interface FilePaper {
  readonly id: string;
  readonly name: string;
  readonly paper: ReactNode;
}

/** The papers for the file, each numbered on its own: the record of the reply, the count, the appeal, and privileged notes that were asked for. */
export function papersForTheFile(facts: ResponseSheetFacts): readonly FilePaper[] {
  const { page, reply, count, privileged } = facts;
  const named = (what: string) => `${what} · ${reply.controlNumbers} · for the file`;
  const hasAppeal = reply.isAppealTime || reply.response.appeal !== null;
  return [
    { id: recordId, name: named('Reply to intent to deny'), paper: <ResponseRecord facts={facts} /> },
    ...(count === null
      ? []
      : [
          { id: countId, name: named('How the reply date was counted'), paper: <CountSheet facts={count} /> },
        ]),
    ...(hasAppeal
      ? [{ id: appealId, name: named('The appeal'), paper: <AppealPage page={page} reply={reply} /> }]
      : []),
    ...(privileged.length === 0
      ? []
      : [{ id: privilegedId, name: named('PRIVILEGED · notes'), paper: <PrivilegedNotes facts={facts} /> }]),
  ];
}

/** One package of a reply as one document: the letter that goes out, or all that stays here. */
export function ResponseSheet({ facts }: { readonly facts: ResponseSheetFacts }) {
  if (facts.package === 'to-send') return <ResponseToSend facts={facts} />;
  return papersForTheFile(facts).map(({ id, paper }) => (
    <div key={id} className="s-next-page">
      {paper}
    </div>
  ));
}

function PrivilegedNotes({ facts }: { readonly facts: ResponseSheetFacts }) {
  return (
    <article className="sheet p-privileged" lang="en-US">
      <p className="s-banner">PRIVILEGED – not to be sent with the reply</p>
      <ResponseHead
        page={facts.page}
        reply={facts.reply}
        title="Privileged notes"
        id={privilegedId}
        aside={forTheFile}
      />
      {facts.privileged.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a note is nothing but its words and its place
        <div key={index} className="p-note">
          <Verbatim text={text} />
        </div>
      ))}
    </article>
  );
}
