import { checkedAuthor } from '../../shared/base/author-name';
import { inWords } from '../../shared/base/message-text';
import {
  firstPassword,
  isLogin,
  type OfficePerson,
  officeScript,
  personScript,
} from '../office/office-script';
import { reportRefusal, reportWritten } from './cli-answer';
import { writeAnswer } from './cli-output';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';

interface OfficeSqlRequest {
  /** The person to add; undefined: the script that sets up the database. */
  readonly add: OfficePerson | undefined;
}

/** `office-sql`: prints what the administrator of an office's PostgreSQL runs. */
async function writeScript(task: CliTask<CommonRequest & OfficeSqlRequest>): Promise<ExitCode> {
  const { add, output } = task.request;
  const script = add === undefined ? officeScript : personScript(add, firstPassword());
  const refused = await writeAnswer(task, script);
  if (refused) return reportRefusal(task, refused);
  if (output !== undefined)
    await reportWritten(task, { written: output, what: 'office-sql', bytes: Buffer.byteLength(script) });
  return 0;
}

export const officeSqlCommand = defineCommand({
  name: 'office-sql',
  description: 'prints the script that sets up a PostgreSQL database for a register that an office shares',
  more: 'The administrator runs it in a database of its own. With --person, --login and --may it prints the lines that add a person, or change what the person may do, with a first password. Nothing is connected to and no register is read: docs/office.md has the steps.',
  takes: ['person', 'login', 'may', 'out', 'json'],
  examples: [
    { line: 'export-docket office-sql --out office.sql', description: 'the script as a file' },
    {
      line: 'export-docket office-sql --person "Ann Example" --login ann --may write',
      description: 'the lines that add a person',
    },
  ],
  read: ({ values: { person, login, may } }): OfficeSqlRequest | string => {
    if (person === undefined && login === undefined && may === undefined) return { add: undefined };
    if (person === undefined || login === undefined || (may !== 'read' && may !== 'write'))
      return 'office-sql adds a person with --person NAME, --login LOGIN and --may read or --may write.';
    if (!isLogin(login))
      return '--login takes up to 63 small letters, digits and _, such as ann_example; it begins with a letter, and not with pg_ or export_docket.';
    const named = checkedAuthor(person, 'person');
    return named.ok ? { add: { person: named.value, login, may } } : inWords(named);
  },
  run: writeScript,
});
