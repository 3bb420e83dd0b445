import { greeting } from './greeting';
import { bothCases, contact, office, toContact } from './office-words';
import { askedOf, type Candidate, distinct, type Proposal, sureFrom, sureOf } from './proposal';
import type { Flow } from './text-flow';

const word = "(?:[\\p{Lu}][\\p{L}'’]+(?:-[\\p{Lu}][\\p{L}'’]+)?|[\\p{Lu}]\\.)";
const name = `(?<title>(?:Mr|Ms|Mrs|Dr)\\.?[ ])?(?<name>${word}(?:[ ](?:(?:de|van|von|der|la|del)[ ])?${word}){1,3})`;
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
  {
    pattern: new RegExp(`^[ ]*(?:FROM|From):?[ \\t]+${name},[ ]*${office}\\b`, 'gmu'),
    isOfficer: true,
  },
  { pattern: new RegExp(`^[ ]*${name},?[ ]*\\n+[ ]*${office}\\b`, 'gmu'), isOfficer: true, isBelow: true },
  { pattern: new RegExp(`^[ ]*${name},[ ]*${office}\\b`, 'gmu'), isOfficer: true, isBelow: true },
  // A name with a phone or an address behind it.
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}'’-])(?<!\\p{Lu}[\\p{L}.'’-]*[ ])${name}(?=${toContact}${contact})`,
      'gmu',
    ),
    isOfficer: true,
    isBelow: true,
  },
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
/** What a sentence may begin with before a name. */
const verb =
  /^(?:Contact|Call|Ask|Write|Reach|Tell|Inform|Notify|Telephone|Phone|Email|Questions|Please|And|Or|To|With)\s+(?=\S+\s)/u;
const noName =
  /\b(?:Bureau|Office|Department|Division|Director|Street|Avenue|Room|Export|Licensing|United|States|Security|Secretary|Agency|Washington|Foreign|Defense|The|This|Your|Application|License|Date|Phone|Branch|Team|Desk|Memorandum|MEMORANDUM|Officer|Analyst|Specialist|Engineer|Administrator|Manager|Response|Control|Controls|Case|Number|Center|Hotline|Unit|Group|Service|Services|Staff|Help|Inc|LLC|Ltd|Corp|Company|University|Institute|Contact|Call|Ask|Write|Reach|Tell|Questions|Please|Telephone|Your|Our)\b/u;

/** Whose a name is not, where it stands behind these. */
const ofOther =
  /\b(?:counsel|attorney|consignee|purchaser|end[- ]user|customer|president|applicant(?:'s|’s)?|exporter(?:'s|’s)?)\b[^.\n]{0,25}$/iu;

/** A line that is a name and nothing else. */
const alone = new RegExp(`^[ ]*${name}[ ]*$`, 'u');
const reachedBy = /^[^@\d]*(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]\d{4}|\S+@\S+\.\S+/u;
const linesBelow = 4;

/**
 * Names that stand alone on a line near the letter's end, with the phone or mail address of whoever it is on one of the next lines. The
 * officer's, where the address holds the name; otherwise it may be another's.
 */
function namesAlone(flow: Flow, begins: number): readonly Omit<Found, 'rank'>[] {
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
    const sureness = flow.confidenceOf(start, end);
    return [{ value, printed, place: flow.placeOf(start, end), isOfficer, sureness }];
  });
}

/** A name with what speaks for its being the officer's: by which way of naming it was found, and how surely it was read. */
interface Found extends Candidate<string> {
  readonly isOfficer: boolean;
  readonly rank: number;
  readonly sureness: number;
}

/** The officer to turn to, by name. Who only signs is asked about. */
export function officerNameOf(flow: Flow): Proposal<string> | null {
  const { text } = flow;
  const found: Found[] = [];
  const begins = greeting.exec(text)?.index ?? flow.end * 0.4;
  for (const [rank, { pattern, isOfficer, isBelow }] of places.entries())
    for (const match of text.matchAll(pattern)) {
      const printed = (match.groups?.name ?? '').replace(label, '').replace(verb, '');
      const value = printed.replace(/\s+/g, ' ');
      if (noName.test(value) || (isBelow && match.index < begins)) continue;
      if (ofOther.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
      const at = match.index + match[0].indexOf(printed);
      const end = at + printed.length;
      const sureness = flow.confidenceOf(at, end);
      found.push({ value, printed, place: flow.placeOf(at, end), isOfficer, rank, sureness });
    }
  for (const each of namesAlone(flow, begins)) found.push({ ...each, rank: places.length });
  const plain = ({ value, printed, place }: Candidate<string>) => ({ value, printed, place });
  const all = distinct(found.map(plain));
  const best = found.filter(
    ({ rank, isOfficer }) => isOfficer && rank === found.find((each) => each.isOfficer)?.rank,
  );
  const [first, another] = distinct(best.map(plain));
  if (first !== undefined && another === undefined) {
    const others = all.filter(({ value }) => value !== first.value);
    // One place that was read with certainty is enough where another says the same.
    return best.some(({ sureness }) => sureness >= sureFrom)
      ? sureOf([first, ...others])
      : askedOf('unsure-character', [first, ...others]);
  }
  return all.length === 0 ? null : askedOf(first === undefined ? 'not-labeled' : 'several', all);
}
