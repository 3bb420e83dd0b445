import { countryName } from '../countries';
import type { Counterparty } from '../records/counterparty';
import type { License } from '../records/license';
import { refuse, sentence } from '../result';
import { asSeen } from '../same-name';
import { agencyShort, numberWords, roleWords } from '../words/kinds';
import { withContacts, withIdentifiers, withNotes } from './collected';
import { keptNotes, keptParts } from './kept-parts';
import { matchesOf } from './match-row';
import {
  type Asked,
  conflictRow,
  decidedOn,
  leaveOut,
  type Planning,
  refusedRow,
  row,
  tried,
  twiceRow,
} from './planning';
import type { PreviewRow, RowOffer } from './preview-row';

type Values = Readonly<Record<string, unknown>>;

const nothingOf = (country: string): string => (country === '' ? 'no country' : countryName(country));

/** Values without a name or number that the record has already, as far as the eye can tell. */
function withoutSameNames(record: object, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => {
      const ours: unknown = (record as Values)[key];
      const isName = key === 'name' || key === 'applicationNumber' || key === 'licenseNumber';
      return !(
        isName &&
        typeof value === 'string' &&
        typeof ours === 'string' &&
        asSeen(ours) === asSeen(value)
      );
    }),
  );
}

/** What the record goes by in a command: what this very file made has no id yet when the batch runs. */
function calledIn(
  { firstNewSeq }: Planning,
  { id, madeSeq }: { id: string; madeSeq: number },
  name: string,
): string {
  return madeSeq === firstNewSeq ? name : id;
}

function severalRow(line: number, offers: readonly RowOffer[]): PreviewRow {
  return conflictRow(
    line,
    'several',
    [sentence('import-several-match', { count: offers.length })],
    [...offers, leaveOut],
  );
}

/** A counterparty: known by its name; another country in the file is asked about, never taken for another company. */
export function planCounterparty(planning: Planning, asked: Asked): PreviewRow {
  const { trial, claimed, firstNewSeq } = planning;
  const { line, values, added } = asked;
  if (values.name === undefined) return refusedRow(line, refuse('invalid', 'import-name-missing'));
  const lists = (own?: Counterparty): Values => ({
    ...(added.contacts.length === 0 ? {} : { contacts: withContacts(own?.contacts ?? [], added.contacts) }),
    ...(added.identifiers.length === 0
      ? {}
      : { identifiers: withIdentifiers(own?.identifiers ?? [], added.identifiers) }),
    ...notesOf(own, asked),
  });
  const asNew = () => tried(planning, line, { do: 'add-counterparty', ...values, ...lists() }, null);
  const isOfFile = ({ id, madeSeq }: Counterparty) => claimed.has(id) || madeSeq === firstNewSeq;
  const named = matchesOf(trial.register, 'counterparties', values) as readonly Counterparty[];
  const country = typeof values.country === 'string' ? values.country : '';
  const fitting = named.filter((each) => country === '' || each.country === country || each.country === '');
  const inCountry = country === '' ? [] : fitting.filter((each) => each.country === country);
  // Two countries for one name in one list are two companies; the register's own is asked about.
  const elsewhere = named.filter((each) => !isOfFile(each));
  const matches = inCountry.length > 0 ? inCountry : fitting.length > 0 ? fitting : elsewhere;
  if (matches.length === 0) return asNew();
  const answer = decidedOn(planning, asked, 'several');
  const match = matches.length === 1 ? matches[0] : matches.find(({ id }) => answer === `record:${id}`);
  if (match === undefined)
    return answer === 'keep-ours'
      ? row(line, 'left-out')
      : severalRow(
          line,
          matches.map((each) => ({
            choice: `record:${each.id}`,
            say: sentence('import-offer-record', {
              name: [each.name, nothingOf(each.country), ...each.address.slice(0, 1)].join(', '),
            }),
          })),
        );
  let kept: Values = values;
  if (fitting.length === 0) {
    const about = decidedOn(planning, asked, 'country');
    const params = { name: match.name, ours: nothingOf(match.country), theirs: countryName(country) };
    if (about === 'as-new') return asNew();
    if (about === undefined)
      return conflictRow(
        line,
        'country',
        [sentence('import-country-differs', params)],
        [
          { choice: 'take-file', say: sentence('import-offer-moved', params) },
          { choice: 'keep-ours', say: sentence('import-offer-keep-country', params) },
          { choice: 'as-new', say: sentence('import-offer-another') },
        ],
        match.id,
      );
    const { country: _country, ...rest } = values;
    if (about === 'keep-ours') kept = rest;
  }
  if (isOfFile(match)) {
    const twice = decidedOn(planning, asked, 'twice');
    if (twice === undefined) return twiceRow(line, match.id);
    if (twice === 'keep-ours') return row(line, 'left-out', [], { recordId: match.id });
  }
  const all = { ...withoutSameNames(match, kept), ...lists(match) };
  return tried(
    planning,
    line,
    {
      do: 'change-counterparty',
      counterparty: calledIn(planning, match, match.name),
      ...keptNotes(match, all),
    },
    match.id,
  );
}

