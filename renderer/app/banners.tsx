import { useState } from 'react';
import { formatInstant } from '../../shared/base/dates';
import { inWords } from '../../shared/base/message-text';
import type { Refusal } from '../../shared/base/result';
import { appWords } from '../../shared/words/app-words';
import { isConverted, NewestBackup, shownWords, WayOut } from '../forms/backup/damage';
import { Banner } from '../parts/banner';
import { Button, IconButton } from '../parts/button';
import { unexpected } from '../state/register-store';
import { useCopy } from '../state/use-copy';
import { useApp } from '../state/use-open-register';
import { BackupBanner } from './backup-banner';
import { LookedAtBanner } from './looked-at-banner';
import { OfficeBanner } from './office-banner';
import { SampleBanner } from './sample-banner';
import { TakeOverForm } from './take-over-form';

/** What the person must know before trusting the page below: damage, disk, clock, test, sample; then what was noticed on opening. */
export function Banners() {
  const { opened, store } = useApp();
  const { access, moment, notices, asItStood, isLookedAt = false } = opened;
  // That it was opened for reading is no fault; damage is one there too.
  const isOnlyLooked =
    isLookedAt && access.mode === 'read-only' && access.why.messageKey === 'opened-for-reading';
  // Said by the banner of the office, with the way out.
  const isForked = access.mode === 'read-only' && access.why.messageKey === 'office-forked';
  return (
    <div className="banners">
      {access.mode === 'read-only' && asItStood === null && !isOnlyLooked && !isForked && (
        <ReadOnlyBanner why={access.why} />
      )}
      <LookedAtBanner />
      {moment.doubtSince !== null && <ClockBanner since={moment.doubtSince} />}
      {moment.isTestClock && (
        <Banner tone="amber" icon="clock" title={appWords.testClock} isShort>
          {appWords.testClockSays({ at: formatInstant(moment.at, moment.zone) })}
        </Banner>
      )}
      <SampleBanner />
      <BackupBanner />
      <OfficeBanner />
      {notices.map((notice) => (
        <Banner
          key={inWords(notice)}
          tone="plain"
          icon="warning"
          title={appWords.onOpening}
          actions={
            <IconButton label={appWords.dismiss} icon="close" onPress={() => store.dismissNotice(notice)} />
          }
        >
          {inWords(notice)}
        </Banner>
      ))}
    </div>
  );
}

function ReadOnlyBanner({ why }: { readonly why: Refusal }) {
  const { api, store, opened } = useApp();
  const copy = useCopy(api);
  const [again, setAgain] = useState<Refusal | null>(null);
  const [isTakingOver, setIsTakingOver] = useState(false);
  const retry = async () => {
    try {
      const answer = await api.retryWriting({});
      if (answer.ok) store.setAccess(answer.value);
      setAgain(answer.ok ? (answer.value.mode === 'read-only' ? answer.value.why : null) : answer);
    } catch (error) {
      setAgain(unexpected(error));
    }
  };
  const isDamage = why.code === 'damaged' || why.code === 'newer';
  const isMoved = why.messageKey === 'moved-away' || why.messageKey === 'moved-for-good';
  const canTakeOver = ['in-use-far', 'in-use-unsure', 'in-use-unknown'].includes(why.messageKey);
  // A journal that is missing may lie on a disk that comes back.
  const canRetry = ['disk', 'in-use', 'conflict'].includes(why.code) || why.messageKey === 'missing-journal';
  // Nothing is the matter with the register: somebody else enters.
  const isReader = why.messageKey === 'office-read-only';
  return (
    <Banner
      tone={isMoved || isReader ? 'amber' : 'red'}
      icon="lock"
      title={isDamage || why.code === 'in-use' || isMoved || isReader ? appWords.readOnly : appWords.notSaved}
      actions={
        <>
          {canRetry && (
            <Button kind="primary" onPress={() => void retry()}>
              {appWords.tryAgain}
            </Button>
          )}
          {canTakeOver && <Button onPress={() => setIsTakingOver(true)}>{appWords.takeOver}</Button>}
          {!isReader && (
            <Button icon="save" onPress={copy.save}>
              {appWords.saveCopy}
            </Button>
          )}
          {(why.code === 'damaged' || why.code === 'not-found') && <WayOut why={why} />}
          {isTakingOver && <TakeOverForm why={why} onClose={() => setIsTakingOver(false)} />}
        </>
      }
    >
      <p>{inWords(why)}</p>
      {!isMoved && !isReader && <p>{shownWords(why, opened)}</p>}
      {why.code === 'damaged' && !isConverted(why) && <NewestBackup />}
      {again && (
        <p role="alert">
          {again.messageKey === why.messageKey
            ? appWords.stillSo
            : appWords.stillNot({ why: inWords(again) })}
        </p>
      )}
      {copy.refusal && <p role="alert">{inWords(copy.refusal)}</p>}
      {copy.savedAs && <p role="status">{appWords.copiedTo({ place: copy.savedAs })}</p>}
    </Banner>
  );
}

function ClockBanner({ since }: { readonly since: string }) {
  const { api, store, opened } = useApp();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { at, zone } = opened.moment;
  const accept = async () => {
    try {
      const answer = await api.acceptClock({});
      if (answer.ok) store.setMoment(answer.value);
      else setRefusal(answer);
    } catch (error) {
      setRefusal(unexpected(error));
    }
  };
  return (
    <Banner
      tone="red"
      icon="clock"
      title={appWords.isClockRight}
      actions={<Button onPress={() => void accept()}>{appWords.clockIsRight}</Button>}
    >
      {appWords.clockSays({ at: formatInstant(at, zone), last: formatInstant(since, zone) })}
      {refusal && <p role="alert">{inWords(refusal)}</p>}
    </Banner>
  );
}
