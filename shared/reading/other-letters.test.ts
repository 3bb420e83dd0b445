/// <reference types="vite/client" />
import { expect, test } from 'vitest';
import { textOfLines } from './letter-text';
import { type LetterReading, readLetter } from './read-letter';

// Sixteen letters by hand, of several agencies, in layouts and words that no rule was written for when they were first read.
const letters = import.meta.glob('./letters/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Readonly<Record<string, string>>;

const fields = [
  'agency',
  'kind',
  'datedOn',
  'replyByOn',
  'replyExtendedTo',
  'validatedOn',
  'expiresOn',
  'applicationNumber',
  'licenseNumber',
  'reference',
  'officerName',
  'officerPhone',
  'officerEmail',
] as const;
type Fields = Partial<Readonly<Record<(typeof fields)[number], string>>>;

/** What each must come to; a question mark before a value: it is asked about, and this is offered. */
const expected: Readonly<Record<string, Fields>> = {
  'bis-case-status': {
    agency: 'BIS',
    kind: 'intent-to-deny',
    replyByOn: '?2025-03-24',
    applicationNumber: 'Z872004',
    officerName: 'KWAME ADJEI-THORNE',
    officerPhone: '(202)482-3011',
    officerEmail: 'KWAME.ADJEI-THORNE@AGENCY.EXAMPLE',
  },
  'bis-conditions-by-mail': {
    agency: 'BIS',
    kind: 'conditions-proposed',
    datedOn: '2025-12-05',
    replyByOn: '2025-12-12',
    applicationNumber: 'Z870777',
    officerName: 'Iolanthe Marsh',
    officerPhone: '202-482-0931',
    officerEmail: 'iolanthe.marsh@agency.example',
  },
  'bis-denial-after-reply': {
    agency: 'BIS',
    kind: 'decision-unchanged',
    datedOn: '2025-05-06',
    applicationNumber: 'Z801553',
    officerName: 'Tobias Wren',
    officerPhone: '(202) 482-3320',
  },
  'bis-denial-final': {
    agency: 'BIS',
    kind: 'decision-unchanged',
    datedOn: '2025-05-22',
    applicationNumber: 'Z846610',
  },
  'bis-grounds': {
    agency: 'BIS',
    kind: 'intent-to-deny',
    datedOn: '2025-06-03',
    replyByOn: '2025-06-23',
    applicationNumber: '?Z844480',
    reference: 'EXP/2025/077',
    officerName: 'Philippa Stannard-Cole',
    officerPhone: '+1 202 482 9003',
  },
  'bis-license-face': {
    agency: 'BIS',
    kind: 'approved',
    datedOn: '?2024-08-14',
    validatedOn: '2024-08-14',
    expiresOn: '2028-08-31',
    applicationNumber: 'Z790031',
    licenseNumber: '?D1308842',
  },
  'bis-memorandum': {
    agency: 'BIS',
    kind: 'intent-to-deny',
    datedOn: '2025-03-14',
    replyByOn: '2025-04-03',
    applicationNumber: 'Z851207',
    officerName: 'Ottoline Fairweather',
    officerPhone: '(202) 482-4188',
    officerEmail: 'ottoline.fairweather@agency.example',
  },
  'bis-more-time-by-mail': {
    agency: 'BIS',
    kind: 'extension-granted',
    datedOn: '2025-09-16',
    replyExtendedTo: '2025-10-06',
    applicationNumber: 'Z858899',
    officerName: 'Oriel Fenwick',
    officerPhone: '?202.482.5119',
    officerEmail: 'oriel.fenwick@agency.example',
  },
  'bis-portal-message': {
    agency: 'BIS',
    kind: 'intent-to-deny',
    datedOn: '2024-03-18',
    replyByOn: '2024-04-07',
    applicationNumber: 'Z774120',
    officerName: 'Henrik Aalto',
    officerPhone: '202-482-0177',
    officerEmail: 'henrik.aalto@agency.example',
  },
  'bis-question-by-mail': {
    kind: 'hold-without-action',
    datedOn: '2025-09-09',
    replyByOn: '2025-09-19',
    applicationNumber: 'Z812906',
    officerName: 'Lorraine Baptiste',
    officerPhone: '202.482.2299',
    officerEmail: '?lorraine.baptiste@agency.example',
  },
  'bis-returned': {
    agency: 'BIS',
    kind: 'returned-without-action',
    datedOn: '2025-01-22',
    applicationNumber: 'Z799417',
    officerName: 'M. Santangelo',
    officerPhone: '(202) 482-1807',
  },
  'bis-validity-extension': {
    agency: 'BIS',
    kind: 'extension-granted',
    datedOn: '2025-10-14',
    expiresOn: '2026-11-30',
    licenseNumber: 'D1220467',
    officerName: 'P. Delacroix-Huang',
    officerPhone: '949-660-0144',
  },
  'ddtc-approval': {
    agency: 'DDTC',
    kind: 'approved',
    datedOn: '2024-06-03',
    licenseNumber: '?050731846',
    reference: '050731846',
    officerName: 'Imogen Tate',
    officerPhone: '(202) 663-2700 x 4417',
    officerEmail: 'TateI@agency.example',
  },
  'bis-answer-by-mail': {
    agency: 'BIS',
    kind: 'request-for-information',
    datedOn: '2025-05-07',
    replyByOn: '2025-05-16',
    applicationNumber: 'Z330912',
    officerName: '?Renata Quill',
    officerPhone: '(202) 482-7731',
    officerEmail: '?rquill@agency.example',
  },
  'bis-corrected-notice': {
    agency: 'BIS',
    kind: 'intent-to-deny',
    datedOn: '2024-11-22',
    applicationNumber: 'Z318442',
    officerName: 'Wendell Ishikawa',
    officerEmail: 'wishikawa@agency.example',
  },
  'bis-license-with-riders': {
    agency: 'BIS',
    kind: 'approved',
    datedOn: '?2024-08-30',
    validatedOn: '2024-08-30',
    expiresOn: '2028-08-31',
    applicationNumber: 'Z301188',
    licenseNumber: 'D1377120',
  },
  'ddtc-denied': {
    agency: 'DDTC',
    kind: 'denied',
    datedOn: '2025-06-03',
    replyByOn: '?2025-07-03',
    officerName: 'Lena Fairbanks',
    officerPhone: '(202) 632-2788',
  },
  'ddtc-returned': {
    agency: 'DDTC',
    kind: 'returned-without-action',
    datedOn: '2025-02-27',
    officerPhone: '?202-663-1282',
  },
  'ofac-license': {
    agency: 'OFAC',
    kind: 'approved',
    datedOn: '2024-09-12',
    expiresOn: '2026-09-30',
    licenseNumber: '?MUL-2024-1190335-1',
  },
  'ofac-request': {
    agency: 'OFAC',
    kind: 'request-for-information',
    datedOn: '2025-11-04',
    replyByOn: '2025-12-04',
    reference: 'COMPL-2025-884120',
    officerName: 'Rosalind Mbeki',
    officerPhone: '(202) 622-2430',
    officerEmail: 'ofac_replies@agency.example',
  },
};

const readOf = (name: string): LetterReading =>
  readLetter(textOfLines((letters[`./letters/${name}.txt`] ?? '').split('\n')));

function found(reading: LetterReading): Fields {
  const said = fields.flatMap((field) => {
    const proposal = reading[field];
    if (proposal === null) return [];
    return [[field, proposal.certainty === 'sure' ? proposal.value : `?${proposal.candidates[0]?.value}`]];
  });
  return Object.fromEntries(said) as Fields;
}

test.each(Object.entries(expected))('%s', (name, fieldsOfLetter) => {
  expect(found(readOf(name))).toEqual(fieldsOfLetter);
});

test('each of the letters is expected to come to something', () => {
  expect(Object.keys(letters).sort()).toEqual(
    Object.keys(expected)
      .map((name) => `./letters/${name}.txt`)
      .sort(),
  );
});

test('two parties that are named below a row of labels, and a row of an item with its headings', () => {
  const { parties, items } = readOf('bis-license-face');
  expect(parties.map(({ value }) => [value.role, value.name])).toEqual([
    ['applicant', 'HELIX CRYOGENICS LLC'],
    ['ultimate-consignee', 'TOHOKU SUPERCONDUCTING LAB'],
  ]);
  expect(items.map(({ value }) => value)).toEqual([
    {
      eccn: '3A001.e',
      line: '',
      quantity: '4',
      unit: 'EACH',
      value: '$212,000.00',
      description: 'SUPERCONDUCTING MAGNETS',
    },
  ]);
});

test('points that are called objections, and who stands below dots', () => {
  expect(readOf('bis-portal-message').reasons).toHaveLength(2);
  expect(readOf('bis-returned').parties.map(({ value }) => value.name)).toEqual(['Larkspur Chemical Supply']);
});

test('points that name themselves with a word, that stand within numbered paragraphs, or after a dash', () => {
  const told = (name: string, list: 'reasons' | 'conditions') =>
    readOf(name)[list].map(({ number, text }) => [number, text.slice(0, 24)]);
  expect(told('bis-grounds', 'reasons').map(([number]) => number)).toEqual(['Ground 1.', 'Ground 2.']);
  expect(told('bis-memorandum', 'reasons')).toEqual([
    ['a.', 'The pressure transducers'],
    ['b.', 'The end user, Brightwate'],
  ]);
  expect(told('bis-conditions-by-mail', 'conditions')).toEqual([
    ['Condition 1 -', 'No reexport without BIS '],
    ['Condition 2 -', 'Semiannual reports of sh'],
    ['Condition 3 -', 'The end user must permit'],
  ]);
  expect(told('bis-case-status', 'reasons').map(([number]) => number)).toEqual(['01 -', '02 -']);
});

test('a list whose words name another one by the way, and one that follows another without room between', () => {
  const { reasons, modifications } = readOf('bis-corrected-notice');
  expect([reasons.length, modifications.map(({ text }) => text)]).toEqual([
    2,
    ['a smaller quantity of four units; or', 'installation at the Dresden site only.'],
  ]);
  const { conditions, riders } = readOf('bis-license-with-riders');
  expect(conditions.at(-1)?.text).toBe('THE LICENSEE MUST FURNISH A COPY OF THIS LICENSE TO THE CONSIGNEE.');
  expect(riders).toHaveLength(2);
});

const read = (...lines: readonly string[]) => readLetter(textOfLines(lines));

test('an address that may have been read as two words is asked about with both', () => {
  const { officerEmail } = read('E-mail: william. feld@agency.example');
  expect([officerEmail?.because, officerEmail?.candidates.map(({ value }) => value)]).toEqual([
    'unsure-character',
    ['feld@agency.example', 'william.feld@agency.example'],
  ]);
  expect(read('E-mail: william.feld@agency.example').officerEmail?.value).toBe('william.feld@agency.example');
});

test.each([
  ['-----Original Message-----', 'From: Paul Sefton', 'The reply was due May 9, 2025.'],
  ['From: Paul Sefton', 'Sent: Tuesday, May 6, 2025', 'To: Renata Quill', 'The reply was due May 9, 2025.'],
  ['On Tue, May 6, 2025 at 9:14 AM Paul Sefton wrote:', 'The reply was due May 9, 2025.'],
  ['> The reply was due May 9, 2025.'],
])('what a mail repeats below itself says nothing of it: %s', (...repeated) => {
  const own = [
    'From: Renata Quill',
    'Sent: Wednesday, May 7, 2025',
    '',
    'Mr. Sefton, thank you for the answer on the other case. Two more things are still needed for this one: the',
    'serial numbers of both pumps, and a signed statement of the end user that names the building in which each',
    'of them will stand. Please do not send them by mail.',
  ];
  const mail = read(...own, '', ...repeated, 'The reasons are:', '1. The first.', '2. The second.');
  const isMarked = repeated[0]?.startsWith('>');
  expect([mail.replyByOn, mail.reasons.length]).toEqual([null, isMarked ? 2 : 0]);
  expect(read('From: Renata Quill', 'FYI', '', 'The reply is due May 9, 2025.').replyByOn?.value).toBe(
    '2025-05-09',
  );
});

test('an own answer below the marked lines of an earlier mail is read', () => {
  const lines = [
    'On Tue, May 6, 2025 Paul Sefton wrote:',
    '> How long do we have?',
    '',
    'Your reply is due May 9, 2025.',
  ];
  expect(read('Mr. Sefton,', ...lines).replyByOn?.value).toBe('2025-05-09');
});

test('an application is the letter’s own by its mention only where no other is mentioned', () => {
  expect(read('We deny license application Z123456.').applicationNumber?.value).toBe('Z123456');
  const two = read('We deny license application Z123456. Compare application Z654321.');
  expect(two.applicationNumber?.certainty).toBe('asked');
});

test('a name alone is the officer’s where its mail address says so, and is asked about where none does', () => {
  const lines = (...end: readonly string[]) => read('Dear Exporter:', '', 'It is approved.', '', ...end);
  const own = lines('Henrik Aalto', 'Technology Controls Division', 'henrik.aalto@agency.example');
  expect(own.officerName?.value).toBe('Henrik Aalto');
  const other = lines('Henrik Aalto', 'Technology Controls Division', '202-482-0177');
  expect([other.officerName?.certainty, other.officerName?.candidates[0]?.value]).toEqual([
    'asked',
    'Henrik Aalto',
  ]);
  expect(lines('Henrik Aalto').officerName).toBeNull();
});

test('a letter that approves and asks for acceptance of its conditions is asked about, one that may approve is not', () => {
  const ask = 'Please confirm acceptance of these conditions by May 9, 2025.';
  const both = read('Dear Exporter:', '', `Your application has been approved. ${ask}`).kind;
  expect(both?.certainty).toBe('asked');
  expect(both?.candidates.map(({ value }) => value).sort()).toEqual(['approved', 'conditions-proposed']);
  const may = read('Dear Exporter:', '', `Your application can be approved with conditions. ${ask}`).kind;
  expect([may?.certainty, may?.value]).toEqual(['sure', 'conditions-proposed']);
});
