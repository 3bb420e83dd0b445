/** The fields of a letter that are one date or number. */
export const simpleFields = [
  'datedOn',
  'replyByOn',
  'replyExtendedTo',
  'validatedOn',
  'expiresOn',
  'applicationNumber',
  'licenseNumber',
  'reference',
  'officerPhone',
  'officerEmail',
] as const;
export type SimpleField = (typeof simpleFields)[number];

/** How a rule knows: the letter says so; where it stands says so; it only has the shape. */
export type Rank = 'said' | 'placed' | 'shaped';

/** One way in which a letter says a date or number. `{date}` and the like stand for the value. */
export interface FieldRule {
  /** `not`: what stands so is none of the fields, however else it could be read. */
  readonly field: SimpleField | 'not';
  readonly rank: Rank;
  readonly pattern: string;
  /** Texts, and the value the rule finds in each; null: none. */
  readonly examples: readonly (readonly [text: string, value: string | null])[];
}

/** A rule by which the letter says so. */
export const said = (
  field: FieldRule['field'],
  pattern: string,
  ...examples: FieldRule['examples']
): FieldRule => ({
  field,
  rank: 'said',
  pattern,
  examples,
});
/** A rule by which the letter says that it is none of the fields. */
export const not = (pattern: string, ...examples: FieldRule['examples']): FieldRule =>
  said('not', pattern, ...examples);
