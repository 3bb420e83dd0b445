import { definedOf } from '../../../shared/base/defined-of';
import type { CommandOf } from '../../../shared/commands/commands';
import { findCounterparty, findLicense } from '../../../shared/register/find-record';
import { licenseName } from '../../../shared/register/where-used';
import { licenseWords } from '../../../shared/words/license-words';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { ArchiveForm } from '../../forms/record/archive-form';
import { ArchiveSeveralForm } from '../../forms/record/archive-several-form';
import { VoidForm, type VoidNamed } from '../../forms/record/void-form';
import { CounterpartyForm } from '../../pages/counterparties/counterparty-form';
import { LicenseForm } from '../../pages/licenses/license-form';
import { GrantedForm } from '../../pages/licenses/license-form-granted';
import { type Form, opened } from './typed-place';

/** A license record: in its own form, or in the one of what was granted. */
export const license: Form<CommandOf<'open-license' | 'change-license'>> = (command, { register, close }) => {
  if (command.do === 'open-license') {
    const copied = command.copiedFrom === undefined ? null : findLicense(register, command.copiedFrom);
    const goal = copied?.ok ? ({ kind: 'copy', of: copied.value } as const) : ({ kind: 'open' } as const);
    return <LicenseForm goal={goal} onClose={close} onSaved={close} />;
  }
  return opened(findLicense(register, command.license), (found) => {
    const { grantedTotal, grantedScope, tolerance, replacementFigures, items = [] } = command;
    // Entered where they are used, by a button there.
    if (tolerance !== undefined || replacementFigures !== undefined) return 'no-form';
    const isGranted = items.some(
      ({ id, granted }) =>
        found.items.find((item) => item.id === id)?.granted !== granted && id !== undefined,
    );
    return grantedTotal !== undefined || grantedScope !== undefined || isGranted ? (
      <GrantedForm license={found} onClose={close} />
    ) : (
      <LicenseForm goal={{ kind: 'change', license: found }} onClose={close} onSaved={close} />
    );
  });
};

/** A counterparty that is added or changed. */
export const counterparty: Form<CommandOf<'add-counterparty' | 'change-counterparty'>> = (
  command,
  { register, close },
) => {
  if (command.do === 'change-counterparty')
    return opened(findCounterparty(register, command.counterparty), (found) => (
      <CounterpartyForm goal={{ kind: 'change', counterparty: found }} onClose={close} onSaved={close} />
    ));
  const copied = command.copiedFrom === undefined ? null : findCounterparty(register, command.copiedFrom);
  const goal = copied?.ok ? ({ kind: 'copy', of: copied.value } as const) : ({ kind: 'add' } as const);
  return <CounterpartyForm goal={goal} onClose={close} onSaved={close} />;
};

/** Records put out of the way, or brought back. */
export const archive: Form<CommandOf<'archive'>> = ({ archived: isToBe, ...of }, { register, close }) => {
  const isArchived = !isToBe;
  if (of.licenses !== undefined || of.counterparties !== undefined) {
    const kind = of.licenses === undefined ? 'counterparties' : 'licenses';
    return <ArchiveSeveralForm kind={kind} ids={of[kind] ?? []} isArchived={isArchived} onClose={close} />;
  }
  const form = { isArchived, onClose: close };
  if (of.license !== undefined)
    return opened(findLicense(register, of.license), (found) => (
      <ArchiveForm
        {...form}
        named={{ license: found.id }}
        what={licenseWords.record}
        name={licenseName(found)}
      />
    ));
  return opened(findCounterparty(register, of.counterparty ?? ''), ({ id, name }) => (
    <ArchiveForm {...form} named={{ counterparty: id }} what="counterparty" name={name} />
  ));
};

/** A record that was entered in error. */
export const voidRecord: Form<CommandOf<'void'>> = ({ do: _do, reason: _reason, ...named }, { close }) => {
  const [one] = Object.entries(definedOf(named));
  if (one === undefined) return null;
  const [kind, reference] = one;
  const whats = {
    license: licenseWords.record,
    letter: licenseWords.letter,
    step: licenseWords.step,
    shipment: shipmentWords.thisShipment,
    counterparty: 'counterparty',
  };
  const what = whats[kind as keyof typeof named];
  return <VoidForm named={{ [kind]: reference } as unknown as VoidNamed} what={what} onClose={close} />;
};
