import { addDays } from '../../shared/base/dates';
import type { CommandInput } from '../../shared/commands/commands';
import type { Register } from '../../shared/register/register';
import type { RegisterStore } from '../register/register-store';
import { sampleCompanies } from './sample-companies';
import { type On, sampleLicenses } from './sample-licenses';
import { sampleList } from './sample-list';
import { sampleShipments } from './sample-shipments';

/** A command that names a record made before it. */
type Later = (register: Register) => CommandInput;

function deadlineOf(register: Register, applicationNumber: string, ruleId: string): string {
  const license = [...register.licenses.values()].find(
    (each) => each.applicationNumber === applicationNumber,
  );
  const deadline = [...register.deadlines.values()].find(
    (each) => each.licenseId === license?.id && each.ruleId === ruleId,
  );
  if (deadline === undefined) throw new Error(`the sample has no ${ruleId} of ${applicationNumber}`);
  return deadline.id;
}

const intentOn =
  (on: On) =>
  (license: string, days: number): CommandInput => ({
    do: 'log-letter',
    license,
    kind: 'intent-to-deny',
    datedOn: on(days),
    arrivedOn: on(days + 1),
    channel: 'portal',
    reference: `ITD ${license}`,
    officerName: 'R. Example',
    officerPhone: '202-555-0100',
    basis: 'The proposed export would be contrary to the national security interests of the United States.',
  });
const stepOn =
  (on: On) =>
  (
    license: string,
    kind: 'reply-sent' | 'receipt-confirmed' | 'appeal-filed',
    days: number,
    note: string,
  ): CommandInput => ({ do: 'log-step', license, kind, happenedOn: on(days), channel: 'email', note });

/** Applications under an intent to deny, from the newest to the overdue. */
function intentsToDeny(on: On): readonly (CommandInput | Later)[] {
  const [intent, step] = [intentOn(on), stepOn(on)];
  return [
    intent('Z900101', -16),
    { do: 'open-response', letter: 'ITD Z900101' },
    {
      do: 'change-response',
      letter: 'ITD Z900101',
      strategy: 'answer',
      points: [
        {
          text: 'The proposed export would be contrary to the national security interests of the United States.',
          how: 'rebut',
          answer: 'The items are mass-market and can be had anywhere; see the data sheet.',
          owner: 'R. Example',
          isDone: true,
        },
        {
          kind: 'consideration',
          text: 'The end user has not shown that the items will stay at the stated site.',
          how: 'new-evidence',
          owner: 'R. Example',
        },
      ],
      secondCount: { by: 'S. Example', on: on(0), got: on(4) },
    },
    intent('Z900102', -18),
    step('Z900102', 'reply-sent', -3, 'Reply with three exhibits sent by e-mail and through the portal.'),
    intent('Z900103', -24),
    intent('Z900104', -50),
    step('Z900104', 'reply-sent', -36, 'Reply with end-user statement.'),
    step('Z900104', 'receipt-confirmed', -35, 'The officer confirmed receipt by e-mail.'),
  ];
}

/** Applications that were decided, returned, denied or asked about. */
function decisions(on: On): readonly (CommandInput | Later)[] {
  const [intent, step] = [intentOn(on), stepOn(on)];
  return [
    intent('Z900105', -75),
    step('Z900105', 'reply-sent', -62, 'Offered quarterly delivery reports.'),
    step('Z900105', 'receipt-confirmed', -61, 'Receipt stamped in the portal.'),
    {
      do: 'log-letter',
      license: 'Z900105',
      kind: 'decision-changed',
      datedOn: on(-40),
      arrivedOn: on(-39),
      noDeadlineBecause: 'The application is in review again.',
    },
    {
      do: 'log-letter',
      license: 'Z900105',
      kind: 'approved',
      datedOn: on(-20),
      arrivedOn: on(-20),
      channel: 'portal',
      licenseNumber: 'D9001052',
      validatedOn: on(-20),
      expiresOn: on(24),
      note: 'A short license for one shipment.',
    },
    {
      do: 'log-letter',
      license: 'Z900106',
      kind: 'approved',
      datedOn: on(-310),
      licenseNumber: 'D9001063',
      validatedOn: on(-310),
      expiresOn: on(420),
    },
    {
      do: 'log-letter',
      license: 'Z900107',
      kind: 'returned-without-action',
      returnReason: 'deficient',
      datedOn: on(-12),
      arrivedOn: on(-11),
      note: 'Support documents were missing.',
    },
    (register) => ({
      do: 'drop-deadline',
      deadline: deadlineOf(register, 'Z900107', 'appeal'),
      reason: 'Submitted anew with the missing documents as Z900108.',
    }),
    {
      do: 'log-letter',
      license: 'Z900108',
      kind: 'request-for-information',
      datedOn: on(-2),
      arrivedOn: on(-1),
      channel: 'email',
      replyByOn: on(12),
      basis: 'Please describe the encryption functionality.',
    },
    intent('Z900109', -75),
    step('Z900109', 'reply-sent', -60, 'Reply sent by courier.'),
    step('Z900109', 'receipt-confirmed', -58, 'Courier receipt on file.'),
    (register) => ({
      do: 'settle-deadline',
      deadline: deadlineOf(register, 'Z900109', 'itd-final'),
      settledOn: on(-29),
      answer: 'The officer said on the telephone that the denial is final. A dated denial was asked for.',
    }),
    step('Z900109', 'appeal-filed', -4, 'Appeal sent to the Under Secretary by courier.'),
    {
      do: 'add-deadline',
      license: 'Z900101',
      title: 'Get the end-user statement signed',
      dueOn: on(5),
      because: 'Wanted as an exhibit to the reply.',
    },
  ];
}

/** What came and what was done: between them the docket shows every group and every state. */
function sampleStory(on: On): readonly (CommandInput | Later)[] {
  return [...intentsToDeny(on), ...decisions(on), ...sampleShipments(on)];
}

/** Fills an empty register with the fictional one, through the same door as everything else. Throws when refused. */
export function fillSample(store: RegisterStore): void {
  const today = store.today();
  const on: On = (days) => addDays(today, days);
  const run = (command: CommandInput): void => {
    const ran = store.run(command, { by: 'Sample data', via: 'program' });
    if (!ran.ok) throw new Error(`the sample's ${command.do} was refused: ${JSON.stringify(ran)}`);
  };
  run({ do: 'change-settings', company: 'Harbor Light Instruments, Inc.', isSample: true });
  for (const command of [...sampleCompanies(on(-30)), ...sampleLicenses(on)]) run(command);
  run(sampleList(store.folder, on(-2)));
  for (const next of sampleStory(on)) run(typeof next === 'function' ? next(store.register) : next);
}
