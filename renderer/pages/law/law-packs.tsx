import { useMemo, useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import type { Refusal } from '../../../shared/base/result';
import { parseRulePack, type RulePack } from '../../../shared/counting/rule-pack';
import { lawWords } from '../../../shared/words/law-words';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { InlineLink } from '../../parts/inline-link';
import { RefusalNote } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { unexpected } from '../../state/register-store';
import { useApp, useCanWrite } from '../../state/use-open-register';
import { RecordSection } from '../../views/record/record-parts';
import { LawPackForm } from './law-pack-form';
import { LawPackRemove } from './law-pack-remove';
import { type ReadPack, readPacks } from './pack-rows';
import './law-rule-lines.css';

interface Chosen {
  readonly pack: RulePack;
  readonly text: string;
  /** What the makers wrote into their signature; null: the file has none. */
  readonly signed: string | null;
}

/** The register's own rules, from files that were chosen: what they hold, and how one is added, replaced, taken out. */
export function LawPacks({ onOpen }: { readonly onOpen: (ruleId: string) => void }) {
  const { api, opened } = useApp();
  const { rulePacks } = opened.register.settings;
  const canWrite = useCanWrite();
  const packs = useMemo(() => readPacks(rulePacks), [rulePacks]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [removing, setRemoving] = useState<ReadPack | null>(null);
  const [fault, setFault] = useState<{ readonly file: string; readonly refusal: Refusal } | null>(null);
  const choose = async () => {
    setFault(null);
    try {
      const answer = await api.chooseRulePack({});
      if (!answer.ok) return setFault({ file: '', refusal: answer });
      if (answer.value.cancelled) return;
      const { name, text, signed } = answer.value.value;
      const read = parseRulePack(text);
      if (read.ok) setChosen({ pack: read.value, text, signed });
      else setFault({ file: name, refusal: read });
    } catch (error) {
      setFault({ file: '', refusal: unexpected(error) });
    }
  };
  const add = (
    <Button icon="plus" isDisabled={!canWrite} onPress={() => void choose()}>
      {lawWords.chooseRuleFile}
    </Button>
  );
  return (
    <>
      <p className="muted law-words">{lawWords.rulesSay}</p>
      {packs.length > 0 && <div className="row">{add}</div>}
      {fault !== null && (
        <div className="stack">
          {fault.file !== '' && (
            <p>
              <Worded
                say={lawWords.notAdded}
                with={{ file: <Name className="strong" text={fault.file} /> }}
              />
            </p>
          )}
          <RefusalNote refusal={fault.refusal} />
        </div>
      )}
      {packs.length === 0 && (
        <EmptyState icon="law" title={lawWords.noRules} actions={add}>
          {lawWords.tableComplete}
        </EmptyState>
      )}
      {packs.map((each) => (
        <PackSection key={each.kept.id} each={each} onOpen={onOpen} onRemove={() => setRemoving(each)} />
      ))}
      {chosen !== null && <LawPackForm {...chosen} onClose={() => setChosen(null)} />}
      {removing !== null && <LawPackRemove {...removing} onClose={() => setRemoving(null)} />}
    </>
  );
}

function PackSection(props: {
  readonly each: ReadPack;
  readonly onOpen: (ruleId: string) => void;
  readonly onRemove: () => void;
}) {
  const canWrite = useCanWrite();
  const { kept, pack, refusal } = props.each;
  return (
    <RecordSection
      title={lawWords.yoursNamed({ name: kept.name })}
      action={
        <Button kind="quiet" isDisabled={!canWrite} onPress={props.onRemove}>
          {lawWords.remove}
        </Button>
      }
    >
      {pack === null ? (
        <>
          <p>{lawWords.notReadAnyMore}</p>
          {refusal !== null && <RefusalNote refusal={refusal} />}
        </>
      ) : (
        <>
          <p className="muted">
            <Name text={pack.note} />{' '}
            <Worded
              say={lawWords.reviewed}
              with={{ day: formatDay(pack.checkedOn), id: <span className="number">{pack.id}</span> }}
            />
          </p>
          <ul className="law-lines">
            {pack.rules.map((rule) => (
              <li key={rule.id}>
                <InlineLink onPress={() => props.onOpen(rule.id)}>
                  <Name text={rule.title} />
                </InlineLink>{' '}
                <span className="muted">
                  <Name text={rule.citation} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </RecordSection>
  );
}
