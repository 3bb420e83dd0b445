import { type Block, type DateStyle, printed } from './blocks';
import type { LetterFacts, MadeKind } from './facts';
import { heading, type Layout, lines, list, pairs, text } from './layouts';

// Six layouts and their words, written when the rules and the recognizing of scans were finished: nothing was changed for them.

type On = LetterFacts['datedOn'];

const titles: Readonly<Record<MadeKind, string>> = {
  'intent-to-deny': 'Notification of intent to deny your license application',
  'request-for-information': 'Additional information needed',
  'hold-without-action': 'Your application is on Hold Without Action',
  'returned-without-action': 'Application Returned Without Action',
  approved: 'Application approved',
  denied: 'Denial of license application',
  'conditions-proposed': 'Proposed conditions for your license',
  'extension-granted': 'Extension of validity granted',
};

const openings: Readonly<Record<MadeKind, (facts: LetterFacts) => string>> = {
  'intent-to-deny': ({ control }) =>
    `In accordance with section 750.6 of the EAR, you are notified that the Department intends to deny license application ${control}.`,
  'request-for-information': ({ control }) =>
    `During the review of license application ${control} the agencies found that additional information is needed.`,
  'hold-without-action': ({ control }) =>
    `License application ${control} has been placed on hold without action. The time that passes meanwhile does not count.`,
  'returned-without-action': ({ control }) =>
    `License application ${control} is hereby returned to you without action, for what is said below.`,
  approved: ({ control, license }) =>
    `License application ${control} has been approved. The number of the license is ${license}.`,
  denied: ({ control }) => `License application ${control} is denied. The agencies agree on this.`,
  'conditions-proposed': ({ control }) =>
    `Approval of license application ${control} is foreseen with conditions. State whether you accept the conditions below.`,
  'extension-granted': ({ license }) =>
    `Your request for an extension of the validity of license ${license} has been granted.`,
};

/** The paragraphs and lists of a letter in the words of these layouts. */
function body(facts: LetterFacts, style: DateStyle, marks: Parameters<typeof list>[0]): readonly Block[] {
  const on = (date: On) => printed(date, style);
  const { replyByOn, finalOn, appealBy, prior, expiredOn, expiresOn } = facts;
  const part = (lead: string, points: readonly string[]): readonly Block[] =>
    points.length === 0 ? [] : [text(lead), list(marks, points)];
  return [
    text(openings[facts.kind](facts)),
    ...(prior === null ? [] : [text(`An earlier application, ${prior}, is part of the file.`)]),
    ...(expiredOn === null || expiresOn === null || facts.kind !== 'extension-granted'
      ? []
      : [text(`The license, which was to expire on ${on(expiredOn)}, now expires on ${on(expiresOn)}.`)]),
    ...part('Reasons for the action:', facts.reasons),
    ...part('The application could be modified as follows:', facts.modifications),
    ...part('Information that is requested:', facts.questions),
    ...part('License conditions:', facts.conditions),
    ...part('Riders:', facts.riders),
    ...(replyByOn === null ? [] : [text(`Please respond by ${on(replyByOn)}.`)]),
    ...(finalOn === null ? [] : [text(`The denial will become final on ${on(finalOn)}.`)]),
    ...(appealBy === null ? [] : [text(`An appeal must be filed on or before ${on(appealBy)}.`)]),
  ];
}

const life = ({ validatedOn, expiresOn, kind }: LetterFacts, style: DateStyle) =>
  validatedOn === null || expiresOn === null || kind !== 'approved'
    ? []
    : ([
        ['Validated', printed(validatedOn, style)],
        ['Expires', printed(expiresOn, style)],
      ] as const);

const licensed = ({ license }: LetterFacts, label: string) =>
  license === null ? [] : ([[label, license]] as const);

const seal: Layout = {
  name: 'seal',
  look: { font: '"DejaVu Serif", serif', size: 10.5, css: 'h2 { text-align: center; letter-spacing: 1px; }' },
  dates: 'long',
  set: (facts) => [
    heading('UNITED STATES DEPARTMENT OF COMMERCE'),
    heading('Bureau of Industry and Security'),
    lines('center', '1401 Constitution Avenue NW, Washington, D.C. 20230'),
    pairs(
      ['In reply refer to:', facts.control],
      ...licensed(facts, 'License number:'),
      ['Date:', printed(facts.datedOn, 'long')],
      ...life(facts, 'long'),
    ),
    lines('left', facts.applicant, ...facts.applicantAddress),
    lines('left', `Re: ${titles[facts.kind]}`),
    lines('left', 'Dear Sir or Madam:'),
    ...body(facts, 'long', '1.'),
    text(
      `The licensing officer for this case is ${facts.officer.name}, ${facts.officer.phone}, ${facts.officer.email}.`,
    ),
    lines('left', 'Respectfully,', 'Office of Exporter Services'),
  ],
};

