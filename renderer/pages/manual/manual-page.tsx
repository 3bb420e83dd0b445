import { useEffect, useState } from 'react';
import type { ManualPageId } from '../../../shared/manual/manual-pages';
import { manualWords } from '../../../shared/words/manual-words';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { SearchField } from '../../parts/search-field';
import { useNavigation } from '../../state/navigation';
import { usePrintRequest } from '../../state/use-print-request';
import { usePrinting } from '../../views/print/use-printing';
import { ManualArticle } from './manual-article';
import { ManualContents } from './manual-contents';
import { type ManualHit, searchManual } from './manual-search';
import '../../parts/page.css';
import '../../views/record/list-head.css';
import './manual-page.css';

/** The manual: its contents, one page of it, or what was searched for in it. */
export function ManualPage({
  topic,
  anchor,
}: {
  readonly topic: ManualPageId | null;
  readonly anchor: string | undefined;
}) {
  const { go } = useNavigation();
  const [query, setQuery] = useState('');
  const open = (next: ManualPageId | null, at?: string) => {
    setQuery('');
    go({ page: 'manual', topic: next, ...(at === undefined ? {} : { anchor: at }) });
  };
  // Whatever leads here from elsewhere, such as F1, shows the page and no longer what was searched for.
  useEffect(() => {
    if (topic !== null || anchor !== undefined) setQuery('');
  }, [topic, anchor]);
  const shown = topic ?? 'first-day';
  return (
    <main className="page manual">
      <ManualHead query={query} onQuery={setQuery} />
      <div className="manual-body">
        <ManualContents shownId={query.trim() === '' ? shown : null} onOpen={open} />
        {query.trim() === '' ? (
          <ManualArticle key={topic} topic={shown} anchor={anchor} onGo={open} />
        ) : (
          <ManualHits hits={searchManual(query)} onOpen={open} />
        )}
      </div>
    </main>
  );
}

function ManualHits(props: {
  readonly hits: readonly ManualHit[];
  readonly onOpen: (topic: ManualPageId, anchor?: string) => void;
}) {
  if (props.hits.length === 0) return <p className="muted">{manualWords.nothingFound}</p>;
  return (
    <ul className="manual-hits" aria-label={manualWords.found}>
      {props.hits.map(({ pageId, page, anchor, heading, excerpt }) => (
        <li key={`${pageId} ${anchor ?? ''}`}>
          <button type="button" onClick={() => props.onOpen(pageId, anchor ?? undefined)}>
            <span className="manual-hit-heading">{heading}</span>
            {anchor !== null && <span className="muted"> · {page}</span>}
            <span className="manual-hit-words">{excerpt}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function ManualHead(props: { readonly query: string; readonly onQuery: (query: string) => void }) {
  const { said, refusal, savePdf, print, dialog } = usePrinting({ kind: 'manual' });
  usePrintRequest(print);
  return (
    <header className="list-head">
      <div className="page-head">
        <h1>{manualWords.title}</h1>
        <div className="page-actions">
          <Button icon="save" onPress={savePdf}>
            {manualWords.savePdf}
          </Button>
          <Button icon="print" onPress={print}>
            {manualWords.print}
          </Button>
          {dialog}
        </div>
      </div>
      <SearchField label={manualWords.search} value={props.query} onChange={props.onQuery} />
      {said !== '' && (
        <p role="status" className="note note-plain">
          {said}
        </p>
      )}
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </header>
  );
}
