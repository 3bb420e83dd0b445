/** What help and documentation say of an option. */
export interface OptionWords {
  /** What its value is called; missing: it is a switch and has none. */
  readonly value?: string;
  readonly means: string;
}
