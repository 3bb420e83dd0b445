import { useState } from 'react';
import { formatDay } from '../../../shared/base/dates';
import type { ListToAdd } from '../../../shared/calls/screening-calls';
import { shortSource } from '../../../shared/screening/sources';
import { screeningWords } from '../../../shared/words/screening-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { CheckField } from '../../parts/check-field';
import { FormDialog } from '../../parts/dialog';
import { TextField } from '../../parts/text-field';
import { Name } from '../../parts/verbatim';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { dateFromWords } from './date-from-words';

/** The lists that nothing speaks against. */
const withoutDoubt = (offered: readonly ListToAdd[]): ReadonlySet<number> =>
  new Set(offered.flatMap(({ doubts, isHere }, at) => (isHere || doubts.length > 0 ? [] : [at])));

/** Shows what the chosen files are and what would change, and adds those that are wanted. What is odd is not chosen by itself. */
export function AddListsForm(props: {
  readonly offered: readonly ListToAdd[];
  readonly onClose: () => void;
}) {
  const [offered, setOffered] = useState(props.offered);
  const [ownName, setOwnName] = useState('');
  const { api, store } = useApp();
  const { call, isBusy, refusal } = useCall();
  const [wanted, setWanted] = useState(() => withoutDoubt(offered));
  const rename = async () => {
    const again = await call(() => api.nameOwnList({ name: ownName }));
    if (again === null) return;
    setOffered(again);
    setWanted(withoutDoubt(again));
  };
  const close = () => {
    void api.forgetLists({});
    props.onClose();
  };
  const add = async () => {
    const added = await call(() => api.addChosenLists({ lists: [...wanted] }));
    if (added === null) return;
    await store.reached(added.seq);
    props.onClose();
  };
  return (
    <FormDialog
      title={screeningWords.addTitle}
      isWide
      isDirty={false}
      isBusy={isBusy}
      canSubmit={wanted.size > 0}
      refusal={refusal}
      onClose={close}
      onSubmit={() => void add()}
      submitLabel={screeningWords.add}
    >
      {offered.some(({ isOwn }) => isOwn) && (
        <div className="row">
          <TextField
            label={screeningWords.ownName}
            name="ownName"
            description={screeningWords.ownNameHint}
            isOptional
            trims
            value={ownName}
            onChange={setOwnName}
          />
          <Button isDisabled={isBusy} onPress={() => void rename()}>
            {screeningWords.useName}
          </Button>
        </div>
      )}
      {offered.map((list, at) => (
        <OfferedList
          // biome-ignore lint/suspicious/noArrayIndexKey: the lists stay as they were read
          key={at}
          list={list}
          isWanted={wanted.has(at)}
          onWanted={(isWanted) => {
            const next = new Set(wanted);
            if (isWanted) next.add(at);
            else next.delete(at);
            setWanted(next);
          }}
        />
      ))}
    </FormDialog>
  );
}

function OfferedList(props: {
  readonly list: ListToAdd;
  readonly isWanted: boolean;
  readonly onWanted: (isWanted: boolean) => void;
}) {
  const { list, isWanted, onWanted } = props;
  const files = list.files.join(', ');
  return (
    <section className="screening-offer" aria-label={files}>
      {list.isHere ? (
        <p className="strong">{screeningWords.isHere({ files })}</p>
      ) : (
        <CheckField
          label={
            list.doubts.length > 0 ? screeningWords.addAnyway({ files }) : screeningWords.addThis({ files })
          }
          value={isWanted}
          onChange={onWanted}
        />
      )}
      {list.doubts.map((doubt) => (
        <Note key={doubt} tone="amber">
          {screeningWords.doubt({ what: doubt })}
        </Note>
      ))}
      {list.found.length > 0 && (
        <p className="muted small">
          <Name text={screeningWords.canariesFound({ names: list.found.join('; ') })} />
        </p>
      )}
      <ul className="screening-lists">
        {list.sources.map((each) => (
          <li key={each.source}>
            <strong>
              <Name
                text={screeningWords.listOf({ list: shortSource(each.source), day: formatDay(each.date) })}
              />
            </strong>
            {dateFromWords(each.dateFrom)} · {screeningWords.entries({ count: each.entries })} ·{' '}
            {each.before === null ? screeningWords.isNew : screeningWords.before({ count: each.before })}
            {each.before !== null && !list.isHere && (
              <div className="muted small">
                {screeningWords.differences(each)}
                {each.examples.length > 0 && (
                  <>
                    {': '}
                    <Name text={each.examples.join('; ')} />
                  </>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {list.unreadCount > 0 && (
        <Note tone="amber">
          <p>{screeningWords.unread({ count: list.unreadCount })}</p>
          <ul>
            {list.unread.map(({ row, text }) => (
              <li key={row}>
                <Name text={screeningWords.row({ row, text: text.slice(0, 200) })} />
              </li>
            ))}
          </ul>
        </Note>
      )}
    </section>
  );
}
