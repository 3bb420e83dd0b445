import type { MessageKey } from './messages';

/** A sentence of the catalogue by its key, with the values it names. */
export type Message = {
  readonly messageKey: MessageKey;
  readonly params: Readonly<Record<string, string | number>>;
};

/** The closed set of reasons for an expected refusal. */
export const refusalCodes = [
  'invalid',
  'not-found',
  'ambiguous',
  'already-exists',
  'conflict',
  'in-use',
  'read-only',
  'damaged',
  'newer',
  'disk',
  'clock-doubt',
  'unreachable',
  'not-permitted',
  'unexpected',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** An expected refusal: nothing was changed. `field` is a path such as `items.0.eccn`. */
export type Refusal = Message & {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly field?: string;
};

export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(
  code: RefusalCode,
  messageKey: MessageKey,
  params: Message['params'] = {},
  field?: string,
): Refusal {
  return field === undefined
    ? { ok: false, code, messageKey, params }
    : { ok: false, code, messageKey, params, field };
}

export function messageOf(messageKey: MessageKey, params: Message['params'] = {}): Message {
  return { messageKey, params };
}
