import type { OpenedPath } from '../calls/opened-handlers';

/** What the desktop opened last with the program, and who is told of the next. */
export interface TakenPath extends OpenedPath {
  readonly take: (place: string) => void;
  readonly onTaken: (listener: () => void) => void;
}

/** Holds the place that the program was started with, and each that comes while it runs. */
export function createOpenedPath(first: string | null): TakenPath {
  let place = first;
  let tell: () => void = () => undefined;
  return {
    path: () => place,
    forget: () => {
      place = null;
    },
    take: (next) => {
      place = next;
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
