import { parseArgs } from 'node:util';
import type { Wrong } from './command';
import { didYouMean } from './near';
import { type OptionName, optionAs, options, optionWords, type Values } from './options';

// Chromium takes its own switches from the same line. Ours begin with none of these words, so a misspelled option of
// ours is still found: writing to the default register because of `--registr` would be worse than any message.
const chromiumSwitch =
  /^--?(no-|disable-|enable-|force-|ozone-|log-|lang|inspect|remote-|use-|gtk-|high-dpi|js-flags|password-store|class|psn_|original-process-start-time|allow-file-access-from-files)/;

/** What stands on the line: its words, its options, and the first thing that is wrong with them. */
export interface Line {
  readonly words: readonly string[];
  readonly values: Values;
  readonly wrong: Wrong | undefined;
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

/** Given again, it adds to what was given before. */
function isMultiple(option: { readonly type: string; readonly multiple?: boolean }): boolean {
  return option.multiple === true;
}

/** Words and options as they stand on the line; the first thing that is wrong with the options. */
export function lineOf(argv: readonly string[]): Line {
  const args = argv.filter((word) => !chromiumSwitch.test(word));
  const { tokens, positionals } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | boolean | string[]> = {};
  let wrong: Wrong | undefined;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!isOption(name)) {
      const meant = didYouMean(name, Object.keys(options), 1)?.replace('"', '"--');
      wrong ??= { message: `There is no option ${rawName}.`, meant };
      continue;
    }
    const isSwitch = options[name].type === 'boolean';
    const isMissing = value === undefined || value === '' || (!token.inlineValue && /^-./.test(value));
    if (isSwitch && value !== undefined) wrong ??= { message: `--${name} takes no value.` };
    else if (!isSwitch && isMissing)
      wrong ??= { message: `${optionAs(name)} needs its value: ${optionWords[name].means}.` };
    else if (isMultiple(options[name]))
      values[name] = [...((values[name] as string[] | undefined) ?? []), value ?? ''];
    else values[name] = value ?? true;
  }
  return { words: positionals, values: values as Values, wrong };
}

/** The program's own arguments. In a checkout Electron's own switches and the app's folder come first. */
export function ownArguments(argv: readonly string[], isDefaultApp: boolean): readonly string[] {
  if (!isDefaultApp) return argv.slice(1);
  const app = argv.findIndex((word, index) => index > 0 && !word.startsWith('-') && argv[index - 1] !== '-r');
  return app === -1 ? [] : argv.slice(app + 1);
}
