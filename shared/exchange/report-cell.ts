import { isIsoDate } from '../base/dates';
import type { Condition } from '../records/license';
import { type Repeat, repeatWords } from '../records/recurrence';

type Report = NonNullable<Condition['report']>;

const series = (['once', 'month', 'quarter', 'half-year', 'year'] as const).map(
  (every): Repeat => ({ every }),
);

/** The report a condition asks for as one text: "Every quarter, first 2027-01-31", "30 days after each shipment". */
export function reportText(report: Report | null): string {
  if (report === null) return '';
  const words = repeatWords(report.how);
  return report.firstOn === null ? words : `${words}, first ${report.firstOn}`;
}

/** Reads such a text; null for an empty one, undefined for any other. */
export function readReport(text: string): Report | null | undefined {
  if (text.trim() === '') return null;
  const days = /^(\d{1,4}) days? after each shipment$/i.exec(text)?.[1];
  if (days !== undefined) return { how: { every: 'shipment', days: Number(days) }, firstOn: null };
  const [, words = '', firstOn = ''] = /^(.+), first (\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  const how = series.find((each) => repeatWords(each).toLowerCase() === words.toLowerCase());
  return how === undefined || !isIsoDate(firstOn) ? undefined : { how, firstOn };
}
