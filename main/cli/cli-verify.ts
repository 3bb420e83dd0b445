import { inWords } from '../../shared/base/message-text';
import type { Message, Result } from '../../shared/base/result';
import { attachmentsIn } from '../attachments/attachments';
import { realFileSystem } from '../disk/file-system';
import { folderMark } from '../register/folder-mark';
import { thisMachine } from '../register/machine';
import { mendRegister } from '../register/mend-register';
import { fileProblems } from '../register/verify-register';
import { headOf } from '../settings/kept-settings';
import { reportRefusal } from './cli-answer';
import { writeAnswer } from './cli-output';
import { exitCodeOf, openFor, troubleOf, wayOut } from './cli-register';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { messageJson } from './message-json';
import { namesPlace, type PlaceRequest, placeOptions, readPlace } from './office-connection';
import { verifyOffice } from './verify-office';

interface VerifyRequest {
  readonly isMending: boolean;
  /** The office to compare with; undefined where that was not asked for. */
  readonly place: PlaceRequest | undefined;
  readonly isWholeChain: boolean;
}
type VerifyTask = CliTask<CommonRequest & VerifyRequest>;

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
  const store = openFor(task, 'read');
  const trouble = troubleOf(store);
  const files = attachmentsIn(store.text);
  const problems = fileProblems(realFileSystem, store, files);
  const isWhole = trouble === undefined && problems.length === 0;
  const { place, isWholeChain } = request;
  const office =
    place && (await verifyOffice({ ports, request: { ...request, ...place } }, store, isWholeChain));
  const answer = {
    ok: isWhole && (office?.code ?? 0) === 0,
    register: store.registerId ?? null,
    entries: Math.max(0, store.head.seq),
    head: store.head.hash,
    files: files.length,
    problems,
    entriesHidden: Number(trouble?.params.hidden ?? 0),
    trouble: trouble ? messageJson(trouble) : null,
    notices: store.notices.map(inWords),
    ...(office && { office: office.json }),
  };
  const words = [
    isWhole ? 'The register is whole.' : 'The register is NOT whole.',
    ...(trouble ? [trouble, ...wayOut(task, store, trouble)] : []).map(inWords),
    ...answer.notices,
    `Entries that fit: ${answer.entries}. Head: ${answer.head || 'none'}.`,
    `Attached files: ${answer.files}.`,
    ...problems.map(
      ({ kind, name, of, sha256 }) =>
        `The file ${JSON.stringify(name)}${of === '' ? '' : ` of ${of}`} is ${kind} (${sha256}).`,
    ),
    ...(office?.words ?? []),
  ];
  const failed = await writeAnswer(
    task,
    request.isJson ? `${JSON.stringify(answer, null, 2)}\n` : `${words.join('\n')}\n`,
  );
  if (failed) await ports.complain(`${inWords(failed)}\n`);
  if (problems.length > 0) return 3;
  return exitCodeOf(trouble ?? failed) || (office?.code ?? 0);
}

export const verifyCommand = defineCommand({
  name: 'verify',
  description: 'checks the chain of the journal and the attached files',
  more: "With --office and the server of the office it also says how the office's register stands to the journal here: in step, behind, ahead (the server was restored from an older backup) or forked; with --chain every line is compared. The password is the first line of standard input. Exit code 1 where they are not in step, 3 where they differ.",
  takes: ['json', 'out', 'mend-line-endings', 'take-over', 'office', 'chain', ...placeOptions],
  examples: [
    {
      line: 'export-docket verify',
      description: 'says whether the register is whole; exit code 3 when it is not',
    },
    { line: 'export-docket verify --json', description: 'the same for other programs' },
    {
      line: 'export-docket verify --office --host db.office.invalid --database export_docket --login ann --authority ca.crt',
      description: "compares the journal with the office's register too",
    },
  ],
  read: (asked): VerifyRequest | string => {
    const { values } = asked;
    const isMending = values['mend-line-endings'] === true;
    if (values['take-over'] === true && !isMending)
      return '--take-over goes with verify only where --mend-line-endings is: checking takes no lock.';
    const isWholeChain = values.chain === true;
    if (values.office !== true)
      return namesPlace(asked) || isWholeChain
        ? 'verify compares with an office only where --office is.'
        : { isMending, place: undefined, isWholeChain };
    const place = readPlace(asked, 'verify --office');
    return typeof place === 'string' ? place : { isMending, place, isWholeChain };
  },
  run: verify,
});
