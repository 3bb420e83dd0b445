import { useEffect, useRef } from 'react';
import type { Drawing, PaperMark, Turn } from './paper';
import './paper-marks.css';

type Share = PaperMark['boxes'][number];

/** Where a box lies once the page is turned. */
export function turnedShare({ x, y, width, height }: Share, turn: Turn): Share {
  switch (turn) {
    case 0:
      return { x, y, width, height };
    case 90:
      return { x: 1 - y - height, y: x, width: height, height: width };
    case 180:
      return { x: 1 - x - width, y: 1 - y - height, width, height };
    case 270:
      return { x: y, y: 1 - x - width, width: height, height: width };
  }
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** A frame around each marked place of a page, scrolled into sight within its paper. */
export function PaperMarks({ mark, how }: { readonly mark: PaperMark; readonly how: Drawing }) {
  const first = useRef<HTMLDivElement>(null);
  const { scale, turn } = how;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it lies elsewhere once the page is drawn larger or turned
  useEffect(() => {
    const { current } = first;
    const frame = current?.closest('.paper-frame');
    if (current === null || !frame) return;
    const [place, room] = [current.getBoundingClientRect(), frame.getBoundingClientRect()];
    if (place.top < room.top + 8 || place.bottom > room.bottom - 8)
      frame.scrollTop += place.top - room.top - room.height / 3;
    if (place.left < room.left || place.right > room.right)
      frame.scrollLeft += place.left - room.left - room.width / 4;
  }, [mark, scale, turn]);
  return (
    <div className="paper-marks" aria-hidden="true">
      {mark.boxes.map((box, index) => {
        const { x, y, width, height } = turnedShare(box, turn);
        const style = { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
        return (
          <div
            key={`${x} ${y} ${width}`}
            ref={index === 0 ? first : undefined}
            className="paper-mark"
            style={style}
          />
        );
      })}
    </div>
  );
}
