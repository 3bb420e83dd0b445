import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import { refuse } from '../../../shared/base/result';
import { viewerWords } from '../../../shared/words/viewer-words';
import { Note } from '../badge';
import { RefusalNote } from '../refusal';
import { turned } from './drawing-size';
import type { Drawing, Paper, PaperMark, PaperSize } from './paper';
import { PaperMarks } from './paper-marks';

/** One page, drawn at a size. While it is drawn anew the drawing before stands in its place. */
export function PaperPage(props: {
  readonly name: string;
  readonly paper: Paper;
  readonly page: number;
  readonly size: PaperSize;
  readonly how: Drawing;
  readonly mark: PaperMark | null;
}) {
  const { name, paper, page, size } = props;
  const { scale, turn } = props.how;
  const drawing = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [isPartial, setIsPartial] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const draw = async () => {
      const drawn = await paper.draw(page, { scale, turn }, signal);
      if (signal.aborted) return;
      drawing.current?.replaceChildren(drawn.canvas);
      setIsPartial(drawn.isPartial);
      setRefusal(null);
      // Into a layer of its own: one that is late must not write over the next.
      const layer = document.createElement('div');
      layer.className = 'text-layer';
      await drawn.writeText(layer).catch(() => undefined);
      if (!signal.aborted) words.current?.replaceChildren(layer);
    };
    words.current?.replaceChildren();
    draw().catch(() => {
      if (!signal.aborted) setRefusal(refuse('invalid', 'page-damaged', { name, page }));
    });
    return () => ending.abort();
  }, [name, paper, page, scale, turn]);
  const lying = turned(size, turn);
  const style = { width: `${lying.width * scale}px`, height: `${lying.height * scale}px` };
  return (
    <>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {isPartial && <Note tone="amber">{viewerWords.isPartial}</Note>}
      <div className="paper-page" style={style}>
        <div
          ref={drawing}
          className="paper-drawing"
          role="img"
          aria-label={viewerWords.pageOfFile({ page, name })}
        />
        <div ref={words} />
        {props.mark !== null && <PaperMarks mark={props.mark} how={props.how} />}
      </div>
    </>
  );
}