function notesOf(
  own: { readonly notes: Counterparty['notes'] } | undefined,
  { values, added }: Asked,
): Values {
  if (added.notes.length === 0) return {};
  const listed = Array.isArray(values.notes) ? values.notes : (own?.notes ?? []);
  return { notes: withNotes(listed, added.notes) };
}

/** The parties that columns of their roles name: known counterparties, or new ones where the file says their country. */
function partiesOf(
  planning: Planning,
  own: License | undefined,
  { line, added }: Asked,
): { readonly parties: readonly Values[]; readonly made: readonly string[] } | PreviewRow {
  const { register } = planning.trial;
  const parties: Values[] = (own?.parties ?? []).map(({ id, role }) => ({ id, role }));
  const made: string[] = [];
  for (const { role, name, country, heading } of added.parties) {
    const isThere = own?.parties.some((each) => each.role === role && asSeen(each.name) === asSeen(name));
    if (isThere) continue;
    const named = matchesOf(register, 'counterparties', { name }) as readonly Counterparty[];
    const found = named.filter((each) => country === '' || each.country === country || named.length === 1);
    if (found.length > 1)
      return refusedRow(
        line,
        refuse('ambiguous', 'import-party-several', { heading, name, count: found.length }),
      );
    const [one] = found;
    if (one !== undefined) {
      parties.push({
        role,
        counterparty: calledIn(planning, one, one.name),
      });
      continue;
    }
    if (country === '')
      return refusedRow(
        line,
        refuse('not-found', 'import-party-unknown', { heading, name, role: roleWords[role].toLowerCase() }),
      );
    const before = planning.commands.length;
    const party = tried(planning, line, { do: 'add-counterparty', name, country, roles: [role] }, null);
    if (party.verdict === 'refused') return party;
    if (planning.commands.length > before) made.push(name);
    parties.push({ role, counterparty: name });
  }
  return { parties, made };
}

/** Takes back counterparties that a row made before it was refused. */
function takeBack({ trial, commands }: Planning, made: readonly string[]): void {
  for (const name of made) {
    const found = trial.register.counterparties.by('name', asSeen(name)).at(-1);
    if (found !== undefined) trial.register.counterparties.delete(found.id);
    commands.pop();
  }
}

/** A license record: known by its application or license number. */
export function planLicense(planning: Planning, asked: Asked): PreviewRow {
  const { trial, claimed, firstNewSeq } = planning;
  const { line, values } = asked;
  if (values.applicationNumber === undefined && values.licenseNumber === undefined)
    return refusedRow(line, refuse('invalid', 'import-number-missing'));
  const matches = matchesOf(trial.register, 'licenses', values) as readonly License[];
  const answer = decidedOn(planning, asked, 'several');
  const match = matches.length === 1 ? matches[0] : matches.find(({ id }) => answer === `record:${id}`);
  if (match === undefined && matches.length > 1)
    return answer === 'keep-ours'
      ? row(line, 'left-out')
      : severalRow(
          line,
          matches.map((each) => ({
            choice: `record:${each.id}`,
            say: sentence('import-offer-record', {
              name: [agencyShort[each.agency], each.applicationNumber, each.licenseNumber, each.applicant]
                .filter((word) => word !== '')
                .join(', '),
            }),
          })),
        );
  if (match !== undefined && (claimed.has(match.id) || match.madeSeq === firstNewSeq)) {
    const twice = decidedOn(planning, asked, 'twice');
    if (twice === undefined) return twiceRow(line, match.id);
    if (twice === 'keep-ours') return row(line, 'left-out', [], { recordId: match.id });
  }
  for (const field of ['applicationNumber', 'licenseNumber'] as const) {
    const ours = match?.[field] ?? '';
    const theirs = values[field];
    if (match === undefined || typeof theirs !== 'string' || ours === '' || asSeen(ours) === asSeen(theirs))
      continue;
    const about = decidedOn(planning, asked, 'number');
    if (about === 'keep-ours') return row(line, 'left-out', [], { recordId: match.id });
    if (about === 'take-file') continue;
    const params = { field: numberWords[match.agency][field].toLowerCase(), ours, theirs };
    return conflictRow(
      line,
      'number',
      [sentence('import-identity-differs', params)],
      [
        { choice: 'keep-ours', say: sentence('import-offer-leave-out') },
        { choice: 'take-file', say: sentence('import-offer-number', params) },
      ],
      match.id,
    );
  }
  const parties = asked.added.parties.length === 0 ? null : partiesOf(planning, match, asked);
  if (parties !== null && 'verdict' in parties) return parties;
  const lists = { ...(parties === null ? {} : { parties: parties.parties }), ...notesOf(match, asked) };
  const done =
    match === undefined
      ? tried(planning, line, { do: 'open-license', ...values, ...lists }, null)
      : tried(
          planning,
          line,
          {
            do: 'change-license',
            license: calledIn(planning, match, match.applicationNumber || match.licenseNumber),
            ...keptParts(trial.register, match, {
              ...withoutSameNames(match, values),
              ...notesOf(match, asked),
            }),
            ...(parties === null ? {} : { parties: parties.parties }),
          },
          match.id,
        );
  if (done.verdict === 'refused' && parties !== null) takeBack(planning, parties.made);
  return done;
}
