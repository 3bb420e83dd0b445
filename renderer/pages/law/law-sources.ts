import type { IsoDate } from '../../../shared/base/dates';

import type { RegisterSettings } from '../../../shared/records/settings';
import { tableOf } from '../../../shared/register/rules-in-force';

/** A text that rules were read in. */
export interface LawSource {
  readonly source: string;
  readonly citations: readonly string[];
  /** The earliest day on which it was read for one of its rules. */
  readonly checkedOn: IsoDate;
}

/** Every source of the table once, in the order of its rules. */
export function sourcesOf(settings: RegisterSettings): readonly LawSource[] {
  const rules = tableOf(settings).flatMap((group) => group.rules);
  return [...new Set(rules.map(({ source }) => source))].map((source) => {
    const own = rules.filter((rule) => rule.source === source);
    const [first] = own.map(({ checkedOn }) => checkedOn).sort();
    if (first === undefined) throw new Error(`no rule was read in ${source}`);
    return { source, citations: [...new Set(own.map(({ citation }) => citation))], checkedOn: first };
  });
}
