/** How far the reading of a letter has come. */
export interface ReadingProgress {
  /** The page that is read, from 1, and how many there are. */
  readonly page: number;
  readonly of: number;
  /** How much of that page is read, 0 to 1. */
  readonly part: number;
  /** Whether the page is a picture whose text is recognized, which takes seconds. */
  readonly isPicture: boolean;
}
