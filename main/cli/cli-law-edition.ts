import { formatDay } from '../../shared/base/dates';
import { plural } from '../../shared/base/plural';
import { done, type Result } from '../../shared/base/result';
import { type EditionFile, parseEdition } from '../../shared/counting/edition-file';
import { compareEdition, type EditionComparison } from '../../shared/docket/compare-edition';
import { deadlineName } from '../../shared/docket/record-names';
import { lawEdition } from '../../shared/law/law';
import { realFileSystem as fs } from '../disk/file-system';
import type { Docket } from '../register/docket';
import { editionLimit, readSigned } from '../updates/signed-file';
import type { CliTask } from './cli-task';
import type { Listing } from './run-list';

/** What an edition has otherwise than this program, as `law --edition FILE --json` gives it. */
function editionJson(docket: Docket, edition: EditionFile, comment: string, found: EditionComparison) {
  return {
    ok: true,
    edition: edition.id,
    checkedOn: edition.checkedOn,
    now: lawEdition.id,
    signed: comment,
    says: edition.says,
    changes: edition.changes,
    added: found.added.map(({ id, title }) => ({ rule: id, title })),
    changed: found.changed.map(({ rule, fields }) => ({ rule: rule.id, title: rule.title, fields })),
    gone: found.gone.map(({ id, title }) => ({ rule: id, title })),
    deadlines: found.deadlines.map(({ deadline, now }) => ({
      id: deadline.id,
      what: deadlineName(docket.register, deadline),
      due: deadline.due,
      workBy: deadline.workBy,
      wouldBeDue: now?.due ?? null,
      wouldBeWorkBy: now?.workBy ?? null,
    })),
  };
}

function editionText(
  docket: Docket,
  edition: EditionFile,
  comment: string,
  found: EditionComparison,
): string {
  const { added, changed, gone, deadlines } = found;
  const lines = [
    `Law edition ${edition.id}, checked on ${formatDay(edition.checkedOn)}, signed by the makers of Export Docket (${comment}).`,
    `This program counts by the edition ${lawEdition.id}. No date moves by reading this.`,
    ...(edition.says === '' ? [] : [edition.says]),
    ...edition.changes.map(
      ({ what, citation, inForce, means }) => `  ${what} ${inForce} ${means} (${citation})`,
    ),
    `New rules: ${added.length}`,
    ...added.map(({ id, title, citation }) => `  ${title} (${id}), ${citation}`),
    `Changed rules: ${changed.length}`,
    ...changed.map(({ rule, fields }) => `  ${rule.title} (${rule.id}): ${fields.join(', ')}`),
    `Removed rules: ${gone.length}`,
    ...gone.map(({ id, title }) => `  ${title} (${id})`),
    `Open dates it would change: ${plural(deadlines.length, 'date')}`,
    ...deadlines.map(({ deadline, now }) => {
      const then =
        now === null ? 'no rule for it any more' : `${formatDay(now.due)}, work-by ${formatDay(now.workBy)}`;
      return `  ${deadlineName(docket.register, deadline)}: stays due ${formatDay(deadline.due)}; by this edition ${then}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** Reads a signed edition file and holds it against the rules of this program and the open dates; changes nothing. */
export function editionListing({ ports }: CliTask, file: string, docket: Docket): Result<Listing> {
  const signed = readSigned(fs, file, ports.updates.keys, editionLimit);
  if (!signed.ok) return signed;
  const edition = parseEdition(signed.value.text);
  if (!edition.ok) return edition;
  const found = compareEdition(docket.register, edition.value);
  const { comment } = signed.value;
  return done({
    json: () => editionJson(docket, edition.value, comment, found),
    text: () => editionText(docket, edition.value, comment, found),
  });
}
