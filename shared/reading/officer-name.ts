import { greeting } from './greeting';
import { askedOf, type Candidate, distinct, type Proposal, sureOf } from './proposal';
import type { Flow } from './text-flow';

const word = "(?:[\\p{Lu}][\\p{L}'’]+(?:-[\\p{Lu}][\\p{L}'’]+)?|[\\p{Lu}]\\.)";
const name = `(?<title>(?:Mr|Ms|Mrs|Dr)\\.?[ ])?(?<name>${word}(?:[ ](?:(?:de|van|von|der|la|del)[ ])?${word}){1,3})`;
// With ignored case a word would begin with any letter, so the office is written both ways.
const bothCases = (words: string): string =>
  words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

const offices = '(?:officer|analyst|specialist|engineer|administrator|manager)';
/** An office, with what it is the office for: "Senior Licensing Officer". */
const office = bothCases(
  `(?:(?:licensing|export|policy|compliance|case|program|foreign affairs|trade|lead|senior|acting|supervisory|principal|agreements?|enforcement|sanctions|action)[ ]+){1,4}${offices}`,
);
const ofOffice = `(?:(?:the\\s+)?(?:${office.replaceAll('[ ]', '\\s')}|${bothCases('undersigned')}),?\\s+)?`;

/** Where a letter names who is to be asked, in the order of their weight; and who signs as an officer. */
const places: readonly {
  readonly pattern: RegExp;
  readonly isOfficer: boolean;
  /** Above the letter's first words such a line names its reader. */
  readonly isBelow?: true;
}[] = [
  {
    pattern: new RegExp(
      `(?:^|[\\t\\n])[ ]*(?:[Cc]ontact|CONTACT|[EeIi]nquiries|POC|[Pp]oint of [Cc]ontact|[Ll]icensing [Oo]fficer|LICENSING OFFICER|[Cc]ase [Oo]fficer|[Oo]fficer|OFFICER|[Aa]nalyst|[Aa]ction [Oo]fficer)(?:[ ](?:[Nn]ame|[Pp]erson|NAME|PERSON))?[ \\t]*(?:[:\\t][ \\t]*|:[ ]*\\n)${name}`,
      'gmu',
    ),
    isOfficer: true,
  },
  {
    pattern: new RegExp(
      `(?:^|[\\t\\n])[ ]*(?:[Rr]eviewed|REVIEWED|[Pp]repared|PREPARED)[ ](?:by|BY)[ ]*:?[ \\t]*\\n?[ ]*${name}[ ]*(?:$|[\\t,])`,
      'gmu',
    ),
    isOfficer: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:[Cc]ontact|[Cc]all|[Aa]sk for|[Rr]each|[Ww]rite to|[Qq]uestions to|[Dd]irected to|[Rr]eply to|[Rr]espond to|[Dd]irect your (?:reply|response) to)\\s+${ofOffice}${name.replaceAll('[ ]', '\\s')}`,
      'gmu',
    ),
    isOfficer: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:[Oo]fficer|[Aa]nalyst|[Pp]oint of [Cc]ontact)(?:\\s+(?:for|of|on|handling|in charge of|assigned to)\\s+(?:this|the|your)(?:\\s+\\p{Ll}+){1,3})?\\s+is\\s+${name.replaceAll('[ ]', '\\s')}`,
      'gmu',
    ),
    isOfficer: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:[Aa]ttention|[Aa]ttn\\.?):?\\s+${name.replaceAll('[ ]', '\\s')},\\s+${office.replaceAll('[ ]', '\\s')}\\b`,
      'gmu',
    ),
    isOfficer: true,
    isBelow: true,
  },
  { pattern: new RegExp(`^[ ]*${name},?[ ]*\\n+[ ]*${office}\\b`, 'gmu'), isOfficer: true, isBelow: true },
  { pattern: new RegExp(`^[ ]*${name},[ ]*${office}\\b`, 'gmu'), isOfficer: true, isBelow: true },
  {
    pattern: new RegExp(
      `^[ ]*(?:Sincerely|Respectfully|Very truly yours|Yours truly|Regards)[^\\n]*\\n+[ ]*${name}`,
      'gmu',
    ),
    isOfficer: false,
  },
];
/** What stands behind a name on its line. */
const label = /\s+(?:Tel|Telephone|Phone|Fax|Email|E-mail|Ext|Cell|Direct|Office)\b[\s\S]*$/u;
const noName =
  /\b(?:Bureau|Office|Department|Division|Director|Street|Avenue|Room|Export|Licensing|United|States|Security|Secretary|Agency|Washington|Foreign|Defense|The|This|Your|Application|License|Date|Phone|Branch|Team|Desk|Memorandum|MEMORANDUM|Officer|Analyst|Specialist|Engineer|Administrator|Manager|Response|Control|Controls|Case|Number)\b/u;

/** A line that is a name and nothing else. */
const alone = new RegExp(`^[ ]*${name}[ ]*$`, 'u');
const reachedBy = /^[^@\d]*(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]\d{4}|\S+@\S+\.\S+/u;
const linesBelow = 4;

/**
 * Names that stand alone on a line near the letter's end, with the phone or mail address of whoever it is on one of the next lines. The
 * officer's, where the address holds the name; otherwise it may be another's.
 */
function namesAlone(
  flow: Flow,
  begins: number,
): readonly (Candidate<string> & { readonly isOfficer: boolean })[] {
  return flow.lines.flatMap(({ start, end }, at) => {
    const value = alone.exec(flow.text.slice(start, end))?.groups?.name?.replace(/\s+/g, ' ');
    if (start < begins || value === undefined || noName.test(value)) return [];
    const below = flow.lines
      .slice(at + 1, at + 1 + linesBelow)
      .map((line) => flow.text.slice(line.start, line.end));
    if (!below.some((line) => reachedBy.test(line))) return [];
    const family = (value.split(' ').at(-1) ?? '').toLowerCase().replace(/[^\p{L}]/gu, '');
    const isOfficer = below.some((line) =>
      /\S+(?=@)/u
        .exec(line)?.[0]
        .toLowerCase()
        .replace(/[^\p{L}]/gu, '')
        .includes(family),
    );
    const printed = flow.text.slice(start, end).trim();
    return [{ value, printed, place: flow.placeOf(start, end), isOfficer }];
  });
}

/** The officer to turn to, by name. Who only signs is asked about. */
export function officerNameOf(flow: Flow): Proposal<string> | null {
  const { text } = flow;
  const found: (Candidate<string> & { readonly isOfficer: boolean; readonly rank: number })[] = [];
  const begins = greeting.exec(text)?.index ?? flow.end * 0.4;
  for (const [rank, { pattern, isOfficer, isBelow }] of places.entries())
    for (const match of text.matchAll(pattern)) {
      const printed = (match.groups?.name ?? '').replace(label, '');
      const value = printed.replace(/\s+/g, ' ');
      if (noName.test(value) || (isBelow && match.index < begins)) continue;
      const at = match.index + match[0].indexOf(printed);
      found.push({ value, printed, place: flow.placeOf(at, at + printed.length), isOfficer, rank });
    }
  for (const each of namesAlone(flow, begins)) found.push({ ...each, rank: places.length });
  const plain = ({ value, printed, place }: Candidate<string>) => ({ value, printed, place });
  const all = distinct(found.map(plain));
  const best = found.filter(
    ({ rank, isOfficer }) => isOfficer && rank === found.find((each) => each.isOfficer)?.rank,
  );
  const [first, another] = distinct(best.map(plain));
  if (first !== undefined && another === undefined)
    return sureOf([first, ...all.filter(({ value }) => value !== first.value)]);
  return all.length === 0 ? null : askedOf(first === undefined ? 'not-labeled' : 'several', all);
}
