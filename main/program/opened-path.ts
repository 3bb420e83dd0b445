import type { OpenedPath } from '../calls/opened-handlers';

/** What the desktop opened with the program, and who is told of the next. */
export interface TakenPath extends OpenedPath {
  /** Whether one waits that nobody has looked at. */
  readonly isWaiting: () => boolean;
  readonly take: (place: string) => void;
  readonly onTaken: (listener: () => void) => void;
}

/** Holds the place that the program was started with, and the last that came while it runs. */
export function createOpenedPath(first: string | null): TakenPath {
  let waiting = first;
  let lookedAt: string | null = null;
  let tell: () => void = () => undefined;
  return {
    isWaiting: () => waiting !== null,
    look: () => {
      lookedAt = waiting ?? lookedAt;
      waiting = null;
      return lookedAt;
    },
    lookedAt: () => lookedAt,
    forget: () => {
      lookedAt = null;
    },
    take: (next) => {
      waiting = next;
      tell();
    },
    onTaken: (listener) => {
      tell = listener;
    },
  };
}

/** The place that a second start hands to the program that runs; null where it was started without one. */
export function placeIn(handedOver: unknown): string | null {
  if (typeof handedOver !== 'object' || handedOver === null || !('opened' in handedOver)) return null;
  const { opened } = handedOver;
  return typeof opened === 'string' && opened !== '' ? opened : null;
}