const iso: Layout = {
  name: 'iso',
  look: { font: '"DejaVu Sans Mono", monospace', size: 9 },
  dates: 'iso',
  set: (facts) => [
    lines('left', 'BUREAU OF INDUSTRY AND SECURITY', 'ELECTRONIC NOTICE'),
    pairs(
      ['Notice date', facts.datedOn],
      ['Application control number', facts.control],
      ...licensed(facts, 'License number'),
      ...life(facts, 'iso'),
      ['Applicant', facts.applicant],
    ),
    heading(titles[facts.kind]),
    ...body(facts, 'iso', '(a)'),
    pairs(
      ['Licensing officer', facts.officer.name],
      ['Telephone', facts.officer.phone],
      ['E-mail', facts.officer.email],
    ),
  ],
};

const abbreviated: Layout = {
  name: 'abbreviated',
  look: { font: '"DejaVu Sans", sans-serif', size: 10, css: '.text { text-align: justify; }' },
  dates: 'short',
  set: (facts) => [
    lines('right', 'Bureau of Industry and Security', 'Office of Exporter Services'),
    lines('right', printed(facts.datedOn, 'short')),
    lines('left', facts.applicant, ...facts.applicantAddress),
    lines('left', `SUBJECT: ${titles[facts.kind]}`, `Application ${facts.control}`),
    ...licensed(facts, 'License').map(([label, number]) => lines('left', `${label} ${number}`)),
    ...life(facts, 'short').map(([label, date]) => lines('left', `${label}: ${date}`)),
    lines('left', 'Dear Applicant:'),
    ...body(facts, 'short', '(1)'),
    lines('left', 'Sincerely,', facts.officer.name, 'Licensing Officer'),
    lines('left', `Phone: ${facts.officer.phone}`, `E-mail: ${facts.officer.email}`, `Fax: ${facts.fax}`),
  ],
};

const ordinal: Layout = {
  name: 'ordinal',
  look: { font: '"DejaVu Serif Condensed", serif', size: 11.5 },
  dates: 'ordinal',
  set: (facts) => [
    lines('left', 'U.S. DEPARTMENT OF COMMERCE', 'BUREAU OF INDUSTRY AND SECURITY'),
    lines('left', printed(facts.datedOn, 'ordinal')),
    lines('left', facts.applicant, ...facts.applicantAddress),
    pairs(
      ['Your application:', facts.control],
      ...licensed(facts, 'License no.:'),
      ...life(facts, 'ordinal').map(([label, date]) => [`${label}:`, date] as const),
    ),
    lines('left', `Subject: ${titles[facts.kind]}`),
    lines('left', 'Dear Exporter:'),
    ...body(facts, 'ordinal', 'a.'),
    text(
      `Questions may be directed to ${facts.officer.name} at ${facts.officer.phone} or ${facts.officer.email}.`,
    ),
  ],
};

const slashes: Layout = {
  name: 'slashes',
  look: { font: '"DejaVu Sans Condensed", sans-serif', size: 10 },
  dates: 'numbers',
  set: (facts) => [
    {
      is: 'grid',
      rows: [
        ['DATE', 'APPLICATION NO.', 'LICENSE NO.'],
        [printed(facts.datedOn, 'numbers'), facts.control, facts.license ?? 'none'],
      ],
    },
    lines('center', 'Bureau of Industry and Security'),
    heading(titles[facts.kind].toUpperCase()),
    ...life(facts, 'numbers').map(([label, date]) => lines('left', `${label}: ${date}`)),
    ...body(facts, 'numbers', '1)'),
    pairs(
      ['Contact', facts.officer.name],
      ['Telephone', facts.officer.phone],
      ['E-mail', facts.officer.email],
    ),
  ],
};

const british: Layout = {
  name: 'day-month',
  look: { font: '"DejaVu Serif", serif', size: 11 },
  dates: 'day-first',
  set: (facts) => [
    {
      is: 'beside',
      left: [lines('left', facts.applicant, ...facts.applicantAddress)],
      right: [
        lines('left', 'Bureau of Industry and Security', `Date: ${printed(facts.datedOn, 'day-first')}`),
        lines('left', `Case no. ${facts.control}`),
      ],
    },
    ...licensed(facts, 'License').map(([label, number]) => lines('left', `${label}: ${number}`)),
    ...life(facts, 'day-first').map(([label, date]) => lines('left', `${label}: ${date}`)),
    heading(titles[facts.kind]),
    ...body(facts, 'day-first', 'I.'),
    lines('left', 'Yours truly,', `${facts.officer.name}, Licensing Officer`),
    lines('left', facts.officer.phone, facts.officer.email),
  ],
};

export const unseenLayouts: readonly Layout[] = [seal, iso, abbreviated, ordinal, slashes, british];
