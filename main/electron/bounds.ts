import type { WindowBounds } from '../settings/kept-settings';

/** A rectangle of the desktop, in its own pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest window in which every screen still works. */
export const smallest = { width: 720, height: 480 } as const;
const usual = { width: 1280, height: 860 } as const;

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Where the window opens: as it was left, moved and shrunk onto the screen it mostly lay on. A screen that is no longer
 * there would otherwise keep the window for itself. `screens` are work areas, the main one first.
 */
export function placeWindow(kept: WindowBounds | null, screens: readonly Area[]): Area {
  const [main] = screens;
  if (main === undefined) return { x: 0, y: 0, ...usual };
  const screen =
    kept === null
      ? main
      : screens.reduce((best, each) => (overlap(kept, each) > overlap(kept, best) ? each : best), main);
  const width = Math.min(Math.max(kept?.width ?? usual.width, smallest.width), screen.width);
  const height = Math.min(Math.max(kept?.height ?? usual.height, smallest.height), screen.height);
  const wanted = kept ?? {
    x: screen.x + Math.floor((screen.width - width) / 2),
    y: screen.y + Math.floor((screen.height - height) / 2),
  };
  return {
    x: clamp(wanted.x, screen.x, screen.x + screen.width - width),
    y: clamp(wanted.y, screen.y, screen.y + screen.height - height),
    width,
    height,
  };
}
