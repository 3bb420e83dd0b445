import type { IsoDate } from '../../shared/base/dates';
import { done, type Result, refuse } from '../../shared/base/result';
import { sorted } from '../../shared/base/sorted';
import type { CounterpartyRow } from '../../shared/docket/counterparty-rows';
import type { LicenseRow } from '../../shared/docket/license-rows';
import type { ColumnKey } from '../../shared/docket/list-columns';
import { choicesOf, type FilterField, filterInWords, matcherOf } from '../../shared/docket/list-filter';
import type { DocketRow } from '../../shared/docket/rows';
import { columnsOfList, fieldsOfList } from '../../shared/history/viewed-lists';
import { viewListWords } from '../../shared/labels/filter-labels';
import { viewNamed } from '../../shared/records/saved-view';
import type { Register } from '../../shared/register/register';
import type { LetterReasons } from '../../shared/response/reasons';
import type { CliTask } from './cli-task';

interface Rows {
  readonly docket: DocketRow;
  readonly licenses: LicenseRow;
  readonly counterparties: CounterpartyRow;
  readonly reasons: LetterReasons;
}

/** Rows as a saved view shows them, and what the view is, for people; without a view all rows as they are. */
export interface ViewedRows<Row> {
  readonly rows: readonly Row[];
  /** A line above the table; empty without a view. */
  readonly head: string;
  /** What the view names and no record has any more. */
  readonly note?: string;
}

/** The rows of a list that a saved view shows, in its order. "Mine" are those of `--by`, else of the person in the settings. */
export function viewedRows<L extends keyof Rows>(
  { request, ports }: CliTask,
  list: L,
  name: string | undefined,
  rows: readonly Rows[L][],
  { register, today }: { readonly register: Register; readonly today: IsoDate },
): Result<ViewedRows<Rows[L]>> {
  if (name === undefined) return done({ rows, head: '' });
  const view = viewNamed(register.settings.savedViews, list, name);
  if (view === undefined) return refuse('not-found', 'no-such-view', { list: viewListWords[list], name });
  const person = request.by ?? (ports.kept.preferences.person || ports.systemUser);
  const context = { register, today, person };
  const fields = fieldsOfList[list] as readonly FilterField<never>[] as readonly FilterField<Rows[L]>[];
  const keys = columnsOfList[list] as Readonly<Record<string, ColumnKey<Rows[L]>>>;
  const fitting = rows.filter(matcherOf(fields, view.filter, context));
  const by = view.sort === null ? undefined : keys[view.sort.column]?.sortBy;
  const words = filterInWords(fields, view.filter, register, choicesOf(fields, rows, context));
  const parts = words.map(({ label, words: value, name: field }) =>
    field === 'mine' ? `${label} (${person})` : `${label}: ${value}`,
  );
  const gone = words.flatMap((part) => part.gone.map((value) => `${part.label} ${value}`));
  return done({
    rows: by === undefined ? fitting : sorted(fitting, by, view.sort?.isDescending ?? false),
    head: `View "${view.name}": ${parts.join('; ') || 'all'}\n`,
    ...(gone.length === 0
      ? {}
      : { note: `No row has what the view "${view.name}" names: ${gone.join('; ')}.` }),
  });
}
