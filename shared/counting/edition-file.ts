import * as z from 'zod';
import { isoDate, prose, requiredLabel, requiredProse, singleLine } from '../base/fields';
import { reason } from '../base/reason';
import { done, type Result, refuse } from '../base/result';
import type { LawEdition } from '../law/law';
import { ruleId } from '../law/rule-parts';
import { builtInIds, firstFault, readRuleFile, ruleEntry } from './rule-pack';

/** A later edition of the table of rules, as a file that the makers signed: what it changes, and each rule that it has otherwise. */
export const editionFile = z
  .strictObject({
    format: z.literal('export-docket-law-edition', reason('not-an-edition')),
    version: z.literal(1, reason('not-this-version')),
    /** The day that names it. */
    id: isoDate,
    checkedOn: isoDate,
    says: prose,
    /** What changed in the law, for a person to read. */
    changes: z
      .array(
        z.strictObject({ what: requiredProse, citation: requiredLabel, inForce: singleLine, means: prose }),
      )
      .max(500, reason('too-many'))
      .readonly(),
    /** Rules that are new or otherwise than in this program. */
    rules: z.array(ruleEntry).max(500, reason('too-many')).readonly(),
    /** Rules of this program that it has no more. */
    gone: z.array(ruleId).max(500, reason('too-many')).readonly(),
  })
  .readonly();
export type EditionFile = z.infer<typeof editionFile>;

/** Reads an edition from JSON text, whatever the program has. Refuses `invalid` with the line and the field, as a rule file is refused. */
export function readEdition(text: string): Result<EditionFile> {
  const read = readRuleFile(text, editionFile);
  if (!read.ok) return read;
  const { file: edition, lineOf } = read.value;
  return firstFault(edition, lineOf) ?? done(edition);
}

/**
 * Reads an edition that is to be taken in. Refuses `invalid` as `readEdition` does, also where it removes a rule that is not known,
 * and `conflict` where it is not later than the edition in force.
 */
export function parseEdition(text: string, inForce: Pick<LawEdition, 'id'>): Result<EditionFile> {
  const read = readEdition(text);
  if (!read.ok) return read;
  const edition = read.value;
  const unknown = edition.gone.find((id) => !builtInIds.has(id));
  if (unknown !== undefined) return refuse('invalid', 'edition-no-such-rule', { rule: unknown });
  if (edition.id <= inForce.id)
    return refuse('conflict', 'edition-not-later', { id: edition.id, now: inForce.id });
  return done(edition);
}
