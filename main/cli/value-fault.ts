import { isIsoDate } from '../../shared/base/dates';
import { isPublicKey } from '../updates/minisign';
import type { OptionName, Values } from './options';

const days: readonly OptionName[] = ['today', 'as-of', 'since', 'until'];

/** What is wrong with values that mean the same wherever they are given; undefined: nothing. */
export function valueFault(values: Values, isPackaged: boolean): string | undefined {
  if (values.clock !== undefined) {
    if (isPackaged || values.register === undefined)
      return '--clock is for tests: only in a checkout and only with --register.';
    if (!Number.isFinite(Date.parse(values.clock))) return '--clock needs an instant.';
  }
  if (values['trust-key'] !== undefined) {
    if (isPackaged || values.register === undefined)
      return '--trust-key is for tests: only in a checkout and only with --register.';
    if (!isPublicKey(values['trust-key'])) return '--trust-key needs a public key of minisign.';
  }
  for (const name of days) {
    const given = values[name];
    if (typeof given === 'string' && !isIsoDate(given))
      return `--${name} needs a calendar date written yyyy-mm-dd; "${given}" is none.`;
  }
  const { since, until } = values;
  if (since !== undefined && until !== undefined && since > until)
    return `--since ${since} is after --until ${until}: nothing can be between them.`;
  if (values['as-of'] !== undefined && values.today !== undefined)
    return '--as-of and --today do not go together: as it stood on a day, that day is today.';
  if (values['date-style'] !== undefined && values['date-style'] !== 'us' && values['date-style'] !== 'iso')
    return `--date-style needs us or iso; "${values['date-style']}" is neither.`;
  if (values.paper !== undefined && values.paper !== 'letter' && values.paper !== 'a4')
    return `--paper needs letter or a4; "${values.paper}" is neither.`;
  return undefined;
}
