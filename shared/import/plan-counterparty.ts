import { countryName } from '../base/countries';
import { messageOf, refuse } from '../base/result';
import type { Counterparty } from '../records/counterparty';
import { withContacts, withIdentifiers } from './collected';
import { keptNotes } from './kept-parts';
import { matchesOf } from './match-row';
import { calledIn, notesOf, severalRow, type Values, withoutSameNames } from './matched-record';
import {
  type Asked,
  conflictRow,
  decidedOn,
  type Planning,
  refusedRow,
  row,
  tried,
  twiceRow,
} from './planning';
import type { PreviewRow } from './preview-row';

const nothingOf = (country: string): string => (country === '' ? 'no country' : countryName(country));

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
            message: messageOf('import-offer-record', {
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
        [messageOf('import-country-differs', params)],
        [
          { choice: 'take-file', message: messageOf('import-offer-moved', params) },
          { choice: 'keep-ours', message: messageOf('import-offer-keep-country', params) },
          { choice: 'as-new', message: messageOf('import-offer-another') },
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
