import * as z from 'zod';
import { attachment, clockTime, currency, decimal, isoDate, money } from '../../shared/base/fields';
import { zone } from '../../shared/law/rule-parts';
import { country } from '../../shared/records/counterparty';
import { printedTolerance } from '../../shared/records/license';
import { amount } from '../../shared/records/shipment';
import type { StandIns } from './stand-ins';

/** Gives what stands for a value of a register. */
export type Replace = (value: unknown) => unknown;

/** What is replaced besides words: attached files and amounts. */
export interface Substitutes extends StandIns {
  readonly file: (original: z.infer<typeof attachment>) => z.infer<typeof attachment>;
  /** A quantity, price or value as a decimal, by the name of its field. */
  readonly amount: (original: string, field: string) => string;
  readonly minor: (original: number) => number;
}

// These say nothing of anybody, and the register cannot be read without them.
const kept: ReadonlySet<z.core.$ZodType> = new Set<z.core.$ZodType>([
  isoDate,
  currency,
  clockTime,
  country,
  zone,
  printedTolerance.shape.percent,
]);

// Names that the program itself gives: columns, fields and states of lists, editions of the law.
const keptFields: ReadonlySet<string> = new Set(['column', 'columns', 'field', 'status', 'lawEdition']);
const fingerprints: ReadonlySet<string> = new Set(['sha256', 'backupHash', 'wasHash']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Replaces every text of a value that no schema describes. */
export function replaceAll(value: unknown, by: Substitutes): unknown {
  if (typeof value === 'string') return by.text(value);
  if (Array.isArray(value)) return value.map((each) => replaceAll(each, by));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replaceAll(each, by)]));
}

/** Replaces what stands in the fields of an object; a field that the shape does not name has all its texts replaced. */
export function replaceFields(shape: z.core.$ZodShape, by: Substitutes): Replace {
  const fields = new Map(
    Object.entries(shape).map(([name, schema]) => [name, replacerOf(schema, by, name)] as const),
  );
  return (value) => {
    if (!isObject(value)) return replaceAll(value, by);
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        name,
        (fields.get(name) ?? ((v) => replaceAll(v, by)))(each),
      ]),
    );
  };
}

const onText =
  (replace: (text: string) => string, by: Substitutes): Replace =>
  (value) =>
    typeof value === 'string' ? replace(value) : replaceAll(value, by);

function textReplacer(schema: z.core.$ZodType, by: Substitutes, field: string): Replace {
  if (kept.has(schema) || keptFields.has(field)) return (value) => value;
  if (fingerprints.has(field)) return onText(by.fingerprint, by);
  if (schema === decimal || schema === amount) return onText((text) => by.amount(text, field), by);
  return onText(field === 'readFrom' || field === 'file' ? by.fileName : by.text, by);
}

/** What replaces a value of a schema, made once. Days, choices, states and counts stay as they are. */
export function replacerOf(schema: z.core.$ZodType, by: Substitutes, field = ''): Replace {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (schema === attachment)
    return (value) =>
      isObject(value) ? by.file(value as z.infer<typeof attachment>) : replaceAll(value, by);
  if (schema === money)
    return (value) =>
      isObject(value) && typeof value.minor === 'number' ? { ...value, minor: by.minor(value.minor) } : value;
  if (kept.has(schema)) return (value) => value;
  switch (def.type) {
    case 'string':
    case 'pipe':
      return textReplacer(schema, by, field);
    case 'array': {
      const each = replacerOf(def.element, by, field);
      return (value) => (Array.isArray(value) ? value.map(each) : replaceAll(value, by));
    }
    case 'tuple': {
      const each = [...def.items, ...(def.rest === null ? [] : [def.rest])].map((item) =>
        replacerOf(item, by, field),
      );
      return (value) =>
        Array.isArray(value)
          ? value.map((item, at) => (each[Math.min(at, each.length - 1)] ?? ((v) => replaceAll(v, by)))(item))
          : replaceAll(value, by);
    }
    case 'object':
      return replaceFields(def.shape, by);
    case 'union': {
      const options = def.options.map((option) => [option, replacerOf(option, by, field)] as const);
      return (value) => {
        const fitting = options.find(([option]) => z.safeParse(option, value).success);
        return fitting === undefined ? replaceAll(value, by) : fitting[1](value);
      };
    }
    case 'nullable':
    case 'optional':
    case 'default':
    case 'readonly': {
      const inner = replacerOf(def.innerType, by, field);
      return (value) => (value === null || value === undefined ? value : inner(value));
    }
    default:
      // Choices, numbers, yes and no.
      return (value) => value;
  }
}
