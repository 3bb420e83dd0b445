import { useState } from 'react';
import { isSame } from '../../../shared/register/changes';
import { licenseName } from '../../../shared/register/where-used';
import { licenseFormWords } from '../../../shared/words/license-form-words';
import { withoutBlankRows } from '../../forms/fields/added-rows';
import { usualOfRecord } from '../../forms/fields/usual-of-record';
import { FormDialog } from '../../parts/dialog';
import { Warnings } from '../../parts/refusal';
import { SectionTabs } from '../../parts/section-tabs';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';
import { usePreview } from '../../state/use-preview';
import { MovedDates } from '../../views/preview/moved-dates';
import { licenseCommand } from './license-command';
import { type LicenseDraft, type LicenseGoal, startingDraft, typedLicense } from './license-draft';
import { licenseSections } from './license-form-sections';

function titleOf(goal: LicenseGoal) {
  switch (goal.kind) {
    case 'open':
      return licenseFormWords.newLicense;
    case 'copy':
      return (
        <Worded say={licenseFormWords.copyTitle} with={{ license: <Name text={licenseName(goal.of)} /> }} />
      );
    case 'change':
      return (
        <Worded
          say={licenseFormWords.changeTitle}
          with={{ license: <Name text={licenseName(goal.license)} /> }}
        />
      );
  }
}

/** Opens, copies or changes a license record. What was typed stays whatever is refused. */
export function LicenseForm(props: {
  readonly goal: LicenseGoal;
  readonly onClose: () => void;
  readonly onSaved: (licenseId: string) => void;
}) {
  const { goal } = props;
  const opened = useOpenRegister();
  const typed = useTyped('open-license', 'change-license');
  const [before] = useState(() =>
    typed === null
      ? startingDraft(goal, usualOfRecord(opened))
      : typedLicense(goal.kind === 'change' ? goal.license : null, typed),
  );
  const [draft, setDraft] = useState(before);
  const { run, isBusy, refusal, setRefusal } = useCommand();
  const put = (change: Partial<LicenseDraft>) => setDraft((now) => ({ ...now, ...change }));
  const command = licenseCommand(goal, draft);
  const preview = usePreview(command.ok ? command.value : null);
  const save = async () => {
    // What is refused is named by its place among the rows that were sent.
    setDraft(withoutBlankRows(draft));
    if (!command.ok) return setRefusal(command);
    const ran = await run(command.value);
    if (ran !== null) props.onSaved(ran.id ?? (goal.kind === 'change' ? goal.license.id : ''));
  };
  return (
    <FormDialog
      title={titleOf(goal)}
      isWide
      isDirty={!isSame(withoutBlankRows(draft), before)}
      isBusy={isBusy}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={() => void save()}
      submitLabel={goal.kind === 'change' ? licenseFormWords.saveChanges : licenseFormWords.open}
    >
      {goal.kind === 'copy' && <p className="muted">{licenseFormWords.copySays}</p>}
      <SectionTabs sections={licenseSections({ draft, put })} />
      {preview?.ok && <MovedDates events={preview.value.events} title={licenseFormWords.movedDates} />}
      <Warnings warnings={preview?.ok ? preview.value.warnings : []} />
    </FormDialog>
  );
}
