import { compareDays, type IsoDate } from '../../shared/base/dates';
import { done, type Result } from '../../shared/base/result';
import type { HistoryRecord } from '../../shared/history/entry-subjects';
import type { Register } from '../../shared/register/register';
import type { Asked } from './command';
import { findRecord } from './find-record';

/** What narrows a list of letters or steps. */
export interface FollowsAsked {
  readonly words: readonly string[];
  readonly kind: string | undefined;
  readonly record: string | undefined;
  readonly since: IsoDate | undefined;
  readonly until: IsoDate | undefined;
  /** Void ones too. */
  readonly isAll: boolean;
}

export function followsAsked({ words, values }: Asked): FollowsAsked {
  return {
    words,
    kind: values.kind,
    record: values.record,
    since: values.since as IsoDate | undefined,
    until: values.until as IsoDate | undefined,
    isAll: values.all === true,
  };
}

interface Follows {
  readonly licenseIds: readonly string[];
  readonly kind: string;
  readonly void: unknown;
  readonly madeSeq: number;
}

function isOf({ licenses }: Register, { licenseIds }: Follows, record: HistoryRecord): boolean {
  if (record.kind === 'shipment') return false;
  if (record.kind === 'license') return licenseIds.includes(record.id);
  return licenseIds.some((id) =>
    licenses.get(id)?.parties.some(({ counterpartyId }) => counterpartyId === record.id),
  );
}

/** The letters or steps that were asked for, the newest first; refused when the record named is not there. */
export function wantedFollows<T extends Follows>(
  register: Register,
  all: Iterable<T>,
  dayOf: (each: T) => IsoDate,
  { kind, record, since, until, isAll }: FollowsAsked,
): Result<readonly T[]> {
  const about = record === undefined ? undefined : findRecord(register, record);
  if (about?.ok === false) return about;
  const found = [...all].filter(
    (each) =>
      (isAll || each.void === null) &&
      (kind === undefined || each.kind === kind) &&
      (since === undefined || dayOf(each) >= since) &&
      (until === undefined || dayOf(each) <= until) &&
      (about === undefined || isOf(register, each, about.value)),
  );
  return done(found.sort((a, b) => compareDays(dayOf(b), dayOf(a)) || b.madeSeq - a.madeSeq));
}
