import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import type { OptionName, Values } from './options';

/** What the reader of one command is given: its words, its options, and the way from a name to an absolute path. */
export interface Asked {
  readonly words: readonly string[];
  readonly values: Values;
  /** `-` stays `-`. */
  readonly at: (name: string) => string;
  readonly cwd: string;
}

/** A word a command takes. */
export interface Word {
  /** What it stands for in a usage line: `REF`. */
  readonly name: string;
  /** As in "summary needs a license". */
  readonly means: string;
  readonly isOptional?: boolean;
  /** Any number of them; only for the last word. */
  readonly isMany?: boolean;
  /** The only words it may be. */
  readonly oneOf?: readonly string[];
}

/** A line that can be typed as it stands, and what it does. */
export interface Example {
  readonly line: string;
  readonly description: string;
}

/** What was asked cannot be: the sentence, and what may have been meant. */
export interface Wrong {
  readonly message: string;
  readonly meant?: string | undefined;
}

/** One command: everything its parsing, its help and its documentation are made from, and the task itself. */
export interface Command<Name extends string = string, Own extends object = object> {
  readonly name: Name;
  /** One line: what it does. */
  readonly description: string;
  /** What help adds to it. */
  readonly more?: string;
  readonly words?: readonly Word[];
  /** Options it cannot do without. */
  readonly needs?: readonly OptionName[];
  /** Further options it takes, besides those of every command. */
  readonly takes: readonly OptionName[];
  /** What an option's value is called here, where it differs. */
  readonly values?: Partial<Record<OptionName, string>>;
  /** The answer is a file: on standard output there is no room for JSON beside it. */
  readonly isFile?: boolean;
  readonly examples: readonly [Example, Example, ...Example[]];
  /** Reads what only this command is asked; a sentence where that cannot be. */
  read(asked: Asked): Own | string | Wrong;
  run(task: CliTask<CommonRequest & Own>): Promise<ExitCode>;
}

/** Names the type of a command once, for its reader and its task alike. */
export function defineCommand<const Name extends string, Own extends object>(
  command: Command<Name, Own>,
): Command<Name, Own> {
  return command;
}

/** What a command is asked, once it is read. */
export type RequestOf<C> =
  C extends Command<infer Name, infer Own> ? CommonRequest & { readonly command: Name } & Own : never;
