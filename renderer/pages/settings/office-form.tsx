import { useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import type { OfficeForm as OfficeInput, OfficeTest, SecretKept } from '../../../shared/calls/office-calls';
import { officeWords } from '../../../shared/words/office-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { FormDialog } from '../../parts/dialog';
import { PasswordField } from '../../parts/password-field';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { draftOf, formOf, type OfficeDraft } from './office-draft';
import { OfficeFile } from './office-file';
import type { Office } from './office-read';
import { testInWords } from './office-test-words';

/** What can be done once the server has answered: by whether this register is shared, and what is there. */
function actFor(office: Office, test: OfficeTest | null): 'share' | 'join' | 'keep' | null {
  if (office.isShared) return 'keep';
  if (test === null) return null;
  return ['another', 'forked', 'none'].includes(test.compared) ? 'join' : 'share';
}

const submitWords = {
  share: officeWords.share,
  join: officeWords.join,
  keep: officeWords.keepChange,
} as const;

/** The way to the server of an office: tried first, and then used. */
export function OfficeForm({ office, onClose }: { readonly office: Office; readonly onClose: () => void }) {
  const { api } = useApp();
  const { call, isBusy, refusal } = useCall();
  const [draft, setDraft] = useState<OfficeDraft>(() => draftOf(office));
  const [test, setTest] = useState<OfficeTest | null>(null);
  const [portRefused, setPortRefused] = useState(false);
  const [isDirty, setIsDirty] = useState(false);
  const change = (changes: Partial<OfficeDraft>) => {
    setDraft((now) => ({ ...now, ...changes }));
    setTest(null);
    setIsDirty(true);
  };
  const form = (): OfficeInput | null => {
    const read = formOf(draft);
    setPortRefused(read === null);
    return read;
  };
  const tryIt = async () => {
    const input = form();
    if (input === null) return;
    setTest(null);
    setTest(await call(() => api.testOffice(input)));
  };
  const act = actFor(office, test);
  const submit = async () => {
    const input = form();
    if (input === null || act === null) return;
    const entered = await call(() => api.enterOffice({ ...input, act }));
    if (entered !== null) onClose();
  };
  return (
    <FormDialog
      title={office.isShared ? officeWords.changeTitle : officeWords.connectTitle}
      isDirty={isDirty}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void (act === null ? tryIt() : submit())}
      submitLabel={act === null ? officeWords.test : submitWords[act]}
    >
      <ServerFields draft={draft} change={change} portRefused={portRefused} />
      <LoginFields draft={draft} change={change} office={office} refusal={refusal} />
      {act !== null && (
        <div className="row">
          <Button isDisabled={isBusy} onPress={() => void tryIt()}>
            {officeWords.test}
          </Button>
        </div>
      )}
      <div role="status" className="stack">
        {isBusy && <p>{officeWords.testing}</p>}
        {test !== null && (
          <Note tone={test.may === 'read' ? 'amber' : 'green'}>
            {testInWords(test, draft, office.entries).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Note>
        )}
      </div>
    </FormDialog>
  );
}

interface Part {
  readonly draft: OfficeDraft;
  readonly change: (changes: Partial<OfficeDraft>) => void;
}

function ServerFields({ draft, change, portRefused }: Part & { readonly portRefused: boolean }) {
  return (
    <div className="fields">
      <TextField
        label={officeWords.host}
        name="host"
        description={officeWords.hostSays}
        trims
        value={draft.host}
        onChange={(host) => change({ host })}
      />
      <TextField
        label={officeWords.port}
        name="port"
        inputMode="numeric"
        trims
        error={portRefused ? officeWords.portNumber : undefined}
        value={draft.port}
        onChange={(port) => change({ port })}
      />
      <TextField
        label={officeWords.database}
        name="database"
        trims
        value={draft.database}
        onChange={(database) => change({ database })}
      />
      <OfficeFile
        what="authority"
        label={officeWords.authority}
        none={officeWords.authorityNone}
        choose={officeWords.chooseAuthority}
        file={draft.authority}
        onChange={(authority) => change({ authority })}
      />
    </div>
  );
}

function LoginFields({
  draft,
  change,
  office,
}: Part & { readonly office: Office; readonly refusal: Refusal | null }) {
  const isByPassword = draft.by === 'password';
  const keeps: readonly { readonly id: SecretKept; readonly label: string }[] = [
    ...(office.hasKeychain ? [{ id: 'keychain', label: officeWords.keepKeychain } as const] : []),
    ...(isByPassword ? [{ id: 'asked', label: officeWords.keepAsked } as const] : []),
    { id: 'file', label: officeWords.keepFile },
  ];
  return (
    <div className="fields">
      <TextField
        label={officeWords.login}
        name="login"
        trims
        value={draft.login}
        onChange={(login) => change({ login })}
      />
      <SelectField
        label={officeWords.by}
        choices={[
          { id: 'password', label: officeWords.byPassword },
          { id: 'certificate', label: officeWords.byCertificate },
        ]}
        value={draft.by}
        onChange={(by) =>
          change({ by, ...(by === 'certificate' && draft.keep === 'asked' ? { keep: 'file' } : {}) })
        }
      />
      {isByPassword ? (
        <PasswordField
          label={officeWords.password}
          name="password"
          description={office.place?.hasSecret ? officeWords.passwordKept : undefined}
          value={draft.password}
          onChange={(password) => change({ password })}
        />
      ) : (
        <OfficeFile
          what="certificate"
          label={officeWords.certificate}
          none={officeWords.certificateNone}
          choose={officeWords.chooseCertificate}
          file={draft.certificate}
          onChange={(certificate) => change({ certificate })}
        />
      )}
      <SelectField
        label={isByPassword ? officeWords.keep : officeWords.keepKey}
        name="keep"
        description={office.hasKeychain ? undefined : officeWords.noKeychain}
        choices={keeps}
        value={draft.keep}
        onChange={(keep) => change({ keep })}
      />
    </div>
  );
}
