import { useState } from 'react';
import type { Attachment } from '../../../shared/base/fields';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { responsePartWords } from '../../../shared/words/response-part-words';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { useDropTarget } from '../../state/drop-target';
import { useAttach } from '../../state/use-attach';
import { useCanWrite } from '../../state/use-open-register';
import { Nothing, RecordSection } from '../../views/record/record-parts';
import { type ResponseChange, useChangeResponse } from './change-response';
import { ExhibitForm } from './exhibit-form';
import { ExhibitItem } from './exhibit-item';
import { givenPoint, moved } from './parts-given';
import './points-section.css';

type Given = NonNullable<ResponseChange['exhibits']>;

/** "2019 test report.pdf" is called "2019 test report" until somebody says better. */
function titleOf(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim() || name.trim();
}

/** The files that go with the reply, numbered in the order they go. */
export function ExhibitsSection({ facts }: { readonly facts: ResponseFacts }) {
  const { response, exhibits } = facts;
  const canWrite = useCanWrite();
  const { change, refusal } = useChangeResponse(response.letterId);
  const [renaming, setRenaming] = useState<number | null>(null);
  const given: Given = [...response.exhibits];
  const add = (files: readonly Attachment[]) =>
    change({ exhibits: [...given, ...files.map((file) => ({ title: titleOf(file.name), file }))] });
  const attaching = useAttach(add);
  useDropTarget({
    text: responsePartWords.dropExhibit,
    isForm: false,
    take: (files) => void add(files),
  });
  const failed = attaching.refusal ?? refusal;
  // Taken off every point that cites it, so that it can go.
  const remove = (id: string) =>
    change({
      exhibits: given.filter((each) => each.id !== id),
      points: response.points.map((point) =>
        givenPoint({ ...point, exhibitIds: point.exhibitIds.filter((each) => each !== id) }),
      ),
    });
  return (
    <RecordSection
      title={responsePartWords.exhibits}
      count={exhibits.length}
      action={
        <Button kind="quiet" icon="file" isDisabled={!canWrite} onPress={attaching.attach}>
          {responsePartWords.attachExhibits}
        </Button>
      }
    >
      {exhibits.length === 0 && <Nothing>{responsePartWords.exhibitsHint}</Nothing>}
      <ol className="exhibits">
        {exhibits.map((numbered, index) => (
          <ExhibitItem
            key={numbered.exhibit.id}
            numbered={numbered}
            citedBy={citedBy(facts, numbered.number)}
            isLast={index === exhibits.length - 1}
            onMove={(by) => void change({ exhibits: moved(given, index, by) })}
            onRemove={() => void remove(numbered.exhibit.id)}
            onRename={() => setRenaming(index)}
          />
        ))}
      </ol>
      {failed !== null && <RefusalNote refusal={failed} />}
      {renaming !== null && <ExhibitForm facts={facts} index={renaming} onClose={() => setRenaming(null)} />}
    </RecordSection>
  );
}

function citedBy({ points }: ResponseFacts, number: number): string {
  const cites = points.filter(({ exhibits }) => exhibits.includes(number)).map((point) => point.number);
  if (cites.length === 0) return responsePartWords.notCited;
  return responsePartWords.citedBy({ count: cites.length, numbers: cites.join(', ') });
}
