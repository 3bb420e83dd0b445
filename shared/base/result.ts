/** A sentence of `shared/base/messages` by its key, with the values it names. */
export type Say = {
  readonly say: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** The closed set of reasons for an expected refusal. */
export type RefusalCode =
  | 'invalid'
  | 'not-found'
  | 'ambiguous'
  | 'already-exists'
  | 'conflict'
  | 'in-use'
  | 'read-only'
  | 'damaged'
  | 'newer'
  | 'disk'
  | 'clock-doubt'
  | 'unexpected';

/** An expected refusal: nothing was changed. `field` is a path such as `items.0.eccn`. */
export type Refusal = Say & {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly field?: string;
};

export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(code: RefusalCode, say: string, params: Say['params'] = {}, field?: string): Refusal {
  return field === undefined ? { ok: false, code, say, params } : { ok: false, code, say, params, field };
}

export function sentence(say: string, params: Say['params'] = {}): Say {
  return { say, params };
}
