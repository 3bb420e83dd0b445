import type { CommandOf } from '../../../shared/commands/commands';
import { checkShipment } from '../../../shared/ledger/check-shipment';
import { viewShipment } from '../../../shared/ledger/shipment-state';
import { findLicense, findShipment } from '../../../shared/register/find-record';
import { ActForm } from '../../forms/ledger/act-form';
import type { ActName } from '../../forms/ledger/act-forms';
import { ShipmentForm } from '../../pages/shipments/shipment-form';
import { type Form, opened } from './typed-place';

/** An act of the ledger, with its shipment or license. */
export const act =
  <N extends ActName>(name: N): Form<CommandOf<N>> =>
  (command, { register, today, close }) => {
    if ('shipment' in command && command.shipment !== undefined)
      return opened(findShipment(register, command.shipment), (shipment) => {
        const { checks } = checkShipment(register, viewShipment(register, shipment, today), today);
        const choices = { check: checks.map(({ id, title }) => ({ id, label: title })) };
        return <ActForm act={name} of={{ shipment }} choices={choices} onClose={close} />;
      });
    // A shipment that is entered with it: only the command line does so.
    if (!('license' in command)) return 'no-form';
    return opened(findLicense(register, command.license), (license) => (
      <ActForm act={name} of={{ license }} onClose={close} />
    ));
  };

/** A shipment that is entered or changed. */
export const shipment: Form<CommandOf<'open-shipment' | 'ship' | 'change-shipment'>> = (
  command,
  { register, today, close },
) => {
  if (command.do === 'change-shipment')
    return opened(findShipment(register, command.shipment), (found) => (
      <ShipmentForm
        goal="change"
        view={viewShipment(register, found, today)}
        onClose={close}
        onSaved={close}
      />
    ));
  const left = command.mode === 'electronic' ? 'release' : 'ship';
  return <ShipmentForm goal={command.do === 'ship' ? left : 'plan'} onClose={close} onSaved={close} />;
};
