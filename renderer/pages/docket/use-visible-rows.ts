import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useKeptState } from '../../state/kept-state';
import type { ListRow } from './list-rows';
import type { DocketStartShown } from './use-docket-start';

// Rows are as high as what they say. What was drawn once is measured, and its height known while the page shows; the rest is estimated.

const estimates = { group: 34, alone: 62, collapsed: 84, expanded: 84, inside: 62 } as const;
/** Pixels beyond what is in sight that are drawn too. */
const beyond = 360;

const kindOf = (listRow: ListRow) => (listRow.kind === 'group' ? 'group' : listRow.place);
const nameOf = (listRow: ListRow) => `${kindOf(listRow)} ${listRow.id}`;

/** The last place in `tops` at or before `at`. */
function placeAt(tops: Float64Array, at: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Which rows of the docket have to be drawn, and where. Each drawn row carries its place in `data-row`. `drawnFrom` is another object
 * once rows may be drawn otherwise: only then they are measured again, for that lays the page out.
 */
export function useVisibleRows(
  list: RefObject<HTMLElement | null>,
  listRows: readonly ListRow[],
  drawnFrom: object,
) {
  const [scrollTop, setScrollTop] = useKeptState('docket: scrolled', 0);
  const [heights] = useState(() => new Map<string, number>());
  const [size, setSize] = useState({ width: 0, height: 600 });
  const [measured, setMeasured] = useState(0);
  const firstScroll = useRef(scrollTop);
  // Each row that comes into sight is measured, and all tops after it move: thousands of names are not put together for that.
  const names = useMemo(() => listRows.map(nameOf), [listRows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights are other ones once rows were measured or the width changed
  const tops = useMemo(() => {
    const found = new Float64Array(listRows.length + 1);
    for (const [index, listRow] of listRows.entries())
      found[index + 1] =
        (found[index] ?? 0) + (heights.get(names[index] ?? '') ?? estimates[kindOf(listRow)]);
    return found;
  }, [listRows, names, heights, measured, size.width]);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    let before = -1;
    const look = () => {
      const { clientWidth: width, clientHeight: height } = element;
      // In another width the words stand on other lines.
      if (before !== -1 && before !== width) heights.clear();
      before = width;
      setSize({ width, height });
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    look();
    element.scrollTop = firstScroll.current;
    return () => observer.disconnect();
  }, [list, heights]);

  const first = placeAt(tops, Math.max(0, scrollTop - beyond));
  const end = Math.min(listRows.length, placeAt(tops, scrollTop + size.height + beyond) + 1);

  // Before it is seen: what stands above the first row in view may not push it away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each drawing of other rows, or of rows that say something else
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    let hasChanged = false;
    let above = 0;
    for (const drawn of element.querySelectorAll<HTMLElement>('[data-row]')) {
      const index = Number(drawn.dataset.row);
      const listRow = listRows[index];
      const height = drawn.offsetHeight;
      const bottom = tops[index + 1] ?? 0;
      const was = bottom - (tops[index] ?? 0);
      if (listRow === undefined || height === 0 || height === was) continue;
      heights.set(nameOf(listRow), height);
      hasChanged = true;
      if (bottom <= element.scrollTop) above += height - was;
    }
    if (!hasChanged) return;
    if (above !== 0) element.scrollTop += above;
    setMeasured((times) => times + 1);
  }, [list, listRows, tops, heights, first, end, size, drawnFrom]);

  return { tops, first, end, height: size.height, setScrollTop };
}

/** How high what stands behind the beginning of the docket may be. Where rows are drawn to its end, all of the docket is asked for. */
export function useBehind(start: DocketStartShown | null, isDrawnToEnd: boolean): number {
  const { alone, collapsed, headings } = start?.behind ?? { alone: 0, collapsed: 0, headings: 0 };
  const behind = alone * estimates.alone + collapsed * estimates.collapsed + headings * estimates.group;
  useLayoutEffect(() => {
    if (behind > 0 && isDrawnToEnd) start?.end();
  });
  return behind;
}
