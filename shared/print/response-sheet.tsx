import type { ReactNode } from 'react';
import { CountSheet } from './count-sheet';
import { AppealPage } from './response-appeal';
import { ResponseCover } from './response-cover';
import { ExhibitList, ResponseHead, ResponseIndex } from './response-index';
import type { ResponseSheetFacts } from './response-sheet-facts';
import { Verbatim } from './sheet-parts';

/** The papers of one reply as one document: cover, index, exhibits, the count of the date, and what was asked for besides. */
export function ResponseSheet({ facts }: { readonly facts: ResponseSheetFacts }) {
  const { page, reply, count, privileged } = facts;
  const papers: readonly (readonly [string, ReactNode])[] = [
    ['cover', <ResponseCover key="cover" facts={facts} />],
    ['index', <ResponseIndex key="index" page={page} reply={reply} />],
    ['exhibits', <ExhibitList key="exhibits" page={page} reply={reply} />],
    ...(count === null ? [] : [['count', <CountSheet key="count" facts={count} />] as const]),
    ...(reply.isAppealTime || reply.response.appeal !== null
      ? [['appeal', <AppealPage key="appeal" page={page} reply={reply} />] as const]
      : []),
    ...(privileged.length === 0
      ? []
      : [['privileged', <PrivilegedNotes key="privileged" facts={facts} />] as const]),
  ];
  return papers.map(([name, paper]) => (
    <div key={name} className="s-next-page">
      {paper}
    </div>
  ));
}

function PrivilegedNotes({ facts }: { readonly facts: ResponseSheetFacts }) {
  return (
    <article className="sheet p-privileged" lang="en-US">
      <p className="s-banner">PRIVILEGED – not to be sent with the reply</p>
      <ResponseHead page={facts.page} reply={facts.reply} title="Privileged notes" />
      {facts.privileged.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a note is nothing but its words and its place
        <div key={index} className="p-note">
          <Verbatim text={text} />
        </div>
      ))}
    </article>
  );
}
