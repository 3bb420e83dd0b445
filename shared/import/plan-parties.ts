import { countryName } from '../base/countries';
import { refuse } from '../base/result';
import { asSeen } from '../base/same-name';
import { roleWords } from '../labels/closed-sets';
import type { Counterparty } from '../records/counterparty';
import type { License } from '../records/license';
import { matchesOf } from './match-row';
import { calledIn, type Values } from './matched-record';
import { type Asked, type Planning, refusedRow, tried } from './planning';
import type { PreviewRow } from './preview-row';

type PartyName = Pick<License['parties'][number], 'role' | 'name'>;

/** The parties that columns of their roles name: known counterparties, or new ones where the file says their country. */
export function partiesOf(
  planning: Planning,
  own: License | undefined,
  { line, added }: Asked,
): { readonly parties: readonly Values[]; readonly made: readonly string[] } | PreviewRow {
  const { register } = planning.trial;
  const parties: Values[] = (own?.parties ?? []).map(({ id, role }) => ({ id, role }));
  const made: string[] = [];
  const said: PartyName[] = [];
  for (const { role, name, country, heading, address } of added.parties) {
    const field = `party.${role}`;
    const isSame = (each: PartyName) => each.role === role && asSeen(each.name) === asSeen(name);
    if (own?.parties.some(isSame) || said.some(isSame)) continue;
    said.push({ role, name });
    const named = matchesOf(register, 'counterparties', { name }) as readonly Counterparty[];
    const found = named.filter((each) => country === '' || each.country === country || each.country === '');
    if (found.length > 1)
      return refusedRow(
        line,
        refuse('ambiguous', 'import-party-several', { heading, name, count: found.length }, field),
      );
    const [elsewhere] = named;
    if (found.length === 0 && elsewhere !== undefined) {
      const [ours, theirs] = [elsewhere.country, country].map(countryName);
      return refusedRow(
        line,
        refuse(
          'conflict',
          'import-party-country',
          { heading, name, ours: ours ?? '', theirs: theirs ?? '' },
          field,
        ),
      );
    }
    const [one] = found;
    if (one !== undefined) {
      parties.push({
        role,
        counterparty: calledIn(planning, one, one.name),
      });
      continue;
    }
    if (country === '' && planning.defaults.parties !== 'add')
      return refusedRow(
        line,
        refuse(
          'not-found',
          'import-party-unknown',
          { heading, name, role: roleWords[role].toLowerCase() },
          field,
        ),
      );
    const before = planning.commands.length;
    const party = tried(
      planning,
      line,
      { do: 'add-counterparty', name, country, roles: [role], ...(address.length === 0 ? {} : { address }) },
      null,
    );
    if (party.verdict === 'refused') return party;
    if (planning.commands.length > before) made.push(name);
    parties.push({ role, counterparty: name });
  }
  return { parties, made };
}

/** Takes back counterparties that a row made before it was refused. */
export function takeBack({ trial, commands, decisions }: Planning, made: readonly string[]): void {
  for (const name of made) {
    const found = trial.register.counterparties.by('name', asSeen(name)).at(-1);
    if (found !== undefined) trial.register.counterparties.delete(found.id);
    commands.pop();
    decisions.pop();
  }
}
