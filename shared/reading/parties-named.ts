import type { PartyRole } from '../records/counterparty';
import { type Candidate, unsureIn } from './proposal';
import type { Flow } from './text-flow';

/** A company or person a letter names, as printed. `applicant`: who applied, or holds the license. */
export interface NamedParty {
  readonly role: PartyRole | 'applicant';
  readonly name: string;
  readonly address: readonly string[];
}

/** The labels before a party. */
export const partyLabels: readonly {
  readonly role: NamedParty['role'];
  readonly label: string;
  readonly examples: readonly string[];
}[] = [
  {
    role: 'applicant',
    label: 'applicant(?: name)?|licensee|exporter|license holder',
    examples: ['Applicant: Example Tools Inc.'],
  },
  { role: 'purchaser', label: 'purchaser|foreign purchaser', examples: ['Purchaser: Example GmbH'] },
  {
    role: 'intermediate-consignee',
    label: 'intermediate consignee(?:\\(s\\)|s)?|foreign intermediate consignee',
    examples: ['Intermediate Consignee: Example Freight B.V.'],
  },
  {
    role: 'ultimate-consignee',
    label: '(?:ultimate )?consignee|foreign consignee',
    examples: ['Ultimate Consignee: Example Trading Ltd.'],
  },
  { role: 'end-user', label: 'end[- ]users?|foreign end[- ]user', examples: ['End User: Example Institute'] },
];

const all = partyLabels.map(({ label }, index) => `(?<r${index}>${label})`).join('|');
const labeled = new RegExp(
  `^(?:[^\\n]*\\t)?[ ]*(?:${all})(?: (?:name|and address|name and address))?[ ]*(?:[:\\t][ \\t]*)(?<name>[^\\n\\t]{2,120})$`,
  'gimu',
);
const isLabel = new RegExp(
  `^(?:${partyLabels.map(({ label }) => label).join('|')})(?: (?:name|and address|name and address))?:?$`,
  'iu',
);
const nextLabel = /^[\p{L}][\p{L} /().-]{1,40}(?::|\t)/u;

/** The parties a letter names with their roles, in order. An address is what stands below the name, in the same block and column. */
export function partiesNamed(flow: Flow): readonly Candidate<NamedParty>[] {
  const found: Candidate<NamedParty>[] = [];
  // A row of labels only: what it names stands below each.
  const headings = new Set(
    flow.lines
      .map(({ start, end }) => flow.text.slice(start, end).split('\t'))
      .filter((cells) => cells.length > 1 && cells.every((cell) => isLabel.test(cell.trim())))
      .flat()
      .map((cell) => cell.trim()),
  );
  // Behind the end stand what are headings above their values.
  for (const match of flow.text.matchAll(labeled)) {
    const index = partyLabels.findIndex((_, at) => match.groups?.[`r${at}`] !== undefined);
    const role = partyLabels[index]?.role;
    const printed = (match.groups?.name ?? '').trim();
    // In a row of headings a label stands beside another.
    if (role === undefined || !/\p{L}/u.test(printed) || isLabel.test(printed)) continue;
    const start = match.index + match[0].lastIndexOf(printed);
    const { name, rest } = nameAndRest(printed);
    const lineAt = flow.lines.findIndex((line) => line.start <= start && start <= line.end);
    const address = [...rest];
    const nameBox = flow.placeOf(start, start + printed.length).boxes[0];
    const isPair = start > flow.end;
    const [heading = ''] = match[0].trim().split('\t');
    if (isPair && !headings.has(heading)) continue;
    if (isPair && found.some(({ value }) => value.role === role && value.name === name)) continue;
    for (const line of isPair ? [] : flow.lines.slice(lineAt + 1, lineAt + 5)) {
      const text = flow.text.slice(line.start, line.end);
      const isBelow = nameBox !== undefined && Math.abs(line.box.x - nameBox.x) < nameBox.height;
      if (line.isNewBlock || !isBelow || nextLabel.test(text)) break;
      address.push(text.replaceAll('\t', ' '));
    }
    found.push({
      value: { role, name, address },
      printed,
      place: flow.placeOf(start, start + printed.length),
      ...unsureIn(flow, start, start + printed.length),
    });
  }
  return found;
}

const companyEnd =
  /^(?:Inc|Ltd|LLC|LLP|Co|Corp|Limited|Incorporated|S\.A|N\.V|B\.V|GmbH|PLC|Pte|Pty|L\.P)\b/iu;

/** A name, and what follows it on the line behind a comma; "Example, Inc." stays one name. */
function nameAndRest(printed: string): { readonly name: string; readonly rest: readonly string[] } {
  const [first = '', ...parts] = printed.split(/,\s+/);
  let name = first;
  while (parts[0] !== undefined && companyEnd.test(parts[0])) name = `${name}, ${parts.shift()}`;
  return { name, rest: parts.length === 0 ? [] : [parts.join(', ')] };
}
