import { checkedAuthor } from '../../shared/base/author-name';
import { formatDay } from '../../shared/base/dates';
import { inWords } from '../../shared/base/message-text';
import { plural } from '../../shared/base/plural';
import { done, type Result } from '../../shared/base/result';
import { type EditionFile, parseEdition } from '../../shared/counting/edition-file';
import { compareEdition, type EditionComparison } from '../../shared/docket/compare-edition';
import { deadlineName } from '../../shared/docket/record-names';
import { editionOf } from '../../shared/register/rules-in-force';
import { realFileSystem as fs } from '../disk/file-system';
import type { RegisterStore } from '../register/register-store';
import { editionLimit, readSigned, type SignedText } from '../updates/signed-file';
import { jsonText, reportRefusal } from './cli-answer';
import { writeAnswer } from './cli-output';
import { exitCodeOf, openFor, reportTroubles } from './cli-register';
import type { CliTask, ExitCode } from './cli-task';
import { noteWaiting } from './office-words';
import type { Listing } from './run-list';

/** An edition read from a file, and what it has otherwise than the law of the register. */
interface ReadEdition {
  readonly edition: EditionFile;
  /** What the signers wrote into the signature. */
  readonly comment: string;
  readonly found: EditionComparison;
  /** The edition the register counted by before. */
  readonly now: string;
  readonly isTaken: boolean;
}

/** What an edition has otherwise, as `law --edition FILE --json` gives it. */
function editionJson({ register }: RegisterStore, { edition, comment, found, now, isTaken }: ReadEdition) {
  return {
    ok: true,
    edition: edition.id,
    checkedOn: edition.checkedOn,
    now,
    taken: isTaken,
    signed: comment,
    says: edition.says,
    changes: edition.changes,
    added: found.added.map(({ id, title }) => ({ rule: id, title })),
    changed: found.changed.map(({ rule, fields }) => ({ rule: rule.id, title: rule.title, fields })),
    gone: found.gone.map(({ id, title }) => ({ rule: id, title })),
    deadlines: found.deadlines.map(({ deadline, now: then }) => ({
      id: deadline.id,
      what: deadlineName(register, deadline),
      due: deadline.due,
      workBy: deadline.workBy,
      wouldBeDue: then?.due ?? null,
      wouldBeWorkBy: then?.workBy ?? null,
    })),
  };
}

function editionText(
  { register }: RegisterStore,
  { edition, comment, found, now, isTaken }: ReadEdition,
): string {
  const { added, changed, gone, deadlines } = found;
  const lines = [
    `Law edition ${edition.id}, checked on ${formatDay(edition.checkedOn)}, signed by the makers of Export Docket (${comment}).`,
    isTaken
      ? `Taken in: what is entered from now on is counted by it. No date moved; each below stays until somebody decides (decide-edition). To go back: undo.`
      : `This register counts by the edition ${now}. No date moves by reading this; to take it in: --take.`,
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
    ...deadlines.map(({ deadline, now: then }) => {
      const says =
        then === null
          ? 'no rule for it any more'
          : `${formatDay(then.due)}, work-by ${formatDay(then.workBy)}`;
      return `  ${deadlineName(register, deadline)}: stays due ${formatDay(deadline.due)}; by this edition ${says}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function listingOf(store: RegisterStore, read: ReadEdition): Listing {
  return { json: () => editionJson(store, read), text: () => editionText(store, read) };
}

function readSignedEdition(
  { ports }: CliTask,
  file: string,
  { register }: RegisterStore,
): Result<ReadEdition & { readonly signed: SignedText }> {
  const signed = readSigned(fs, file, ports.updates.keys, editionLimit);
  if (!signed.ok) return signed;
  const inForce = editionOf(register.settings);
  const edition = parseEdition(signed.value.text, inForce);
  if (!edition.ok) return edition;
  return done({
    edition: edition.value,
    comment: signed.value.comment,
    found: compareEdition(register, edition.value),
    now: inForce.id,
    isTaken: false,
    signed: signed.value,
  });
}

/** Reads a signed edition file and holds it against the law of the register and the open dates; changes nothing. */
export function editionListing(task: CliTask, file: string, store: RegisterStore): Result<Listing> {
  const read = readSignedEdition(task, file, store);
  return read.ok ? done(listingOf(store, read.value)) : read;
}

/** Reads a signed edition file and takes it in; says what `editionListing` says. */
export async function takeEdition(task: CliTask, file: string): Promise<ExitCode> {
  const { request, ports } = task;
  const author = checkedAuthor(request.by ?? ports.systemUser, '--by');
  if (!author.ok) return reportRefusal(task, author);
  const store = openFor(task, 'write');
  try {
    await reportTroubles(task, store);
    if (store.refusal) return exitCodeOf(store.refusal);
    if (request.acceptClock) store.acceptClock();
    const read = readSignedEdition(task, file, store);
    if (!read.ok) return await reportRefusal(task, read, store.register);
    const { text, signature } = read.value.signed;
    const taken = store.run({ do: 'take-edition', text, signature }, { by: author.value, via: 'cli' });
    if (!taken.ok) return await reportRefusal(task, taken, store.register);
    const { json, text: words } = listingOf(store, { ...read.value, isTaken: true });
    const failed = await writeAnswer(task, request.isJson ? jsonText(json()) : words());
    if (failed) await ports.complain(`${inWords(failed)}\n`);
    await noteWaiting(task, store);
    return exitCodeOf(failed);
  } finally {
    store.close();
  }
}
