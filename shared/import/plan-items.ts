import { isSame } from '../decide/changes';
import type { Item } from '../records/license';
import { findLicense } from '../resolve';
import { type Result, refuse, sentence } from '../result';
import { type Planning, parsedRow, refusedRow, row } from './plan-rows';
import type { PreviewRow, RowChoice } from './preview-row';
import type { RowValues } from './read-columns';

interface ReadItem {
  readonly line: number;
  readonly found: Result<RowValues>;
}

interface Group {
  readonly items: (Partial<Item> & { readonly line: string })[];
  readonly touched: Set<string>;
  readonly places: number[];
}

/** Items belong to a record as one list, so all rows of one record become one change of it: good or refused together. */
export function planItems(
  { trial, commands }: Planning,
  read: readonly ReadItem[],
  choices: ReadonlyMap<number, RowChoice>,
): readonly PreviewRow[] {
  const groups = new Map<string, Group>();
  const rows = read.map(({ line, found }, place): PreviewRow => {
    if (!found.ok) return refusedRow(line, found);
    const { license, agency: _agency, ...values } = found.value.values;
    if (choices.get(line) === 'keep-ours') return row(line, 'same');
    const record = findLicense(trial.register, typeof license === 'string' ? license : '');
    if (!record.ok) return refusedRow(line, record);
    const { line: number } = values;
    if (typeof number !== 'string') return refusedRow(line, refuse('invalid', 'import-line-missing'));
    const { id, items } = record.value;
    const group = groups.get(id) ?? { items: [...items], touched: new Set(), places: [] };
    groups.set(id, group);
    if (group.touched.has(number))
      return row(line, 'conflict', [sentence('import-twice-in-file')], { recordId: id });
    const fits = group.items.filter((item) => item.line === number);
    if (fits.length > 1)
      return row(line, 'conflict', [sentence('import-several-match', { count: fits.length })]);
    const before = fits[0];
    const after = { ...before, ...values, line: number };
    group.touched.add(number);
    const more = { recordId: id, read: found.value.read };
    if (before !== undefined && isSame(before, after)) return row(line, 'same', [], more);
    if (before === undefined) group.items.push(after);
    else group.items[group.items.indexOf(before)] = after;
    group.places.push(place);
    return row(line, before === undefined ? 'new' : 'changed', [], more);
  });
  for (const [license, { items, places }] of groups) {
    if (places.length === 0) continue;
    const command = parsedRow({ do: 'change-license', license, items });
    const decision = command.ok ? trial.tryRow(command.value) : command;
    if (command.ok && decision.ok) commands.push(command.value);
    else if (!decision.ok)
      for (const place of places) rows[place] = refusedRow(rows[place]?.line ?? 0, decision);
  }
  return rows;
}
