import { useEffect, useState } from 'react';
import type { ImportNews } from '../../../shared/calls/import-calls';
import { importWords } from '../../../shared/words/import-words';
import { Button } from '../../parts/button';

/** What is done with all rows of a file: they are tried, or they are entered. */
export type Doing = 'trying' | 'entering';

/** Milliseconds before it is shown: most files are done sooner. */
const shownAfter = 400;

/** How far the rows of a long file have been tried or entered, with the time left; it can be stopped. */
export function RowsUnderWay(props: ImportNews & { readonly doing: Doing; readonly onStop: () => void }) {
  const { doing, share, secondsLeft, onStop } = props;
  const isTrying = doing === 'trying';
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(setIsLong, shownAfter, true);
    return () => clearTimeout(waiting);
  }, []);
  if (!isLong) return null;
  return (
    <div className="stack rows-under-way">
      <p role="status">{isTrying ? importWords.trying : importWords.entering}</p>
      <progress value={share} max={1} aria-label={isTrying ? importWords.tried : importWords.entered} />
      <div className="row">
        <Button onPress={onStop}>{importWords.stop}</Button>
        {secondsLeft !== null && (
          <span className="muted">{importWords.timeLeft({ seconds: secondsLeft })}</span>
        )}
      </div>
    </div>
  );
}
