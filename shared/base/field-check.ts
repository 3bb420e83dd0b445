import type * as z from 'zod';
import { isIsoDate } from './dates';
import { isoDate } from './fields';
import type { FieldReason } from './reason';

/** What does not fit, and where: the key of a reason in `shared/base/messages`. */
export interface FieldFault {
  readonly path: readonly (string | number)[];
  readonly reason: FieldReason;
}

/** Looks at a value read from the disk; fills in the defaults of fields that are missing. Undefined: it fits. */
export type FieldCheck = (value: unknown) => FieldFault | undefined;

/** A field of an object: how its value is checked, and what stands for it where it is missing. */
interface Field {
  readonly name: string;
  readonly check: FieldCheck;
  /** Undefined: it may not be missing. */
  readonly fallback: (() => unknown) | undefined;
}

/** Whether a value is an object with fields. */
export function hasFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function faultOf(reason: FieldReason): FieldFault {
  return { path: [], reason };
}

/** The same fault, one level further out. */
export function faultIn(place: string | number, { path, reason }: FieldFault): FieldFault {
  return { path: [place, ...path], reason };
}

const test =
  (fits: (value: unknown) => boolean, reason: FieldReason): FieldCheck =>
  (value) =>
    fits(value) ? undefined : faultOf(reason);

// Reading a calendar day takes a microsecond, and a register names the same days over and over.
const knownDays = new Set<string>();

export function isDay(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (knownDays.has(value)) return true;
  if (!isIsoDate(value)) return false;
  knownDays.add(value);
  return true;
}

function textCheck(checks: readonly z.core.$ZodCheck[]): FieldCheck {
  const patterns = checks.flatMap(({ _zod }) => {
    const def = _zod.def as z.core.$ZodCheckStringFormatDef;
    return def.check === 'string_format' && def.pattern ? [def.pattern] : [];
  });
  return (value) => {
    if (typeof value !== 'string') return faultOf('not-text');
    return patterns.every((pattern) => pattern.test(value)) ? undefined : faultOf('not-of-its-form');
  };
}

function numberCheck(isWhole: boolean, checks: readonly z.core.$ZodCheck[]): FieldCheck {
  const bounds = checks.map(({ _zod }) => _zod.def as z.core.$ZodCheckLessThanDef);
  return (value) => {
    if (isWhole ? !Number.isSafeInteger(value) : !Number.isFinite(value)) return faultOf('not-a-number');
    const isIn = bounds.every(({ check, value: bound }) => {
      if (check === 'less_than') return (value as number) <= (bound as number);
      return (check as string) !== 'greater_than' || (value as number) >= (bound as number);
    });
    return isIn ? undefined : faultOf('out-of-range');
  };
}

function listCheck(element: FieldCheck): FieldCheck {
  return (value) => {
    if (!Array.isArray(value)) return faultOf('not-a-list');
    for (let at = 0; at < value.length; at += 1) {
      const fault = element(value[at]);
      if (fault) return faultIn(at, fault);
    }
    return undefined;
  };
}

// What the whole object has to fulfill, besides its fields.
function wholeChecks(schema: z.core.$ZodType): readonly ((value: unknown) => boolean)[] {
  return (schema._zod.def.checks ?? []).flatMap(({ _zod }) => {
    const def = _zod.def as z.core.$ZodCustomDef;
    return def.check === 'custom' && typeof def.fn === 'function'
      ? [def.fn as (value: unknown) => boolean]
      : [];
  });
}

/** Checks an object by its fields; a field that is not among them is left as it is. */
export function objectCheck(shape: z.core.$ZodShape): FieldCheck {
  const fields = fieldsOf(shape);
  return (value) => {
    if (!hasFields(value)) return faultOf('not-an-object');
    for (const field of fields) {
      const fault = fieldFault(value, field);
      if (fault) return fault;
    }
    return undefined;
  };
}

function fieldFault(
  object: Record<string, unknown>,
  { name, check, fallback }: Field,
): FieldFault | undefined {
  const value = object[name];
  if (value !== undefined) {
    const fault = check(value);
    return fault && faultIn(name, fault);
  }
  if (fallback === undefined) return faultIn(name, faultOf('missing'));
  const instead = fallback();
  if (instead !== undefined) object[name] = instead;
  return undefined;
}

/** The fields of a shape, each with its check. */
export function fieldsOf(shape: z.core.$ZodShape): readonly Field[] {
  return Object.entries(shape).map(([name, schema]) => ({
    name,
    check: checkOf(schema),
    fallback: fallbackOf(schema),
  }));
}

function fallbackOf(schema: z.core.$ZodType): Field['fallback'] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'default') return () => def.defaultValue;
  if (def.type === 'optional') return () => undefined;
  return def.type === 'readonly' ? fallbackOf(def.innerType) : undefined;
}

/**
 * The check of a value as a reader needs it, made once from the schema that commands are parsed with: types, choices,
 * ranges, days, patterns, and defaults for what is missing. What a person may type (how long, without which characters) is
 * left out: a rule for typing that becomes stricter must not make what was written before unreadable.
 */
export function checkOf(schema: z.core.$ZodType): FieldCheck {
  if (schema === isoDate) return test(isDay, 'not-a-date');
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return textCheck(def.checks ?? []);
    case 'number':
      return numberCheck('format' in def, def.checks ?? []);
    case 'boolean':
      return test((value) => typeof value === 'boolean', 'not-yes-or-no');
    case 'enum': {
      const choices = new Set<unknown>(Object.values(def.entries));
      return test((value) => choices.has(value), 'not-one-of-these');
    }
    case 'literal': {
      const choices = new Set<unknown>(def.values);
      return test((value) => choices.has(value), 'not-one-of-these');
    }
    case 'array':
      return listCheck(checkOf(def.element));
    case 'object': {
      const byFields = objectCheck(def.shape);
      const whole = wholeChecks(schema);
      if (whole.length === 0) return byFields;
      return (value) =>
        byFields(value) ?? (whole.every((fits) => fits(value)) ? undefined : faultOf('not-of-its-form'));
    }
    case 'nullable': {
      const inner = checkOf(def.innerType);
      return (value) => (value === null ? undefined : inner(value));
    }
    case 'union': {
      const options = def.options.map(checkOf);
      return (value) =>
        options.some((option) => option(value) === undefined) ? undefined : faultOf('not-of-its-form');
    }
    case 'optional':
    case 'default':
    case 'readonly':
      return checkOf(def.innerType);
    default:
      throw new Error(`no check for a field of type ${def.type}`);
  }
}
