import { inWords } from '../../shared/base/message-text';
import { done, type Result } from '../../shared/base/result';
import { encodingNames } from '../../shared/import/encodings';
import type { SourceTable } from '../../shared/import/source-table';
import { linesInWords } from '../../shared/import/table-of-rows';
import { realFileSystem } from '../disk/file-system';
import type { TableFile } from '../import/read-table';
import { readTableFile, tableFileLimit, tooLarge } from '../import/read-table-file';
import { note } from './cli-answer';
import type { CliPorts, CliTask } from './cli-task';
import type { ImportRequest } from './import-arguments';

/** Standard input as the history calls it. */
const inputName = 'standard input';

async function bytesOf(input: AsyncIterable<Uint8Array>): Promise<Result<Uint8Array>> {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (size > tableFileLimit) return tooLarge(inputName);
    held.push(chunk);
  }
  return done(new Uint8Array(Buffer.concat(held)));
}

/** The file or the standard input that `import` was given, taken apart. */
export async function readSource(
  { readTable, input }: CliPorts,
  asked: ImportRequest,
): Promise<Result<TableFile>> {
  if (asked.file !== null) return readTableFile({ fs: realFileSystem, readTable }, asked.file, asked);
  const bytes = await bytesOf(input);
  return bytes.ok ? readTable(bytes.value, inputName, asked) : bytes;
}

/** Reports how the file was read; true when nothing has to be asked about it first. */
export async function reportSource(
  task: CliTask,
  { form, told, doubts, totals }: SourceTable,
): Promise<boolean> {
  const { complain } = task.ports;
  const candidates = form.kind === 'csv' ? form.candidates : [];
  // While the encoding is asked about, nothing is certain that was read in one of them.
  if (candidates.length === 0) for (const message of [...told, ...doubts]) await note(task, inWords(message));
  if (candidates.length > 0) {
    const lines = candidates.map(
      ({ encoding, words }) => `  --encoding ${encoding}  ${encodingNames[encoding]}: ${words}\n`,
    );
    await complain(
      `It is not certain in which encoding this was saved. Say which of these reads right; nothing was imported.\n${lines.join('')}`,
    );
  }
  if (totals.length > 0)
    await complain(
      `These lines look like totals of the others: ${linesInWords(totals)}. Leave them out with --without-totals, or say --with-totals; nothing was imported.\n`,
    );
  return candidates.length === 0 && totals.length === 0;
}
