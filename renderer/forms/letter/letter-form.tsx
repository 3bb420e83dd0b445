import { useEffect, useState } from 'react';
import type { Attachment } from '../../../shared/base/fields';
import { letterOf, useReadings } from '../../state/use-readings';
import type { LetterTask } from './letter-task';
import { OneLetterForm } from './one-letter-form';
import { asOneLetter, nextInQueue, notLoggedIn, type Queue, type QueueAct, startQueue } from './queue';
import { QueueBar } from './queue-bar';
import type { KeptLetter } from './use-letter-form';

const filesOf = (task: LetterTask): readonly Attachment[] => (task.is === 'log' ? (task.files ?? []) : []);

/** A letter comes, or several at once: they are worked off one after the other, and the next is read meanwhile. */
export function LetterForm({ task, onClose }: { readonly task: LetterTask; readonly onClose: () => void }) {
  const readings = useReadings();
  const [queue, setQueue] = useState<Queue>(() => startQueue(filesOf(task)));
  const now = queue.letters[queue.at];
  const isReading = (now?.files ?? []).some(({ sha256 }) => readings.of(sha256).is === 'reading');
  const ahead = queue.letters.find(({ state }, index) => index > queue.at && state === 'waiting')?.files[0];
  useEffect(() => {
    if (!isReading && ahead !== undefined && readings.of(ahead.sha256).is === 'unread')
      readings.start([ahead]);
  });
  const act = (what: QueueAct, kept: KeptLetter | null) => {
    const next = nextInQueue(queue, what, kept);
    if (next === null) onClose();
    else setQueue(next);
  };
  if (now === undefined || task.is !== 'log' || queue.letters.length < 2)
    return (
      <OneLetterForm
        key={queue.key}
        task={task.is === 'log' && now !== undefined ? { ...task, files: now.files } : task}
        readings={readings}
        kept={null}
        arePages={now?.arePages === true}
        onSaved={onClose}
        onClose={onClose}
      />
    );
  return (
    <OneLetterForm
      key={queue.key}
      task={{ ...task, files: now.files }}
      readings={readings}
      kept={now.kept}
      notLogged={notLoggedIn(queue).flatMap((each) => each.files.map(({ name }) => name))}
      onSaved={() => act('saved', null)}
      onClose={onClose}
      queue={(keep) => (
        <QueueBar
          queue={queue}
          onSkip={() => act('skipped', null)}
          onAside={() => act('aside', keep())}
          onOne={() => {
            // What is read of them one by one is not wanted any more.
            for (const { files } of queue.letters) readings.stop(letterOf(files));
            setQueue(asOneLetter(queue));
          }}
        />
      )}
    />
  );
}
