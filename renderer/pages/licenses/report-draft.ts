import type { IsoDate } from '../../../shared/base/dates';
import type { Condition } from '../../../shared/records/license';
import type { Repeat } from '../../../shared/records/recurrence';
import { wholeFrom } from '../../forms/fields/draft-parts';

/** The report a condition asks for, as it is typed; `every` is empty where it asks for none. */
export interface ReportDraft {
  readonly every: Repeat['every'] | '';
  readonly firstOn: IsoDate | null;
  /** Days after each shipment. */
  readonly days: string;
}

export const noReport: ReportDraft = { every: '', firstOn: null, days: '' };

export function reportDraft(report: Condition['report']): ReportDraft {
  if (report === null) return noReport;
  const { how, firstOn } = report;
  return { every: how.every, firstOn, days: how.every === 'shipment' ? String(how.days) : '' };
}

/** The report as the record keeps it; a first date or days that are missing are refused by the command. */
export function reportFrom({ every, firstOn, days }: ReportDraft): Condition['report'] {
  if (every === '') return null;
  return every === 'shipment'
    ? { how: { every, days: wholeFrom(days, Number.NaN) }, firstOn: null }
    : { how: { every }, firstOn };
}
