/** How far the reading of a file has come. */
export interface PageProgress {
  /** The page that is read, from 1, and how many there are. */
  readonly page: number;
  readonly of: number;
  /** How much of that page is read, 0 to 1. */
  readonly part: number;
  /** Whether the page is a picture whose text is recognized, which takes seconds. */
  readonly isPicture: boolean;
}

/** How far the reading of a letter has come: in which of its files, from 1, and how many there are. */
export interface ReadingProgress extends PageProgress {
  readonly file: number;
  readonly files: number;
}
