import { boundParties } from '../../shared/print/conditions-facts';
import type { Entry } from '../../shared/register/events';
import { readEntry } from '../../shared/register/read-entry';
import type { Register } from '../../shared/register/register';
import { licenseName } from '../../shared/register/where-used';
import { plainName } from '../disk/plain-name';
import { dataOf, dataSchema, type HandoverFacts } from '../exchange/handover-data';
import { hashLength } from '../journal/chain';
import { foldText } from '../journal/fold-text';
import { csvFiles } from './handover-csv';
import { readme } from './handover-readme';
import { journalWithoutPrivileged } from './open-journal';
import verifier from './verify-handover.mjs?raw';

function entriesOf(text: string): readonly Entry[] {
  return text
    .split('\n')
    .slice(1, -1)
    .flatMap((line) => {
      const read = readEntry(line.slice(hashLength + 1));
      return read.ok ? [read.entry] : [];
    });
}

/** Names every file system takes, told apart whatever it makes of capitals. */
export function summaryNames(register: Register): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const license of register.licenses.values()) {
    if (license.void !== null) continue;
    const plain = plainName(licenseName(license).replaceAll('.', '-'), 80);
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${plain} (${n})`;
    taken.add(name.toLowerCase());
    names.set(license.id, name);
  }
  return names;
}

/** The records whose conditions bind somebody: each has a sheet of them. */
export function withConditions(register: Register): readonly string[] {
  return [...register.licenses.values()]
    .filter((license) => license.void === null && boundParties(license).length > 0)
    .map(({ id }) => id);
}

/** How many pages a handover draws: docket, law table, summaries and sheets of conditions. */
export function pagesOf(register: Register): number {
  return 2 + summaryNames(register).size + withConditions(register).length;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The text files by name, and the register as it stands in them. `journalText` is the whole journal. */
export function textFiles(
  journalText: string,
  facts: HandoverFacts,
  missing: readonly string[],
): { readonly files: Readonly<Record<string, string>>; readonly register: Register } {
  const { text, withheld } = facts.includesPrivileged
    ? { text: journalText, withheld: [] }
    : journalWithoutPrivileged(journalText);
  // Folded from the very text that is handed over, so that nothing left out of it can slip into the other files.
  const { register } = foldText(text);
  const journal =
    withheld.length === 0
      ? { 'journal.txt': text }
      : { 'journal-without-privileged.txt': text, 'withheld.json': json(withheld) };
  const tables = Object.entries(csvFiles(register, entriesOf(text), { today: facts.today, missing })).map(
    ([name, csv]) => [`csv/${name}`, csv],
  );
  const files: Readonly<Record<string, string>> = {
    'README.txt': readme({
      ...facts,
      company: register.settings.company,
      withheld: withheld.length,
      missing,
    }),
    'data.json': json(dataOf(register, facts)),
    'data-schema.json': json(dataSchema()),
    'verify.mjs': verifier,
    ...journal,
    ...Object.fromEntries(tables),
  };
  return { files, register };
}
