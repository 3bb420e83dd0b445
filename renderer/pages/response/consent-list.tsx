import { useState } from 'react';
import { formatDay, type IsoDate } from '../../../shared/base/dates';
import type { Attachment } from '../../../shared/base/fields';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { responsePartWords } from '../../../shared/words/response-part-words';
import { AttachmentField, AttachmentList } from '../../parts/attachment-list';
import { Button, IconButton } from '../../parts/button';
import { DateField } from '../../parts/date-field';
import { RefusalNote } from '../../parts/refusal';
import { TextField } from '../../parts/text-field';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useCanWrite } from '../../state/use-open-register';
import { ChangeForm, useChangeResponse } from './change-response';
import './consent-list.css';

/** The foreign parties a modification binds: who of them agreed, when and how. */
export function ConsentList({ facts }: { readonly facts: ResponseFacts }) {
  const { response } = facts;
  const canWrite = useCanWrite();
  const { change, refusal } = useChangeResponse(response.letterId);
  const [editing, setEditing] = useState<number | null>(null);
  const { consents } = response;
  return (
    <div className="stack">
      <ul className="consents">
        {consents.map(({ id, party, who, on, note, files }, index) => (
          <li key={id} className="consent">
            <div>
              <div className="row">
                <Name text={party} />
                <span className="small muted">
                  {on === null
                    ? responsePartWords.notYet
                    : who === ''
                      ? responsePartWords.agreedOn({ day: formatDay(on) })
                      : responsePartWords.saidOn({ who, day: formatDay(on) })}
                  {note !== '' && (
                    <>
                      {' · '}
                      <Name text={note} />
                    </>
                  )}
                </span>
              </div>
              <AttachmentList files={files} />
            </div>
            <div className="row">
              <Button kind="link" isDisabled={!canWrite} onPress={() => setEditing(index)}>
                <Worded
                  say={responsePartWords.changeConsent}
                  with={{
                    consent: <span className="unseen">{responsePartWords.consentOf({ party })}</span>,
                  }}
                />
              </Button>
              <IconButton
                label={responsePartWords.removeConsent({ party })}
                icon="close"
                isDisabled={!canWrite}
                onPress={() => void change({ consents: consents.filter((each) => each.id !== id) })}
              />
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button kind="quiet" icon="plus" isDisabled={!canWrite} onPress={() => setEditing(consents.length)}>
          {responsePartWords.addConsent}
        </Button>
      </div>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {editing !== null && <ConsentForm facts={facts} index={editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

function ConsentForm(props: {
  readonly facts: ResponseFacts;
  readonly index: number;
  readonly onClose: () => void;
}) {
  const { response, licenses } = props.facts;
  const known = response.consents[props.index];
  const [party, setParty] = useState(known?.party ?? '');
  const [who, setWho] = useState(known?.who ?? '');
  const [on, setOn] = useState<IsoDate | null>(known?.on ?? null);
  const [note, setNote] = useState(known?.note ?? '');
  const [files, setFiles] = useState<readonly Attachment[]>(known?.files ?? []);
  const made = {
    ...(known === undefined ? {} : { id: known.id }),
    party: party.trim(),
    who: who.trim(),
    on,
    note,
    files: [...files],
  };
  const name = (field: string) => `consents.${props.index}.${field}`;
  const parties = [...new Set(licenses.flatMap((license) => license.parties.map((each) => each.name)))];
  const isDirty =
    party !== (known?.party ?? '') ||
    who !== (known?.who ?? '') ||
    on !== (known?.on ?? null) ||
    note !== (known?.note ?? '') ||
    files !== (known?.files ?? files);
  return (
    <ChangeForm
      letterId={response.letterId}
      title={responsePartWords.consent}
      submitLabel={responsePartWords.saveConsent}
      isDirty={isDirty}
      given={() => ({
        consents:
          known === undefined
            ? [...response.consents, made]
            : response.consents.map((each, at) => (at === props.index ? made : each)),
      })}
      onClose={props.onClose}
    >
      <div className="fields">
        <TextField
          label={responsePartWords.foreignParty}
          name={name('party')}
          description={
            parties.length === 0
              ? undefined
              : responsePartWords.onApplication({ parties: parties.join(', ') })
          }
          trims
          value={party}
          onChange={setParty}
          autoFocus
        />
        <TextField
          label={responsePartWords.whoAgreed}
          name={name('who')}
          isOptional
          trims
          value={who}
          onChange={setWho}
        />
        <DateField
          label={responsePartWords.agreed}
          name={name('on')}
          description={responsePartWords.agreedHint}
          value={on}
          onChange={setOn}
        />
        <TextField
          label={responsePartWords.howAgreed}
          name={name('note')}
          isOptional
          isWide
          value={note}
          onChange={setNote}
        />
        <AttachmentField label={responsePartWords.consentProof} files={files} onChange={setFiles} />
      </div>
    </ChangeForm>
  );
}
