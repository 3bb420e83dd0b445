import { messageOf, refuse } from '../base/result';
import type { Steps } from '../base/steps';
import { valueInWords } from '../history/field-values';
import type { Item } from '../records/license';
import { isSame } from '../register/changes';
import { findLicense } from '../register/find-record';
import { importFields } from './import-fields';
import {
  conflictRow,
  decidedOn,
  gatherShare,
  keep,
  type LinesToPlan,
  type LineToPlan,
  leaveOut,
  type Planning,
  parsedRow,
  refusedRow,
  row,
  twiceRow,
} from './planning';
import type { PreviewRow, RowChange } from './preview-row';
import { shiftsOf } from './shifts';

type GivenItem = Partial<Item> & { readonly line: string };

interface Group {
  readonly items: GivenItem[];
  readonly touched: Set<string>;
  readonly places: number[];
}

/** Items belong to a record as one list, so all rows of one record become one change of it: good or refused together. */
export function* planItems(planning: Planning, { count, read }: LinesToPlan): Steps<readonly PreviewRow[]> {
  const { trial } = planning;
  const groups = new Map<string, Group>();
  const gathered = ({ line, found, choices }: LineToPlan, place: number): PreviewRow => {
    if (choices.isLeftOut) return row(line, 'left-out');
    if (!found.ok) return refusedRow(line, found);
    const { license, agency: _agency, ...values } = found.value.values;
    const record = findLicense(trial.register, typeof license === 'string' ? license : '');
    if (!record.ok) return refusedRow(line, record);
    const { line: number } = values;
    if (typeof number !== 'string') return refusedRow(line, refuse('invalid', 'import-line-missing'));
    const { id, items } = record.value;
    const group = groups.get(id) ?? { items: [...items], touched: new Set(), places: [] };
    groups.set(id, group);
    if (group.touched.has(number)) {
      const twice = decidedOn(planning, { choices }, 'twice');
      if (twice === undefined) return twiceRow(line, id);
      if (twice === 'keep-ours') return row(line, 'left-out', [], { recordId: id });
    }
    const fits = group.items.filter((item) => item.line === number);
    const answer = decidedOn(planning, { choices }, 'several');
    const one = fits.length === 1 ? fits[0] : fits.find((item) => answer === `record:${item.id}`);
    if (fits.length > 1 && one === undefined) {
      if (answer === 'keep-ours') return row(line, 'left-out', [], { recordId: id });
      const offers = fits.map((item) => ({
        choice: `record:${item.id}` as const,
        message: messageOf('import-offer-record', {
          name: [item.line, item.eccn, item.model, item.description].filter((word) => word).join(', '),
        }),
      }));
      return conflictRow(
        line,
        'several',
        [messageOf('import-several-match', { count: fits.length })],
        [...offers, leaveOut],
        id,
      );
    }
    const after = { ...one, ...values, line: number };
    group.touched.add(number);
    const more = { recordId: id, read: found.value.read };
    if (one !== undefined && isSame(one, after)) return row(line, 'same', [], more);
    if (one === undefined) group.items.push(after);
    else group.items[group.items.indexOf(one)] = after;
    group.places.push(place);
    const changes = one === undefined ? [] : changesOf(planning, one, after);
    return row(line, one === undefined ? 'new' : 'changed', [], { ...more, changes });
  };
  const rows: PreviewRow[] = [];
  for (const line of read()) {
    rows.push(gathered(line, rows.length));
    yield gatherShare * (rows.length / count);
  }
  let done = 0;
  for (const [license, { items, places }] of groups) {
    done += 1;
    if (places.length === 0) continue;
    const command = parsedRow({ do: 'change-license', license, items });
    const decision = command.ok ? trial.tryRow(command.value) : command;
    if (command.ok && decision.ok) {
      keep(planning, command.value, decision.value);
      const [first = 0] = places;
      const deadlines = shiftsOf(decision.value.events, trial.register);
      rows[first] = { ...(rows[first] as PreviewRow), deadlines };
    } else if (!decision.ok)
      for (const place of places) rows[place] = refusedRow(rows[place]?.line ?? 0, decision);
    yield gatherShare + (1 - gatherShare) * (done / groups.size);
  }
  return rows;
}

function changesOf({ trial }: Planning, before: GivenItem, after: GivenItem): readonly RowChange[] {
  return importFields.items.flatMap(({ key, header }) => {
    const was = before[key as keyof GivenItem];
    const now = after[key as keyof GivenItem];
    if (isSame(was, now)) return [];
    const words = (value: unknown) => valueInWords(key, value, trial.register);
    return [{ label: header, was: words(was), now: words(now) }];
  });
}
