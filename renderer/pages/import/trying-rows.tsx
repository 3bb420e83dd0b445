import { useEffect, useState } from 'react';
import type { ImportNews } from '../../../shared/calls/import-calls';
import { importWords } from '../../../shared/words/import-words';
import { Button } from '../../parts/button';

/** Milliseconds before it is shown: most files are tried sooner. */
const shownAfter = 400;

/** How far the rows of a long file have been tried, with the time left; it can be stopped. */
export function TryingRows(props: ImportNews & { readonly onStop: () => void }) {
  const { share, secondsLeft, onStop } = props;
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(setIsLong, shownAfter, true);
    return () => clearTimeout(waiting);
  }, []);
  if (!isLong) return null;
  return (
    <div className="stack trying-rows">
      <p role="status">{importWords.trying}</p>
      <progress value={share} max={1} aria-label={importWords.tried} />
      <div className="row">
        <Button onPress={onStop}>{importWords.stopTrying}</Button>
        {secondsLeft !== null && (
          <span className="muted">{importWords.tryingLeft({ seconds: secondsLeft })}</span>
        )}
      </div>
    </div>
  );
}
