import type { OpenedPath } from '../calls/opened-handlers';

/** What the desktop opened with the program, and who is told of the next. */
export interface TakenPath extends OpenedPath {
  /** Whether one waits that nobody has looked at. */
  readonly isWaiting: () => boolean;
  /** One that waits already is not taken twice. */
  readonly take: (place: string) => void;
  readonly onTaken: (listener: () => void) => void;
}

/** Holds the place that the program was started with, and those that came while it runs; the first that came is looked at first. */
export function createOpenedPath(first: string | null): TakenPath {
  const waiting = first === null ? [] : [first];
  let lookedAt: string | null = null;
  let tell: () => void = () => undefined;
  return {
    isWaiting: () => waiting.length > 0,
    look: () => {
      lookedAt = waiting.shift() ?? lookedAt;
      return lookedAt;
    },
    lookedAt: () => lookedAt,
    forget: () => {
      lookedAt = null;
    },
    take: (next) => {
      if (!waiting.includes(next)) waiting.push(next);
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
