import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import type { Command, CommandInput, CommandName } from '../../../shared/commands/commands';
import { parseCommand } from '../../../shared/commands/parse-command';
import { viewShipment } from '../../../shared/ledger/shipment-state';
import {
  findCounterparty,
  findLetter,
  findLicense,
  findShipment,
  findStep,
} from '../../../shared/register/find-record';
import type { Register } from '../../../shared/register/register';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { commandCases, commandStory } from '../../../shared/testing/command-cases';
import { deadlineCommand, typedDeadline } from '../../forms/deadline/deadline-draft';
import { actCommand, newActDraft, typedAct } from '../../forms/ledger/act-draft';
import { type ActName, actForms } from '../../forms/ledger/act-forms';
import { commandsOf } from '../../forms/letter/letter-command';
import { typedLetter } from '../../forms/letter/letter-draft';
import { stepCommand, typedStep } from '../../forms/step/step-draft';
import { counterpartyCommand, typedCounterparty } from '../../pages/counterparties/counterparty-draft';
import { licenseCommand } from '../../pages/licenses/license-command';
import { typedLicense } from '../../pages/licenses/license-draft';
import {
  changeCommand,
  newShipment,
  shipmentCommand,
  shipmentDraft,
  typedShipment,
} from '../../pages/shipments/shipment-draft';
import { previewOf } from '../../state/preview';

const today = day('2019-11-25');

function gotten<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** The command that a form sends when it is opened on what was typed and saved as it is; undefined: tried in the window. */
function again(register: Register, command: Command): CommandInput | undefined {
  const ruleSet = ruleSetOf(register.settings);
  switch (command.do) {
    case 'add-counterparty':
      return counterpartyCommand({ kind: 'add' }, typedCounterparty({ kind: 'add' }, command));
    case 'change-counterparty': {
      const goal = {
        kind: 'change',
        counterparty: gotten(findCounterparty(register, command.counterparty)),
      } as const;
      return counterpartyCommand(goal, typedCounterparty(goal, command));
    }
    case 'open-license':
      return gotten(licenseCommand({ kind: 'open' }, typedLicense(null, command)));
    case 'change-license': {
      const license = gotten(findLicense(register, command.license));
      return gotten(licenseCommand({ kind: 'change', license }, typedLicense(license, command)));
    }
    case 'log-letter':
      return commandsOf(typedLetter(register, null, command), null, ruleSet)?.at(-1);
    case 'correct-letter': {
      const letter = gotten(findLetter(register, command.letter));
      return commandsOf(typedLetter(register, letter, command), letter.id, ruleSet)?.at(-1);
    }
    case 'log-step':
      return stepCommand(ruleSet, null, typedStep(register, null, command)) ?? undefined;
    case 'correct-step': {
      const step = gotten(findStep(register, command.step));
      return stepCommand(ruleSet, step.id, typedStep(register, step, command)) ?? undefined;
    }
    case 'add-deadline': {
      const draft = typedDeadline(register, command);
      return deadlineCommand(draft, ruleSet.byId(draft.ruleId));
    }
    case 'open-shipment':
    case 'ship': {
      const goal = command.do === 'ship' ? 'ship' : 'plan';
      const draft = typedShipment(newShipment(goal, today), command, today);
      return shipmentCommand(draft, goal, { reason: '', initials: '' });
    }
    case 'change-shipment': {
      const view = viewShipment(register, gotten(findShipment(register, command.shipment)), today);
      const { shipment, draws, stage } = view;
      const draft = typedShipment(shipmentDraft(shipment, draws, today), command, today);
      return changeCommand(draft, { shipment, isDraft: stage === 'draft', hasLeft: stage === 'departed' });
    }
    default: {
      const form = actForms()[command.do as ActName];
      if (form === undefined) return undefined;
      const target = 'shipment' in command ? { shipment: command.shipment ?? '' } : null;
      const draft = { ...newActDraft(form.fields, today), ...typedAct(form.fields, command) };
      return actCommand(command.do as ActName, target, form.fields, draft, null);
    }
  }
}

const drawn: readonly CommandName[] = [
  'add-counterparty',
  'change-counterparty',
  'open-license',
  'change-license',
  'log-letter',
  'correct-letter',
  'log-step',
  'correct-step',
  'add-deadline',
  'open-shipment',
  'ship',
  'change-shipment',
  // With the shipment it reserves for it is entered on the command line alone.
  ...(Object.keys(actForms()) as ActName[]).filter((name) => name !== 'reserve'),
];

/** What a command comes to, with the ids of new records left out. */
function eventsOf(register: Register, input: CommandInput) {
  const preview = previewOf(register, [input], today);
  return gotten(preview).decision.events;
}

describe.each(
  drawn.flatMap((name) => commandCases[name as keyof typeof commandCases].map((one) => [name, one] as const)),
)('%s', (_, commandOf) => {
  test('typed, refused and saved again as it was comes to the same', () => {
    const scene = commandStory();
    const input = commandOf(scene);
    const saved = again(scene.register, gotten(parseCommand(input)));
    if (saved === undefined) throw new Error('its form has no draft');
    expect(eventsOf(scene.register, saved)).toEqual(eventsOf(scene.register, input));
  });
});
