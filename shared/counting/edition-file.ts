import * as z from 'zod';
import { isoDate, prose, requiredLabel, requiredProse, singleLine } from '../base/fields';
import { reason } from '../base/reason';
import { done, type Result, refuse } from '../base/result';
import { lawEdition } from '../law/law';
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

/**
 * Reads an edition from JSON text. Refuses `invalid` with the line and the field, as a rule file is refused, and an edition that is
 * not later than the one of this program.
 */
export function parseEdition(text: string): Result<EditionFile> {
  const read = readRuleFile(text, editionFile);
  if (!read.ok) return read;
  const { file: edition, lineOf } = read.value;
  const fault = firstFault(edition, lineOf);
  if (fault !== undefined) return fault;
  const unknown = edition.gone.find((id) => !builtInIds.has(id));
  if (unknown !== undefined) return refuse('invalid', 'edition-no-such-rule', { rule: unknown });
  if (edition.id <= lawEdition.id)
    return refuse('conflict', 'edition-not-later', { id: edition.id, now: lawEdition.id });
  return done(edition);
}
