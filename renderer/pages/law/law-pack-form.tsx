import { useMemo } from 'react';
import { formatDay } from '../../../shared/base/dates';
import type { CommandInput } from '../../../shared/commands/commands';
import type { RulePack } from '../../../shared/counting/rule-pack';
import { lengthInWords } from '../../../shared/law/count-terms';
import { ruleQuote } from '../../../shared/law/rule-labels';
import { lawWords } from '../../../shared/words/law-words';
import { signedWords } from '../../../shared/words/signed-words';
import { Note } from '../../parts/badge';
import { FormDialog } from '../../parts/dialog';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';
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
  readonly signed: string | null;
  readonly onClose: () => void;
}) {
  const { register } = useOpenRegister();
  const { pack, text, signed } = props;
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
        <Worded
          say={before === undefined ? lawWords.addRulesOf : lawWords.replaceRulesOf}
          with={{ name: <Name text={pack.name} /> }}
        />
      }
      isDirty={false}
      isWide
      isBusy={isBusy}
      canSubmit={fault === null && !isSame}
      refusal={refusal ?? fault}
      submitLabel={before === undefined ? lawWords.addTheseRules : lawWords.replaceRules}
      footNote={lawWords.examplesComeOut}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      {pack.note !== '' && <p dir="auto">{pack.note}</p>}
      <p className="muted">
        <Worded
          say={lawWords.reviewed}
          with={{ day: formatDay(pack.checkedOn), id: <span className="number">{pack.id}</span> }}
        />
      </p>
      <p className="muted">
        {signed === null ? signedWords.notSigned : <Name text={signedWords.byMakers({ comment: signed })} />}
      </p>
      {isSame && <Note>{lawWords.fileIsHere}</Note>}
      {before !== undefined && !isSame && (
        <Note tone="amber">
          <Worded say={lawWords.replaces} with={{ name: <Name text={before.kept.name} /> }} />
          {gone.length > 0 && (
            <>
              {' '}
              <Worded
                say={lawWords.noLongerIn}
                with={{ titles: <Name text={gone.map(({ title }) => title).join(', ')} /> }}
              />
            </>
          )}
        </Note>
      )}
      <ul className="law-new" aria-label={lawWords.rulesOfFile}>
        {pack.rules.map((rule) => (
          <li key={rule.id}>
            <Name className="strong" text={rule.title} /> <span className="muted">{lengthInWords(rule)}</span>
            <div className="small muted">
              <Name text={rule.citation} /> · <Name text={ruleQuote(rule)} /> ·{' '}
              {lawWords.examples({ count: rule.examples.length })}
            </div>
          </li>
        ))}
      </ul>
      <PackRows lines={lines} />
    </FormDialog>
  );
}
