import * as z from 'zod';

type Shape = Readonly<Record<string, z.ZodType>>;
type WithoutDefault<T> = T extends z.ZodDefault<infer Inner> ? Inner : T;
type Changeable<S extends Shape> = { [K in keyof S]: z.ZodOptional<WithoutDefault<S[K]>> };

/**
 * The fields of a record as a change may name them: each optional and *without* its default. Zod fills defaults
 * inside optional fields too, so a plain `.partial()` would reset every field that a change does not mention.
 */
export function changeable<S extends Shape>(shape: S): Changeable<S> {
  const entries = Object.entries(shape).map(([name, field]) => {
    const inner = field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : field;
    return [name, inner.optional()];
  });
  return Object.fromEntries(entries) as Changeable<S>;
}
