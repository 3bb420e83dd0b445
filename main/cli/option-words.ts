import type { ParseArgsConfig } from 'node:util';

/** What help and documentation say of an option. */
export interface OptionWords {
  /** What its value is called; missing: it is a switch and has none. */
  readonly value?: string;
  readonly means: string;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** The values that were given, by option. */
export type ValuesOf<Taken extends Options> = {
  readonly [Name in keyof Taken]?:
    | (Taken[Name] extends { readonly type: 'boolean' }
        ? boolean
        : Taken[Name] extends { readonly multiple: true }
          ? readonly string[]
          : string)
    | undefined;
};
