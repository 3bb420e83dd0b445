import { useEffect, useState } from 'react';
import { version } from '../../../package.json';
import { formatDay } from '../../../shared/base/dates';
import type { About, BundledPackage } from '../../../shared/calls/about-calls';
import { aboutText } from '../../../shared/calls/about-text';
import { editionOf } from '../../../shared/register/rules-in-force';
import { aboutWords } from '../../../shared/words/about-words';
import { Button } from '../../parts/button';
import { copyText } from '../../parts/copy-text';
import { RefusalNote } from '../../parts/refusal';
import { Worded } from '../../parts/worded';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { FactList, RecordSection } from '../../views/record/record-parts';
import { LicensesDialog } from './licenses-dialog';

const path = (text: string) => <span className="number">{text}</span>;

/** What the program is, what it runs on, where its data lies, and whose work is part of it. */
export function SettingsAbout() {
  const { api, opened } = useApp();
  const { call, refusal } = useCall();
  const reading = useCall();
  const [about, setAbout] = useState<About | null>(null);
  const [licenses, setLicenses] = useState<readonly BundledPackage[] | null>(null);
  const making = useCall();
  const [support, setSupport] = useState<string | null>(null);
  const [isCopied, setIsCopied] = useState<boolean | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => {
    void call(() => api.readAbout({})).then(setAbout);
  }, []);
  const show = async () => setLicenses(await reading.call(() => api.readLicenses({})));
  const makeCopy = async () => {
    const made = await making.call(() => api.exportSupport({}));
    if (made !== null && !made.cancelled) setSupport(made.value.folder);
  };
  const runtime =
    about?.standsInFor == null
      ? about?.runtime
      : aboutWords.standsIn({ runtime: about.runtime, wanted: about.standsInFor });
  const edition = editionOf(opened.register.settings);
  return (
    <RecordSection title={aboutWords.section}>
      <FactList
        facts={[
          { label: aboutWords.register, value: path(opened.folder), isWide: true },
          ...(about === null
            ? []
            : [
                { label: aboutWords.settings, value: path(about.places.settings), isWide: true },
                { label: aboutWords.backups, value: path(about.places.backups), isWide: true },
                { label: aboutWords.log, value: path(about.places.log), isWide: true },
              ]),
          {
            label: aboutWords.lawEdition,
            value: aboutWords.checkedOn({ edition: edition.id, day: formatDay(edition.checkedOn) }),
            isWide: true,
          },
          { label: aboutWords.covers, value: edition.says, isWide: true },
          { label: aboutWords.version, value: version },
          ...(about === null
            ? []
            : [
                { label: aboutWords.runsOn, value: runtime, isWide: true },
                { label: aboutWords.system, value: about.system, isWide: true },
              ]),
        ]}
      />
      <div className="row">
        <Button
          icon="copy"
          isDisabled={about === null}
          onPress={() => about !== null && setIsCopied(copyText(aboutText(about)))}
        >
          {aboutWords.copy}
        </Button>
        <Button onPress={() => void show()}>{aboutWords.licenses}</Button>
        <Button icon="save" isDisabled={making.isBusy} onPress={() => void makeCopy()}>
          {aboutWords.exportSupport}
        </Button>
      </div>
      <p className="muted">{aboutWords.supportSays}</p>
      <div role="status">
        {isCopied !== null && <p>{isCopied ? aboutWords.copied : aboutWords.notCopied}</p>}
        {support !== null && (
          <p>
            <Worded say={aboutWords.supportMade} with={{ folder: path(support) }} />
          </p>
        )}
      </div>
      {[refusal, reading.refusal, making.refusal].map(
        (each) => each !== null && <RefusalNote key={each.messageKey} refusal={each} />,
      )}
      {licenses !== null && <LicensesDialog licenses={licenses} onClose={() => setLicenses(null)} />}
    </RecordSection>
  );
}
