import { useState } from 'react';
import type { EventDescription } from '../../../shared/history/event-description';
import type { About, Piece } from '../../../shared/labels/sentence-pieces';
import { viewWords } from '../../../shared/words/views-words';
import { Button } from '../../parts/button';
import { InlineLink } from '../../parts/inline-link';
import { Name } from '../../parts/verbatim';
import { type Route, useNavigation } from '../../state/navigation';
import { foldedSentence, linkedSentence } from './sentence-view';
import './history-entry.css';

function routeOf({ kind, id }: About): Route {
  switch (kind) {
    case 'license':
      return { page: 'licenses', licenseId: id };
    case 'counterparty':
      return { page: 'counterparties', counterpartyId: id };
    case 'deadline':
      return { page: 'docket', deadlineId: id };
  }
}

/** One sentence of the history, a way to each record it names, and each value before and after. */
export function DescribedEvent({ description }: { readonly description: EventDescription }) {
  const { sentence, about, changes, sources = [] } = description;
  const [isWhole, setIsWhole] = useState(false);
  const { pieces, hidden } = foldedSentence(linkedSentence(sentence, about), isWhole);
  return (
    <div className="history-event">
      <div>
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sentence never changes
          <SentencePiece key={index} piece={piece} />
        ))}
        {hidden > 0 && (
          <>
            {' '}
            <Button kind="link" onPress={() => setIsWhole(true)}>
              {viewWords.andMore({ count: hidden })}
            </Button>
          </>
        )}
      </div>
      {changes.length > 0 && (
        <dl className="changes">
          {changes.map(({ label, was, now }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two parts can change alike
            <div key={index}>
              <dt>{label}</dt>
              <dd>
                <del>
                  <span className="unseen">{viewWords.was} </span>
                  <Name text={was} />
                </del>
                <span aria-hidden="true"> → </span>
                <ins>
                  <span className="unseen">{viewWords.now} </span>
                  <Name text={now} />
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {sources.length > 0 && (
        <dl className="changes">
          {sources.map(({ label, value, source: says }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Name text={value.length > 160 ? `${value.slice(0, 160)}…` : value} />{' '}
                <span className="muted">
                  · <Name text={says.length > 320 ? `${says.slice(0, 320)}…` : says} />
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function SentencePiece({ piece }: { readonly piece: Piece }) {
  const { go } = useNavigation();
  if (typeof piece === 'string') return piece;
  const { about, quoted } = piece;
  if (about === undefined) return <Name className="strong" text={quoted} />;
  return (
    <InlineLink onPress={() => go(routeOf(about))}>
      <Name text={quoted} />
    </InlineLink>
  );
}
