import { inWords } from '../../shared/base/message-text';
import type { Message, Result } from '../../shared/base/result';
import { attachmentsIn } from '../attachments/attachments';
import { realFileSystem } from '../disk/file-system';
import { thisMachine } from '../register/machine';
import { mendRegister } from '../register/mend-register';
import { folderMark } from '../register/registers';
import { fileProblems } from '../register/verify-register';
import { headOf } from '../settings/kept-settings';
import { reportRefusal } from './cli-answer';
import { writeAnswer } from './cli-output';
import { exitCodeOf, openFor, troubleOf, wayOut } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { messageJson } from './message-json';

type VerifyTask = CliTask<CommonRequest & { readonly isMending: boolean }>;

/** Restores the line endings that another program changed; what to tell, or why it was not done. */
function mend({ request, ports }: CliTask): Result<Message> {
  const folder = request.register ?? ports.defaultFolder;
  const { fs, holder } = thisMachine(ports.clock);
  const lastSeenHead = headOf(ports.heads, undefined, folderMark(folder));
  const { isTakeOver } = request;
  return mendRegister({ fs, folder, holder, lastSeenHead, isTakeOver }, ports.clock.now());
}

/** `verify`: reads every line and every attached file back and says what does not fit. */
async function verify(task: VerifyTask): Promise<ExitCode> {
  const { request, ports } = task;
  const mended = request.isMending ? mend(task) : undefined;
  // Line endings that are right need no mending; what was asked besides is done.
  const isRight = mended?.ok === false && mended.messageKey === 'not-converted';
  if (mended?.ok === false && !isRight) return await reportRefusal(task, mended);
  if (mended) await ports.complain(`${inWords(mended.ok ? mended.value : mended)}\n`);
  const docket = openFor(task, 'read');
  const trouble = troubleOf(docket);
  const files = attachmentsIn(docket.text);
  const problems = fileProblems(realFileSystem, docket, files);
  const isWhole = trouble === undefined && problems.length === 0;
  const answer = {
    ok: isWhole,
    register: docket.registerId ?? null,
    entries: Math.max(0, docket.head.seq),
    head: docket.head.hash,
    files: files.length,
    problems,
    entriesHidden: Number(trouble?.params.hidden ?? 0),
    trouble: trouble ? messageJson(trouble) : null,
    notices: docket.notices.map(inWords),
  };
  const words = [
    isWhole ? 'The register is whole.' : 'The register is NOT whole.',
    ...(trouble ? [trouble, ...wayOut(task, docket, trouble)] : []).map(inWords),
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
  description: 'checks the chain of the journal and the attached files',
  takes: ['json', 'out', 'mend-line-endings', 'take-over'],
  examples: [
    {
      line: 'export-docket verify',
      description: 'says whether the register is whole; exit code 3 when it is not',
    },
    { line: 'export-docket verify --json', description: 'the same for other programs' },
  ],
  read: ({ values }) => {
    const isMending = values['mend-line-endings'] === true;
    return values['take-over'] === true && !isMending
      ? '--take-over goes with verify only where --mend-line-endings is: checking takes no lock.'
      : { isMending };
  },
  run: verify,
});
