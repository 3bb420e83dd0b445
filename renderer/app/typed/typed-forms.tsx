import type { ReactNode } from 'react';
import type { Command, CommandName, CommandOf } from '../../../shared/commands/commands';
import { viewShipment } from '../../../shared/ledger/shipment-state';
import { findCounterparty, findLetter, findShipment, findStep } from '../../../shared/register/find-record';
import { deadlinePanelWords } from '../../../shared/words/deadline-panel-words';
import { AddDeadlineForm } from '../../forms/deadline/add-deadline-form';
import { DropForm } from '../../forms/deadline/drop-form';
import { MoveDateForm } from '../../forms/deadline/move-date-form';
import { LadderForm } from '../../forms/deadline/reminder-forms';
import { SettleForm } from '../../forms/deadline/settle-form';
import { foundLicenses } from '../../forms/fields/found-licenses';
import { LetterForm } from '../../forms/letter/letter-form';
import { OwnerForm } from '../../forms/record/owner-form';
import { ReasonForm } from '../../forms/record/reason-form';
import { LogStepForm } from '../../forms/step/log-step-form';
import { ContactForm } from '../../pages/counterparties/contact-form';
import { DecideTyped } from '../../pages/screening/decide-form';
import { CorrectForm } from '../../pages/shipments/correct-form';
import { ofDeadline, snooze } from './typed-deadline';
import { act, shipment } from './typed-ledger';
import { type Form, opened, type Place } from './typed-place';
import { archive, counterparty, license, voidRecord } from './typed-record';
import { typedResponse } from './typed-response';

/** `no-form`: its kind is entered by a button, from a file or on a page of its own. */
type Forms = { readonly [N in CommandName]: Form<CommandOf<N>> | 'no-form' };

/** The form of each kind of command. */
export const typedForms: Forms = {
  'add-counterparty': counterparty,
  'change-counterparty': counterparty,
  'note-contact': (command, { register, close }) =>
    opened(findCounterparty(register, command.counterparty), (found) => {
      const entry = found.contactLog.find(({ id }) => id === command.contact) ?? null;
      if (command.contact !== undefined && entry === null) return null;
      return <ContactForm counterparty={found} entry={entry} onClose={close} />;
    }),
  archive,
  void: voidRecord,
  'open-license': license,
  'change-license': license,
  'set-owner': ({ licenses }, { register, close }) => {
    const found = foundLicenses(register, licenses).flatMap((id) => register.licenses.get(id) ?? []);
    return found.length === 0 ? null : <OwnerForm licenses={found} onClose={close} />;
  },
  'log-letter': (_command, { close }) => <LetterForm task={{ is: 'log', licenseIds: [] }} onClose={close} />,
  'correct-letter': ({ letter }, { register, close }) =>
    opened(findLetter(register, letter), ({ id }) => (
      <LetterForm task={{ is: 'correct', letterId: id }} onClose={close} />
    )),
  'log-step': (_command, { close }) => <LogStepForm task={{ is: 'log-step', start: {} }} onClose={close} />,
  'correct-step': ({ step }, { register, close }) =>
    opened(findStep(register, step), ({ id }) => (
      <LogStepForm task={{ is: 'correct-step', stepId: id }} onClose={close} />
    )),
  'add-deadline': (_command, { close }) => <AddDeadlineForm licenseId={null} onClose={close} />,
  'move-deadline': ofDeadline((row, close) => <MoveDateForm row={row} onClose={close} />),
  'drop-deadline': ofDeadline((row, close) => <DropForm row={row} onClose={close} />),
  'settle-deadline': ofDeadline((row, close) => <SettleForm row={row} onClose={close} />),
  'reopen-deadline': ofDeadline((row, close) => (
    <ReasonForm
      title={deadlinePanelWords.reopenTitle({ deadline: row.title })}
      says={deadlinePanelWords.reopenHint}
      label={deadlinePanelWords.whyReopened}
      submitLabel={deadlinePanelWords.reopen}
      commandOf={(reason) => ({ do: 'reopen-deadline', deadline: row.deadline.id, reason })}
      onClose={close}
    />
  )),
  'set-ladder': ofDeadline((row, close) => <LadderForm row={row} onClose={close} />),
  'snooze-reminders': snooze,
  'change-response': typedResponse,
  'open-shipment': shipment,
  ship: shipment,
  'change-shipment': shipment,
  reserve: act('reserve'),
  'file-eei': act('file-eei'),
  depart: act('depart'),
  'cancel-shipment': act('cancel-shipment'),
  'cancel-eei': act('cancel-eei'),
  'correct-draw': (command, { register, today, close }) =>
    opened(findShipment(register, command.shipment), (found) => (
      <CorrectForm view={viewShipment(register, found, today)} onClose={close} />
    )),
  'fail-delivery': act('fail-delivery'),
  'note-return': act('note-return'),
  'credit-draw': act('credit-draw'),
  'return-temporary': act('return-temporary'),
  'transfer-items': act('transfer-items'),
  'open-balance': act('open-balance'),
  'adjust-balance': act('adjust-balance'),
  'answer-check': act('answer-check'),
  'decide-hit': (command, { register, close }) => (
    <DecideTyped register={register} command={command} onClose={close} />
  ),
  'decide-edition': 'no-form',
  'change-settings': 'no-form',
  'take-edition': 'no-form',
  'acknowledge-reminders': 'no-form',
  'open-response': 'no-form',
  'import-batch': 'no-form',
  'answer-yearly-duty': 'no-form',
  'save-view': 'no-form',
  'remove-view': 'no-form',
  'add-list': 'no-form',
  'remove-list': 'no-form',
  'record-screening': 'no-form',
  undo: 'no-form',
  redo: 'no-form',
};

/** The form of a command, opened on the record as it is now. */
export function formOf(command: Command, place: Place): ReactNode | 'no-form' {
  const form = typedForms[command.do] as Form<Command> | 'no-form';
  return form === 'no-form' ? form : form(command, place);
}
