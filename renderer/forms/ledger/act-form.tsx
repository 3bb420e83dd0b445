import { useState } from 'react';
import { viewShipment } from '../../../shared/ledger/shipment-state';
import type { License } from '../../../shared/records/license';
import type { Shipment } from '../../../shared/records/shipment';
import { isSame } from '../../../shared/register/changes';
import { licenseName } from '../../../shared/register/where-used';
import { ledgerWords } from '../../../shared/words/ledger-forms-words';
import { FormDialog } from '../../parts/dialog';
import type { Choice } from '../../parts/select-field';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';
import { type ActDraft, actCommand, isAsked, newActDraft, typedAct } from './act-draft';
import { ActFieldOf } from './act-field';
import { type ActName, actForms } from './act-forms';
import { GoingOnFields, useGoingOn } from './going-on';

/** What an act is done with; null: a license that the form asks for. */
export type ActOf = { readonly shipment: Shipment } | { readonly license: License } | null;

const nameOf = (of: ActOf): string => {
  if (of === null) return ledgerWords.aLicense;
  return 'shipment' in of ? of.shipment.reference : of.license.licenseNumber || licenseName(of.license);
};

/** Enters one act about a shipment or a license; a check that fails asks for a reason and initials where they may be given. */
export function ActForm(props: {
  readonly act: ActName;
  readonly of: ActOf;
  /** What is known beforehand, by the names of the fields. */
  readonly known?: ActDraft;
  /** What a field chooses from, where only the page knows. */
  readonly choices?: Readonly<Record<string, readonly Choice[]>>;
  readonly onClose: () => void;
}) {
  const { act, of, onClose } = props;
  const form = actForms()[act];
  const { register, moment } = useOpenRegister();
  const typed = useTyped(act);
  const { goingOn, setGoingOn, isTyped } = useGoingOn(typed);
  const { run, isBusy, refusal } = useCommand();
  const [before] = useState(() =>
    newActDraft(form.fields, moment.today, {
      ...props.known,
      ...(typed !== null && typedAct(form.fields, typed)),
    }),
  );
  const [draft, setDraft] = useState(before);
  const chosen = register.licenses.get(String(draft.license ?? '')) ?? null;
  const subject = {
    draws: of !== null && 'shipment' in of ? viewShipment(register, of.shipment, moment.today).draws : [],
    license: of !== null && 'license' in of ? of.license : chosen,
    isLicenseNamed: of !== null && 'license' in of,
  };
  const named =
    of === null ? null : 'shipment' in of ? { shipment: of.shipment.id } : { license: of.license.id };
  const save = async () => {
    const command = actCommand(act, named, form.fields, draft, form.goesOn === true ? goingOn : null);
    if ((await run(command)) !== null) onClose();
  };
  return (
    <FormDialog
      title={form.title({ of: nameOf(of) })}
      isDirty={isTyped || !isSame(draft, before)}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void save()}
      submitLabel={form.submit}
      submitKind={form.isDanger === true ? 'danger' : 'primary'}
      footNote={form.footNote}
    >
      <div className="fields">
        {form.fields
          .filter((field) => isAsked(field, draft))
          .map((field, index) => (
            <ActFieldOf
              key={field.name}
              field={{ ...field, choices: props.choices?.[field.name] ?? field.choices ?? [] }}
              value={draft[field.name]}
              onChange={(value) => setDraft((now) => ({ ...now, [field.name]: value }))}
              subject={subject}
              autoFocus={index === 0}
            />
          ))}
      </div>
      {form.goesOn === true && <GoingOnFields refusal={refusal} value={goingOn} onChange={setGoingOn} />}
    </FormDialog>
  );
}
