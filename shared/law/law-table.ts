import { estimates } from './estimates';
import { rules as builtIn } from './law';
import type { RetentionRule } from './retention-rule';
import { retentionRules } from './retention-rules';
import type { Estimate, Rule } from './rule';

/** Anything the table holds: a rule that sets dates, an estimate, a time to keep records. */
export type TableRule = Rule | Estimate | RetentionRule;

/** A rule file, as far as the table shows it. */
interface OwnRules {
  readonly id: string;
  readonly name: string;
  readonly rules: readonly TableRule[];
}

/** Rules that are read together. */
export interface TableGroup {
  readonly id: string;
  readonly title: string;
  /** The name of the file they came from; null for a built-in group. */
  readonly pack: string | null;
  readonly rules: readonly TableRule[];
}

const ear = 'Export Administration Regulations';
const itar = 'International Traffic in Arms Regulations';

/** The parts of the Code of Federal Regulations that the table draws on, by title and part. */
const parts: Readonly<Record<string, readonly [regulations: string, about: string]>> = {
  '15 30': ['Foreign Trade Regulations', 'export information'],
  '15 740': [ear, 'license exceptions'],
  '15 743': [ear, 'special reporting'],
  '15 745': [ear, 'chemical weapons'],
  '15 748': [ear, 'applications and support documents'],
  '15 750': [ear, 'applications and licenses'],
  '15 756': [ear, 'appeals'],
  '15 758': [ear, 'clearance'],
  '15 760': [ear, 'boycotts'],
  '15 762': [ear, 'records'],
  '15 764': [ear, 'enforcement and disclosures'],
  '15 766': [ear, 'administrative proceedings'],
  '15 768': [ear, 'foreign availability'],
  '15 772': [ear, 'definitions'],
  '22 120': [itar, 'decisions on licenses'],
  '22 122': [itar, 'registration'],
  '22 123': [itar, 'licenses'],
  '22 124': [itar, 'agreements'],
  '22 127': [itar, 'violations and disclosures'],
  '22 128': [itar, 'administrative proceedings'],
  '22 129': [itar, 'brokers'],
  '22 130': [itar, 'political contributions, fees and commissions'],
  '31 501': ['Reporting, Procedures and Penalties Regulations', 'blocked property and reports'],
  '31 510': ['North Korea Sanctions Regulations', 'penalties'],
};

const order = Object.keys(parts);

function partOf({ citation }: TableRule): string {
  const [, title, part] = /^(\d+) CFR (\d+)\./.exec(citation) ?? [];
  return title === undefined ? '' : `${title} ${part}`;
}

function titleOf(part: string): string {
  const [title, number] = part.split(' ');
  const [regulations, about] = parts[part] ?? ['', ''];
  if (title === undefined || title === '') return 'What a letter prints';
  const name = `${title} CFR part ${number}`;
  return regulations === '' ? name : `${name}: ${about} (${regulations})`;
}

function place(part: string): number {
  const at = order.indexOf(part);
  return at === -1 ? order.length : at;
}

function byPart(rules: readonly Rule[]): readonly TableGroup[] {
  const known = [...new Set(rules.map(partOf))].sort((a, b) => place(a) - place(b));
  return known.map((part) => ({
    id: part === '' ? 'letter' : `part-${part.replace(' ', '-')}`,
    title: titleOf(part),
    pack: null,
    rules: rules.filter((rule) => partOf(rule) === part),
  }));
}

/** The rules of an edition of the law, by what they do. */
export interface LawRules {
  readonly rules: readonly Rule[];
  readonly estimates: readonly Estimate[];
  readonly retention: readonly RetentionRule[];
}

function groupsOf({ rules, estimates, retention }: LawRules): readonly TableGroup[] {
  return [
    ...byPart(rules),
    {
      id: 'estimates',
      title: 'Estimates: times of the agency, never on the docket',
      pack: null,
      rules: estimates,
    },
    { id: 'retention', title: 'Records: how long they are kept', pack: null, rules: retention },
  ];
}

const ofProgram = groupsOf({ rules: builtIn, estimates, retention: retentionRules });

/** The whole table as it is read on screen and paper: what was added from files first, then the law part by part; without one that of the program. */
export function lawTable(packs: readonly OwnRules[], law?: LawRules): readonly TableGroup[] {
  const own = packs.map(
    (pack): TableGroup => ({
      id: `pack-${pack.id}`,
      title: `Yours: ${pack.name}`,
      pack: pack.name,
      rules: pack.rules,
    }),
  );
  return [...own, ...(law === undefined ? ofProgram : groupsOf(law))];
}
