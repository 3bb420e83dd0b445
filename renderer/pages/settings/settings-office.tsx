import { useCallback, useEffect, useState } from 'react';
import { inWords } from '../../../shared/base/message-text';
import type { OfficePlaceShown } from '../../../shared/calls/office-calls';
import type { OfficeState } from '../../../shared/calls/office-state';
import { officeWords } from '../../../shared/words/office-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { HelpButton } from '../../parts/help-button';
import { RefusalNote } from '../../parts/refusal';
import { SelectField } from '../../parts/select-field';
import { useNavigation } from '../../state/navigation';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { isOfficeAmiss, officeInWords } from '../../views/office/state-in-words';
import { FactList, RecordSection } from '../../views/record/record-parts';
import { OfficeForm } from './office-form';
import type { Office } from './office-read';
import { type OfficeAct, SettleOfficeForm } from './settle-office-form';

const keptWords = {
  keychain: officeWords.keptKeychain,
  file: officeWords.keptFile,
  asked: officeWords.keptAsked,
} as const;

/** Whether the register is shared with an office, how it stands there, and the ways into an office and out of it. */
export function SettingsOffice() {
  const { api, opened } = useApp();
  const { call, refusal } = useCall();
  const [office, setOffice] = useState<Office | null>(null);
  const [open, setOpen] = useState<'connect' | OfficeAct | null>(null);
  const state = opened.office;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, and after each change of how it stands
  const look = useCallback(() => {
    void call(() => api.readOffice({})).then(setOffice);
  }, [api]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept may follow from how it stands
  useEffect(look, [look, state?.is]);
  const close = () => {
    setOpen(null);
    look();
  };
  return (
    <RecordSection
      title={officeWords.section}
      action={
        <HelpButton about={officeWords.helpShare} topic="sharing-with-an-office" anchor="share-or-join" />
      }
    >
      <p className="muted">{office?.isShared ? officeWords.saysShared : officeWords.says}</p>
      {office !== null && !office.canShare && <p>{officeWords.sampleHasNone}</p>}
      {office?.isShared && state !== undefined && (
        <Shared office={office} state={state} open={setOpen} onChanged={look} />
      )}
      {office?.canShare && !office.isShared && (
        <div className="row">
          <Button onPress={() => setOpen('connect')}>{officeWords.connect}</Button>
        </div>
      )}
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {open === 'connect' && office !== null && <OfficeForm office={office} onClose={close} />}
      {open !== null && open !== 'connect' && <SettleOfficeForm how={open} onClose={close} />}
    </RecordSection>
  );
}

/** How a shared register stands, and what can be done about it. */
function Shared(props: {
  readonly office: Office;
  readonly state: OfficeState;
  readonly open: (what: 'connect' | OfficeAct) => void;
  readonly onChanged: () => void;
}) {
  const { api, store, opened } = useApp();
  const { go } = useNavigation();
  const { call, isBusy, refusal } = useCall();
  const { office, state, open } = props;
  const { place } = office;
  const reach = async () => {
    const now = await call(() => api.reachOffice({}));
    if (now !== null) store.setOffice(now);
  };
  const keepFiles = async (files: OfficePlaceShown['files']) => {
    await call(() => api.keepOfficeFiles({ files }));
    props.onChanged();
  };
  return (
    <>
      {place !== null && <Place place={place} state={state} zone={opened.moment.zone} />}
      {state.why !== null && (
        <Note tone={isOfficeAmiss(state) ? 'amber' : 'plain'}>{inWords(state.why)}</Note>
      )}
      <div className="row">
        <Button kind={place?.hasSecret ? 'plain' : 'primary'} onPress={() => open('connect')}>
          {officeWords.change}
        </Button>
        <Button isDisabled={isBusy} onPress={() => void reach()}>
          {officeWords.reach}
        </Button>
        {state.is === 'behind' && (
          <Button kind="primary" onPress={() => open('put-back')}>
            {officeWords.putBack}
          </Button>
        )}
        {state.is === 'forked' && (
          <Button kind="primary" onPress={() => open('take')}>
            {officeWords.take}
          </Button>
        )}
        <Button onPress={() => go({ page: 'office' })}>{officeWords.pageTitle}</Button>
        <Button kind="quiet" onPress={() => open('leave')}>
          {officeWords.leave}
        </Button>
      </div>
      {place !== null && (
        <div className="fields">
          <SelectField
            label={officeWords.files}
            description={officeWords.filesSay}
            choices={[
              { id: 'all', label: officeWords.filesAll },
              { id: 'opened', label: officeWords.filesOpened },
            ]}
            value={place.files}
            onChange={(files) => void keepFiles(files)}
          />
        </div>
      )}
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </>
  );
}

/** The server, the login and the state, as facts. */
function Place(props: {
  readonly place: OfficePlaceShown;
  readonly state: OfficeState;
  readonly zone: string;
}) {
  const { host, port, database, login, by, authority, kept, certificate } = props.place;
  return (
    <FactList
      facts={[
        { label: officeWords.state, value: officeInWords(props.state, props.zone), isWide: true },
        {
          label: officeWords.server,
          value: <span className="number">{`${host}:${port}, ${database}`}</span>,
          isWide: true,
        },
        {
          label: officeWords.as,
          value: by === 'certificate' ? `${login} (${certificate ?? ''})` : `${login} (${keptWords[kept]})`,
          isWide: true,
        },
        {
          label: officeWords.encrypted,
          value: authority ?? officeWords.authorityNone,
          isWide: true,
        },
      ]}
    />
  );
}
