import { useMemo } from 'react';
import { formatDay } from '../../../shared/base/dates';
import { plural } from '../../../shared/base/plural';
import type { CommandInput } from '../../../shared/commands/commands';
import type { RulePack } from '../../../shared/counting/rule-pack';
import { lengthInWords } from '../../../shared/law/count-terms';
import { ruleQuote } from '../../../shared/law/rule-labels';
import { Note } from '../../parts/badge';
import { FormDialog } from '../../parts/dialog';
import { Name } from '../../parts/verbatim';
import { useCommand } from '../../state/use-command';
import { useDocket } from '../../state/use-docket';
import { usePreview } from '../../state/use-preview';
import { PackRows } from './law-pack-rows';
import { readPacks, rowsOfPack, withPack } from './pack-rows';
import './law-pack-form.css';

/**
 * A file of rules that read well, shown before it is kept: its rules, what it replaces, the open deadlines of what it
 * replaces.
 */
export function LawPackForm(props: {
  readonly pack: RulePack;
  readonly text: string;
  readonly onClose: () => void;
}) {
  const { register } = useDocket();
  const { pack, text } = props;
  const { rulePacks } = register.settings;
  const { run, isBusy, refusal } = useCommand();
  const next = useMemo(
    () => withPack(rulePacks, { id: pack.id, name: pack.name, text }),
    [rulePacks, pack, text],
  );
  const command: CommandInput = { do: 'change-settings', rulePacks: [...next] };
  const preview = usePreview(command);
  const before = useMemo(
    () => readPacks(rulePacks).find(({ kept }) => kept.id === pack.id),
    [rulePacks, pack.id],
  );
  const lines = useMemo(() => rowsOfPack(register, before?.pack ?? null, next), [register, before, next]);
  const gone = (before?.pack?.rules ?? []).filter(({ id }) => pack.rules.every((rule) => rule.id !== id));
  const isSame = before?.kept.text === text;
  const fault = preview !== null && !preview.ok ? preview : null;
  const submit = async () => {
    if ((await run(command)) !== null) props.onClose();
  };
  return (
    <FormDialog
      title={
        <>
          {before === undefined ? 'Add the rules of ' : 'Replace the rules of '}
          <Name text={pack.name} />
        </>
      }
      isDirty={false}
      isWide
      isBusy={isBusy}
      canSubmit={fault === null && !isSame}
      refusal={refusal ?? fault}
      submitLabel={before === undefined ? 'Add these rules' : 'Replace the rules'}
      footNote="Every example was counted and comes out."
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      {pack.note !== '' && <p dir="auto">{pack.note}</p>}
      <p className="muted">
        Reviewed {formatDay(pack.checkedOn)}. Id <span className="number">{pack.id}</span>.
      </p>
      {isSame && <Note>This file is already here, exactly as it is.</Note>}
      {before !== undefined && !isSame && (
        <Note tone="amber">
          It takes the place of the rules “<Name text={before.kept.name} />” that are here now.
          {gone.length > 0 && (
            <>
              {' '}
              No longer in it: <Name text={gone.map(({ title }) => title).join(', ')} />.
            </>
          )}
        </Note>
      )}
      <ul className="law-new" aria-label="Rules of the file">
        {pack.rules.map((rule) => (
          <li key={rule.id}>
            <Name className="strong" text={rule.title} /> <span className="muted">{lengthInWords(rule)}</span>
            <div className="small muted">
              <Name text={rule.citation} /> · <Name text={ruleQuote(rule)} /> ·{' '}
              {plural(rule.examples.length, 'example')}
            </div>
          </li>
        ))}
      </ul>
      <PackRows lines={lines} />
    </FormDialog>
  );
}
