import { useEffect, useState } from 'react';
import type { LongWorkKind, WorkNews } from '../../../shared/calls/work-calls';
import { viewWords } from '../../../shared/words/views-words';
import { useApp } from '../../state/use-open-register';
import './work-progress.css';

/** How far long work is, with the time left where it can be told; nothing where it is done before it tells anything. To be drawn while it goes on. */
export function WorkProgress({ what }: { readonly what: LongWorkKind }) {
  const { api } = useApp();
  const [far, setFar] = useState<WorkNews | null>(null);
  useEffect(
    () =>
      api.onNews(({ working }) => {
        if (working?.what === what) setFar(working);
      }),
    [api, what],
  );
  if (far === null) return null;
  return (
    <div className="work-progress">
      <progress value={far.share} max={1} aria-label={viewWords.workDone} />
      <span className="muted">
        {far.secondsLeft === null ? '' : viewWords.workLeft({ seconds: far.secondsLeft })}
      </span>
    </div>
  );
}
