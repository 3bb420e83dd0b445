import { type Refusal, refuse } from '../base/result';
import { searchText } from '../base/search-text';
import { answerCells } from '../exchange/screening-tables';
import { type HitDecision, type HitToDecide, hitKey } from '../records/hit-decision';
import { type Asked, decidedOn, type Planning, refusedRow, row, tried, twiceRow } from './planning';
import type { PreviewRow, RowChange } from './preview-row';

type Values = Readonly<Record<string, unknown>>;
const said = (values: Values, key: string): string => (typeof values[key] === 'string' ? values[key] : '');

/** The words of a name without case, marks and punctuation, in any order. */
const lookOf = (name: string): string =>
  searchText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');

const needed = [
  ['answer', 'what was decided'],
  ['decidedBy', 'who decided'],
] as const;

function without(values: Values): Refusal | null {
  if (said(values, 'party') === '' && said(values, 'counterpartyId') === '')
    return refuse(
      'invalid',
      'import-decision-without',
      { what: 'which of our parties it is about' },
      'party',
    );
  if (said(values, 'entry') === '' && said(values, 'name') === '')
    return refuse('invalid', 'import-decision-without', { what: 'which listed party it is about' }, 'name');
  const missing = needed.find(([field]) => said(values, field) === '');
  if (missing === undefined) return null;
  return refuse('invalid', 'import-decision-without', { what: missing[1] }, missing[0]);
}

const hitWords = (hits: readonly HitToDecide[]): string =>
  hits
    .slice(0, 5)
    .map(({ listed, source, entry }) => `${listed.name} (${[source, entry].filter(Boolean).join(', ')})`)
    .join('; ') || 'none';

/** Whether a row that names a list means this one: by its whole name, or by words of it. */
function isOfList(source: string, named: string): boolean {
  const words = lookOf(source).split(' ');
  return lookOf(named)
    .split(' ')
    .filter(Boolean)
    .every((word) => words.includes(word));
}

function isMeant({ source, entry, listed }: HitToDecide, values: Values): boolean {
  const list = said(values, 'source');
  if (list !== '' && !isOfList(source, list)) return false;
  const byEntry = said(values, 'entry');
  // The numbers of one agency's lists change from file to file; the name is then what tells the entry.
  if (byEntry !== '' && byEntry === entry) return true;
  const name = said(values, 'name');
  return name !== '' && [listed.name, ...listed.aliases].some((each) => lookOf(each) === lookOf(name));
}

/** The one hit that a row is about, or why it is none. */
function hitOf({ hits }: Planning, values: Values): HitToDecide | Refusal {
  if (hits === null) return refuse('not-found', 'import-decision-no-lists');
  const id = said(values, 'counterpartyId');
  const name = said(values, 'party');
  const isOurs = ({ counterpartyId, names }: HitToDecide): boolean =>
    id !== '' && counterpartyId === id ? true : names.some((each) => lookOf(each) === lookOf(name));
  const ours = hits.filter(isOurs);
  if (ours.length === 0)
    return refuse('not-found', 'import-decision-no-party', { name: name || id }, 'party');
  const listed = said(values, 'name') || said(values, 'entry');
  const meant = ours.filter((hit) => isMeant(hit, values));
  const params = { name: name || id, listed };
  const [hit, another] = meant;
  if (hit === undefined)
    return refuse('not-found', 'import-decision-no-hit', { ...params, hits: hitWords(ours) }, 'name');
  if (another !== undefined)
    return refuse('ambiguous', 'import-decision-several', { ...params, hits: hitWords(meant) }, 'name');
  return hit;
}

function changesSince(was: HitDecision, values: Values): readonly RowChange[] {
  const answer = said(values, 'answer') as HitDecision['answer'];
  const pairs = [
    ['Answer', answerCells[was.answer], answerCells[answer]],
    ['Reason', was.reason, said(values, 'reason')],
    ['Decided by', was.by, said(values, 'decidedBy')],
    ['Decided on', was.on, said(values, 'decidedOn')],
  ] as const;
  return pairs
    .filter(([, before, now]) => before !== now)
    .map(([label, before, now]) => ({ label, was: before, now }));
}

/** What another program decided about a hit: held against the hits that the lists in use give, and kept with both sides as they stand. */
export function planDecision(planning: Planning, asked: Asked): PreviewRow {
  const { line, values } = asked;
  const missing = without(values);
  if (missing !== null) return refusedRow(line, missing);
  const hit = hitOf(planning, values);
  if ('messageKey' in hit) return refusedRow(line, hit);
  const { counterpartyId, party, source, entry, listed } = hit;
  const key = hitKey({ counterpartyId, party }, { source, entry, name: listed.name });
  if (planning.claimed.has(key)) {
    const twice = decidedOn(planning, asked, 'twice');
    if (twice === undefined) return twiceRow(line, null);
    if (twice === 'keep-ours') return row(line, 'left-out');
  }
  const was = planning.trial.register.hitDecisions.get(key);
  const made = tried(
    planning,
    line,
    {
      ...{ do: 'decide-hit', source, entry, listed },
      ...(counterpartyId === null ? { party } : { counterparty: counterpartyId }),
      ...{ answer: values.answer, reason: said(values, 'reason'), decidedBy: said(values, 'decidedBy') },
      ...(said(values, 'decidedOn') === '' ? {} : { decidedOn: values.decidedOn }),
    },
    null,
  );
  if (made.verdict === 'refused') return made;
  planning.claimed.add(key);
  return was === undefined || made.verdict === 'same'
    ? made
    : { ...made, verdict: 'changed', changes: changesSince(was, values) };
}
