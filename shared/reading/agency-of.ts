import type { Agency } from '../law/agency';
import { askedOf, distinct, type Proposal, sureOf } from './proposal';
import type { Flow } from './text-flow';

/** The names an agency prints of itself. */
export const agencyNames: readonly {
  readonly agency: Agency;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
}[] = [
  {
    agency: 'BIS',
    pattern:
      /\bbureau\s+of\s+industry\s+(?:and|&)\s+security\b|\boffice\s+of\s+exporter\s+services\b|\bbis\b/giu,
    examples: ['Bureau of Industry and Security', 'BUREAU OF INDUSTRY & SECURITY'],
  },
  {
    agency: 'DDTC',
    pattern:
      /\bdirectorate\s+of\s+defense\s+trade\s+controls\b|\boffice\s+of\s+defense\s+trade\s+controls\b|\bddtc\b/giu,
    examples: ['Directorate of Defense Trade Controls'],
  },
  {
    agency: 'OFAC',
    pattern: /\boffice\s+of\s+foreign\s+assets\s+control\b|\bofac\b/giu,
    examples: ['Office of Foreign Assets Control'],
  },
  {
    agency: 'Census',
    pattern: /\b(?:u\.s\.\s+)?census\s+bureau\b|\bbureau\s+of\s+the\s+census\b/giu,
    examples: ['U.S. Census Bureau'],
  },
];

/** Whether a name is all that its line says. */
function isAlone(flow: Flow, index: number, printed: string): boolean {
  const line = flow.lines.find(({ start, end }) => start <= index && index < end);
  return line !== undefined && printed.length > 5 && flow.text.slice(line.start, line.end).trim() === printed;
}

/** Who wrote the letter: the agency whose name stands first at its head; where none stands there, one that is named is asked about. */
export function agencyOf(flow: Flow): Proposal<Agency> | null {
  const found = agencyNames
    .flatMap(({ agency, pattern }) =>
      [...flow.text.slice(0, flow.end).matchAll(pattern)].map(({ 0: printed, index }) => ({
        value: agency,
        printed: printed.replace(/\s+/g, ' '),
        place: flow.placeOf(index, index + printed.length),
        index,
      })),
    )
    .sort((a, b) => a.index - b.index);
  const head = Math.max(400, flow.end * 0.15);
  const plain = ({ value, printed, place }: (typeof found)[number]) => ({ value, printed, place });
  const atHead = found.filter(({ index }) => index < head);
  const [first, another] = distinct(atHead.map(plain));
  if (first !== undefined && another === undefined) return sureOf([first]);
  const all = distinct(found.map(plain));
  const [only, more] = all;
  if (only === undefined) return null;
  // Named throughout or on a line of its own, as below a signature, and no other agency is: it speaks of itself.
  return more === undefined &&
    (found.length > 2 || found.some(({ index, printed }) => isAlone(flow, index, printed)))
    ? sureOf([only])
    : askedOf(more === undefined ? 'not-labeled' : 'several', all);
}
