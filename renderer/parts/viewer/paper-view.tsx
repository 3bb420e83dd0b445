import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { viewerWords } from '../../../shared/words/viewer-words';
import { nextScale, nextTurn, scaleFor, type Zoom } from './drawing-size';
import type { Paper, PaperMark, PaperSize, Turn } from './paper';
import { PaperPage } from './paper-page';
import { PaperTools } from './paper-tools';
import { useInnerSize } from './use-inner-size';

/** The size of a page; null until it is known. */
function usePageSize(paper: Paper, page: number): PaperSize | null {
  const [known, setKnown] = useState<{ readonly page: number; readonly size: PaperSize } | null>(null);
  useEffect(() => {
    let isWanted = true;
    paper
      .size(page)
      // A page that cannot be read still has its place, where its drawing says what is wrong.
      .catch(() => ({ width: 816, height: 1056 }))
      .then((size) => isWanted && setKnown({ page, size }));
    return () => {
      isWanted = false;
    };
  }, [paper, page]);
  return known?.page === page ? known.size : null;
}

/**
 * A paper page by page; only the page in sight is drawn. Page Up and Page Down go through the page and on to the next, Home and
 * End to the first and last page, + and − change the size, R turns.
 */
export function PaperView(props: {
  readonly name: string;
  readonly paper: Paper;
  /** A place to go to and to mark, each time it is another. */
  readonly mark: PaperMark | null;
}) {
  const { name, paper, mark } = props;
  const frame = useRef<HTMLElement>(null);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [turn, setTurn] = useState<Turn>(0);
  useEffect(() => {
    if (mark === null || mark.page > paper.pages) return;
    setPage(mark.page);
    // A page that lies on its side is turned; one that stands is left as somebody turned it.
    if (mark.turn !== 0) setTurn(mark.turn);
  }, [mark, paper]);
  const size = usePageSize(paper, page);
  const space = useInnerSize(frame);
  const scale = size === null ? null : scaleFor(zoom, size, turn, space);
  const goTo = (to: number, isFromBelow = false) => {
    if (to < 1 || to > paper.pages) return;
    setPage(to);
    const { current } = frame;
    if (current !== null) current.scrollTop = isFromBelow ? current.scrollHeight : 0;
  };
  const step = (by: 1 | -1) => scale !== null && setZoom(nextScale(scale, by));
  const turnOn = () => setTurn(nextTurn);
  const isAtEnd = (end: 'top' | 'bottom'): boolean => {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = frame.current ?? {};
    return end === 'top' ? scrollTop <= 1 : scrollTop + clientHeight >= scrollHeight - 1;
  };
  const turnPage = (by: 1 | -1): boolean => {
    if (!isAtEnd(by === 1 ? 'bottom' : 'top')) return false;
    goTo(page + by, by === -1);
    return true;
  };
  /** Whether the key meant anything here. */
  const press = (key: string): boolean => {
    switch (key) {
      case 'PageDown':
      case 'PageUp':
        return turnPage(key === 'PageDown' ? 1 : -1);
      case 'Home':
      case 'End':
        goTo(key === 'Home' ? 1 : paper.pages);
        return true;
      case '+':
      case '-':
        step(key === '+' ? 1 : -1);
        return true;
      case 'r':
      case 'R':
        turnOn();
        return true;
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(event.key)) event.preventDefault();
  };
  return (
    <>
      <PaperTools
        place={{ page, pages: paper.pages, zoom, scale, goTo, setZoom, step: (by) => void step(by), turnOn }}
      />
      <section
        ref={frame}
        className="paper-frame"
        aria-label={viewerWords.place({ name, page, pages: paper.pages })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled has to be reached by keys
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {size !== null && scale !== null && (
          <PaperPage
            name={name}
            paper={paper}
            page={page}
            size={size}
            how={{ scale, turn }}
            mark={mark?.page === page ? mark : null}
          />
        )}
      </section>
      <span className="unseen" role="status">
        {viewerWords.pageOf({ page, pages: paper.pages })}
      </span>
    </>
  );
}
