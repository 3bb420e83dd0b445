/** In CSS pixels at 100 %, before anybody turned it. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** A place of a page to be marked: boxes as shares of its width and height, before anybody turned it. */
export interface PaperMark {
  /** From 1. */
  readonly page: number;
  /** How the page lies when it can be read. */
  readonly turn: Turn;
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** How a page is to be drawn: 1 is 100 %; `turn` clockwise, in degrees. */
export interface Drawing {
  readonly scale: number;
  readonly turn: Turn;
}
export type Turn = 0 | 90 | 180 | 270;

/** A page as it was drawn. */
export interface Drawn {
  readonly canvas: HTMLCanvasElement;
  /** Something on it could not be read and is missing. */
  readonly isPartial: boolean;
  /** Lays the words of the page over its drawing, so that they can be selected; does nothing where there are none. */
  readonly writeText: (into: HTMLElement) => Promise<void>;
}

/** A file whose pages can be looked at. Nothing in it runs. */
export interface Paper {
  readonly pages: number;
  /** `page` counts from 1. */
  readonly size: (page: number) => Promise<PaperSize>;
  /** Rejects when the page cannot be drawn, or when it is no longer wanted. */
  readonly draw: (page: number, how: Drawing, signal: AbortSignal) => Promise<Drawn>;
  readonly close: () => void;
}
