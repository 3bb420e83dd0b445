import { done, type Result, refuse } from '../base/result';
import type { LedgerAct } from '../records/ledger-act';
import type { License } from '../records/license';
import type { RecordMeta } from '../records/record-meta';
import type { Response } from '../records/response';
import type { Shipment } from '../records/shipment';
import type { Register } from '../register/register';
import type { IsRival } from './decision';
import { checkOpeningFree } from './ledger-entries';
import { checkItemsUnused, checkNumberFree } from './license';
import type { RecordKind } from './records-named';
import { checkExhibitsStand, checkResponseFree } from './response';
import { checkReferenceFree } from './shipment';

type Check<T> = (
  register: Register,
  before: T & RecordMeta,
  after: T & RecordMeta,
  isRival: IsRival,
) => Result<null>;

const license: Check<License> = (register, before, after, isRival) => {
  const standing = before.void === null ? before : undefined;
  const free = checkNumberFree(register, after, standing, isRival);
  return free.ok && standing !== undefined ? checkItemsUnused(register, standing, after.items) : free;
};

const response: Check<Response> = (register, before, after, isRival) => {
  const free = checkResponseFree(register, after.letterId, isRival);
  return free.ok ? checkExhibitsStand(after.points, after.exhibits, before.exhibits) : free;
};

const shipment: Check<Shipment> = (register, before, after, isRival) => {
  const isSame = before.void === null && before.reference === after.reference;
  return isSame ? done(null) : checkReferenceFree(register, after.reference, isRival);
};

const act: Check<LedgerAct> = (register, _before, after, isRival) => {
  const held = after.kind === 'opening-balance' ? register.licenses.get(after.licenseId ?? '') : undefined;
  return held === undefined ? done(null) : checkOpeningFree(register, held, after.itemId, isRival);
};

const checks: Readonly<Partial<Record<RecordKind, Check<never>>>> = {
  licenses: license,
  responses: response,
  shipments: shipment,
  acts: act,
};

/**
 * The rules of a kind of record that its commands keep, for one that an undo changes: numbers are free, what is used is not
 * removed. `register`: as the undo would leave it; `undone`: the entry that is taken back.
 */
export function checkOwnRules(
  register: Register,
  kind: RecordKind,
  {
    before,
    after,
    undone,
  }: { readonly before: RecordMeta; readonly after: RecordMeta; readonly undone: number },
): Result<null> {
  // What was so already when the record was taken back does not hinder its return.
  const isRival: IsRival = ({ id, changedSeq }) =>
    id !== before.id && (before.void === null || changedSeq > undone);
  const may = checks[kind]?.(register, before as never, after as never, isRival) ?? done(null);
  return may.ok ? may : refuse(may.code, may.messageKey, may.params, 'entry');
}
