import { messageOf, refuse } from '../base/result';
import { asSeen } from '../base/same-name';
import { agencyShort, numberWords } from '../labels/closed-sets';
import type { License } from '../records/license';
import { keptParts } from './kept-parts';
import { matchesOf } from './match-row';
import { calledIn, notesOf, severalRow, withoutSameNames } from './matched-record';
import { partiesOf, takeBack } from './plan-parties';
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

/** A license record: known by its application or license number. */
export function planLicense(planning: Planning, given: Asked): PreviewRow {
  const { trial, claimed, firstNewSeq } = planning;
  const { agency } = planning.defaults;
  const asked = agency === undefined ? given : { ...given, values: { agency, ...given.values } };
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
            message: messageOf('import-offer-record', {
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
      [messageOf('import-identity-differs', params)],
      [
        { choice: 'keep-ours', message: messageOf('import-offer-leave-out') },
        { choice: 'take-file', message: messageOf('import-offer-number', params) },
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
  if (parties === null) return done;
  if (done.verdict === 'refused') takeBack(planning, parties.made);
  const made = parties.made.map((name) => messageOf('import-party-made', { name }));
  return done.verdict === 'refused' || made.length === 0 ? done : { ...done, why: [...done.why, ...made] };
}
