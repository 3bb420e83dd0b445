import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { type PlaceRequest, placeOptions, readPlace } from './office-connection';
import { putBackNow } from './office-put-back';
import { isConnecting, type OfficeRequest, officeActs } from './office-request';
import { dropRefused, leaveNow } from './office-settle';
import { tellStatus } from './office-status';
import { joinNow, shareNow, syncNow } from './office-sync';

const tasks: Record<
  OfficeRequest['act'],
  (task: CliTask<CommonRequest & OfficeRequest>) => Promise<ExitCode>
> = {
  status: tellStatus,
  share: shareNow,
  join: joinNow,
  sync: syncNow,
  'put-back': putBackNow,
  drop: dropRefused,
  leave: leaveNow,
};

const place = '--host db.office.invalid --database export_docket --login ann --authority ca.crt';
const nowhere: PlaceRequest = { host: '', port: 5432, database: '', login: '', authority: undefined };

export const officeCommand = defineCommand({
  name: 'office',
  description:
    'shares a register with the people of an office, on a PostgreSQL server, and says what is wrong where that fails',
  more: 'status says what the login may do there, and compares that register with the one on this computer; it changes nothing. share puts the register of this computer into the office; from then on it is shared. join makes the folder of a computer that takes part from now on, and reads everything. sync reads what others entered, sends what was entered here, and lists what was refused; exit code 1 where something was refused or the office cannot be reached. put-back gives a server that was restored from an older backup what it lacks; where it has another entry in the same place, nothing is changed on either. drop ID gives an entry up that was refused or still waits. leave ends the sharing here. All but drop and leave need --host, --database and --login, and the password as the first line of standard input, and connect to --host only.',
  words: [
    { name: 'WHAT', means: 'what to do', oneOf: officeActs },
    { name: 'ID', means: 'of drop: the entry, as sync lists it', isOptional: true },
  ],
  takes: [...placeOptions, 'take-over', 'json'],
  examples: [
    {
      line: `export-docket office status ${place}`,
      description: 'says how the register of the office stands',
    },
    {
      line: `export-docket office status ${place} --json`,
      description: 'the same for other programs',
    },
    {
      line: `export-docket office share ${place}`,
      description: 'puts the register of this computer into the office',
    },
    {
      line: `export-docket office join ${place} --register shared`,
      description: "makes a folder with the office's register on this computer",
    },
    {
      line: `export-docket office sync ${place}`,
      description: 'reads what others entered, and sends what was entered here',
    },
  ],
  read: (asked): OfficeRequest | string => {
    const [act = 'status', id] = asked.words as readonly [OfficeRequest['act'], string?];
    if (act === 'drop' && id === undefined)
      return 'office drop needs ID: sync lists what was refused, sync --json also what waits.';
    if (act !== 'drop' && id !== undefined) return `office ${act} takes no ID.`;
    const place = isConnecting(act) ? readPlace(asked, `office ${act}`) : nowhere;
    return typeof place === 'string' ? place : { ...place, act, id: id ?? '' };
  },
  run: (task) => tasks[task.request.act](task),
});
