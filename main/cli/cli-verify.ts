import { attachedFiles } from '../../shared/attached-files';
import { inWords } from '../../shared/words/en';
import { realFileSystem } from '../disk/file-system';
import { attachmentsIn, checkAttachments } from '../docket/attachments';
import type { CliTask, ExitCode } from './cli';
import { writeAnswer } from './cli-output';
import { exitCodeOf, openFor, troubleOf } from './cli-register';
import { defineCommand } from './command';

/** `verify`: reads every line and every attached file back and says what does not fit. */
export async function verifyRegister(task: CliTask): Promise<ExitCode> {
  const { request, ports } = task;
  const docket = openFor(task, 'read');
  const trouble = troubleOf(docket);
  const files = attachmentsIn(docket.text);
  const owners = attachedFiles(docket.register);
  const problems = checkAttachments(realFileSystem, docket.folder, files).map(({ sha256, kind }) => ({
    sha256,
    name: files.find((file) => file.sha256 === sha256)?.name ?? '',
    of: [...new Set(owners.filter((file) => file.sha256 === sha256).map(({ of }) => of))].join('; '),
    kind,
  }));
  const isWhole = trouble === undefined && problems.length === 0;
  const answer = {
    ok: isWhole,
    register: docket.registerId ?? null,
    entries: Math.max(0, docket.head.seq),
    head: docket.head.hash,
    files: files.length,
    problems,
    trouble: trouble ? { ...trouble, message: inWords(trouble) } : null,
    notices: docket.notices.map(inWords),
  };
  const words = [
    isWhole ? 'The register is whole.' : 'The register is NOT whole.',
    ...(trouble ? [inWords(trouble)] : []),
    ...answer.notices,
    `Entries that fit: ${answer.entries}. Head: ${answer.head || 'none'}.`,
    `Attached files: ${answer.files}.`,
    ...problems.map(
      ({ kind, name, of, sha256 }) =>
        `The file ${JSON.stringify(name)}${of === '' ? '' : ` of ${of}`} is ${kind} (${sha256}).`,
    ),
  ];
  const failed = await writeAnswer(
    task,
    request.isJson ? `${JSON.stringify(answer, null, 2)}\n` : `${words.join('\n')}\n`,
  );
  if (failed) await ports.complain(`${inWords(failed)}\n`);
  return problems.length > 0 ? 3 : exitCodeOf(trouble ?? failed);
}

export const verifyCommand = defineCommand({
  name: 'verify',
  does: 'checks the chain of the journal and the attached files',
  takes: ['json', 'out'],
  examples: [
    { line: 'export-docket verify', does: 'says whether the register is whole; exit code 3 when it is not' },
    { line: 'export-docket verify --json', does: 'the same for other programs' },
  ],
  read: () => ({}),
  run: verifyRegister,
});
