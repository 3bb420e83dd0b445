import { plural } from '../../shared/base/plural';
import type { HandoverFacts } from '../exchange/handover-data';

/** What the folder's README needs to know besides the facts. */
export interface ReadmeFacts extends HandoverFacts {
  readonly company: string;
  /** Entries whose privileged notes were left out. */
  readonly withheld: number;
  /** Attachments that are missing or altered in the register itself. */
  readonly missing: readonly string[];
}

function journalWords({ withheld }: ReadmeFacts): readonly string[] {
  if (withheld === 0)
    return [
      '  journal.txt            every change ever made, one line each: a hash, a tab, the entry as JSON.',
      '                         Each hash is the SHA-256 of the hash before it and the JSON, so no line',
      '                         can be altered unnoticed. Export Docket opens a folder with this file.',
    ];
  return [
    '  journal-without-privileged.txt',
    '                         every change ever made, one line each: a hash, a tab, the entry as JSON.',
    '                         Each hash is the SHA-256 of the hash before it and the JSON as it was.',
    `                         In ${plural(withheld, 'entry', 'entries')} (withheld.json) a privileged note was left out; the`,
    '                         hashes still tie the lines together, but no longer fit their own text.',
  ];
}

/** The folder explained to someone who has no Export Docket. */
export function readme(facts: ReadmeFacts): string {
  const { registerId, madeAt, program, head, includesPrivileged, company, missing } = facts;
  return [
    'HANDOVER OF AN EXPORT LICENSE REGISTER',
    '',
    ...(company === '' ? [] : [`Company:   ${company}`]),
    `Register:  ${registerId}`,
    `Made:      ${madeAt} by Export Docket ${program}`,
    `Up to:     entry ${head.seq}, ${head.hash}`,
    `Privileged notes: ${includesPrivileged ? 'INCLUDED. Mind who gets this folder.' : 'left out'}`,
    '',
    'Everything here can be read without the program that made it.',
    '',
    '  docket.pdf             the open deadlines, as printed on that day',
    '  law.pdf                the table of rules the dates were counted by',
    '  summaries/             one printed summary for each license record',
    '  conditions/            the conditions of a license record, a page for each party they bind',
    '  csv/                   one table per kind, for any spreadsheet. UTF-8, days as yyyy-mm-dd. A cell that',
    "                         would start a formula has a ' in front; data.json has it exactly as typed.",
    '                         Records are named by what people call them; columns of ids stand at the end.',
    '                         deadlines.csv says how each date stood on the day this folder was made.',
    '  data.json              the same as data, exact to the character; data-schema.json describes it',
    ...journalWords(facts),
    '  files/                 the attached files, each named by the SHA-256 of its contents; csv/files.csv',
    '                         says what each was called and which letter, step or reply it belongs to',
    '  SHA256SUMS             the fingerprint of every other file here (sha256sum --check SHA256SUMS)',
    '  verify.mjs             checks all of this: node verify.mjs (Node 18 or later, nothing else)',
    '',
    ...(missing.length === 0
      ? []
      : [
          'Missing or altered in the register itself, and therefore not here:',
          ...missing.map((sha256) => `  ${sha256}`),
          '',
        ]),
    'Keep this folder as long as the records must be kept (15 CFR 762.6), unchanged, with its files together.',
    '',
  ].join('\n');
}
