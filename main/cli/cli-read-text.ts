import { plural } from '../../shared/base/plural';
import { letterName } from '../../shared/docket/record-names';
import { letterKindWords } from '../../shared/law/letter-kinds';
import { askReasons } from '../../shared/reading/ask-reasons';
import type { Place } from '../../shared/reading/letter-text';
import type { Proposal } from '../../shared/reading/proposal';
import type { LetterReading } from '../../shared/reading/read-letter';
import type { RecordMatch } from '../../shared/reading/record-of-letter';
import type { Register } from '../../shared/register/register';
import { licenseName } from '../../shared/register/where-used';
import type { ReadAnswer } from './cli-read-answer';
import { table } from './cli-table';

type Row = readonly [field: string, reads: string, page: string, ask: string];

/** Where something stands: the page, and of several files which. */
const pageText = ({ file, page }: Place): string =>
  file === undefined ? `${page}` : `${page} of file ${file}`;

function row<V extends string>(
  field: string,
  proposal: Proposal<V> | null,
  say: (value: V) => string = String,
): readonly Row[] {
  if (proposal === null) return [];
  const { because, value, candidates } = proposal;
  const reads = value === null ? candidates.map((each) => say(each.value)).join(' or ') : say(value);
  const page = candidates[0] === undefined ? '' : pageText(candidates[0].place);
  return [[field, value === null ? `? ${reads}` : reads, page, because === null ? '' : askReasons[because]]];
}

function fieldRows(reading: LetterReading): readonly Row[] {
  return [
    ...row('Agency', reading.agency),
    ...row('Kind', reading.kind, (kind) => letterKindWords[kind].label),
    ...row('Date printed', reading.datedOn),
    ...row('Application number', reading.applicationNumber),
    ...row('License number', reading.licenseNumber),
    ...row('Reference', reading.reference),
    ...row('Reply by', reading.replyByOn),
    ...row('Reply extended to', reading.replyExtendedTo),
    ...row('Validated', reading.validatedOn),
    ...row('Expires', reading.expiresOn),
    ...row('Officer', reading.officerName),
    ...row('Phone', reading.officerPhone),
    ...row('E-mail', reading.officerEmail),
  ];
}

function listText(title: string, points: LetterReading['reasons']): string {
  if (points.length === 0) return '';
  const lines = points.map(({ number, text, because, unsure = [] }) => {
    const asks = because === undefined ? '' : `     ? ${[askReasons[because], ...unsure].join(' ')}\n`;
    return `  ${number} ${text.replaceAll('\n', '\n     ')}\n${asks}`;
  });
  return `\n${title}\n${lines.join('')}`;
}

const matchWords: Readonly<Record<Exclude<RecordMatch['by'], 'none'>, string>> = {
  'application-number': 'by its application number',
  'license-number': 'by its license number',
  reference: 'by its reference',
  party: 'by a party it names',
};

function recordText({ by, isSure, licenses }: RecordMatch): string {
  if (by === 'none') return 'Record: none in the register; it would be a new one.\n';
  const names = licenses.map((license) => licenseName(license)).join(' or ');
  return `Record: ${isSure ? names : `? ${names}`}, ${matchWords[by]}\n`;
}

/** The answer as `read` gives it for people. */
export function readText(register: Register, { match, already, attachedTo, file }: ReadAnswer): string {
  const { reading } = file;
  const rows = fieldRows(reading);
  const named = [
    ...reading.sections.map(({ value }): Row => ['Cites', value, '', '']),
    ...reading.parties.map(
      ({ value, place }): Row => [
        value.role === 'applicant' ? 'Applicant' : 'Party',
        [value.name, ...value.address].join(', '),
        pageText(place),
        '',
      ],
    ),
    ...reading.items.map(
      ({ value, place }): Row => [
        'Item',
        [value.eccn, value.quantity, value.description].filter((part) => part !== '').join(' '),
        pageText(place),
        '',
      ],
    ),
  ];
  return [
    `${file.files.map(({ name, pages }) => `${name}, ${plural(pages, 'page')}`).join('; ')}. Nothing was saved; check each value against the letter.\n\n`,
    table(['FIELD', 'READS', 'PAGE', 'ASK'], [...rows, ...named], 90),
    listText('Reasons', reading.reasons),
    listText('Offered modifications', reading.modifications),
    listText('Asked for', reading.questions),
    listText('Conditions', reading.conditions),
    listText('Riders', reading.riders),
    `\n${recordText(match)}`,
    ...already.map(
      ({ letter, by }) =>
        `Logged already${by === 'file' ? ', with this very file' : ', by kind, date and record'}: ${letterName(register, letter)}\n`,
    ),
    ...attachedTo.map((name) => `The same file is attached already to: ${name}\n`),
  ].join('');
}
