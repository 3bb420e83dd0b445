import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import type { Attachment } from '../../../shared/base/fields';
import type { ShipmentView } from '../../../shared/ledger/shipment-state';
import type { Draw } from '../../../shared/records/shipment';
import { isSame } from '../../../shared/register/changes';
import { ledgerWords } from '../../../shared/words/ledger-forms-words';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { ActFieldOf } from '../../forms/ledger/act-field';
import { AttachmentField } from '../../parts/attachment-list';
import { CheckField } from '../../parts/check-field';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { LongTextField } from '../../parts/text-field';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';
import { LineFields } from './line-fields';
import { asDay, drawGiven, type LineDraft, lineDraft, newLine, typedCorrection } from './shipment-draft';

interface CorrectionDraft {
  readonly drawId: string;
  readonly line: LineDraft;
  readonly isGone: boolean;
  readonly on: IsoDate | null;
  readonly reason: string;
  readonly files: readonly Attachment[];
}

const lineOf = (draw: Draw | undefined): LineDraft => (draw === undefined ? newLine() : lineDraft(draw));

/** What of a line is another than before, as the command says it. */
function changesOf(draw: Draw, line: LineDraft) {
  const { id: _id, ...now } = drawGiven(line);
  const before: Readonly<Record<string, unknown>> = drawGiven(lineDraft(draw));
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => !isSame(value, before[name])));
}

/** Corrects a line of a shipment: a reversal and, unless it should not be there, the line in its place; both stay visible. */
export function CorrectForm(props: { readonly view: ShipmentView; readonly onClose: () => void }) {
  const { view, onClose } = props;
  const { shipment, draws, departure } = view;
  const { moment } = useOpenRegister();
  const typed = useTyped('correct-draw');
  const [before] = useState<CorrectionDraft>(() => {
    if (typed !== null) {
      const meant = draws.find(({ id }) => id === typed.draw) ?? (draws.length === 1 ? draws[0] : undefined);
      return {
        ...{ drawId: meant?.id ?? '', line: typedCorrection(meant, typed.now) },
        ...{ isGone: typed.now === null, on: typed.correctedOn, reason: typed.reason, files: typed.files },
      };
    }
    return {
      ...{ drawId: draws.length === 1 ? (draws[0]?.id ?? '') : '', line: lineOf(draws[0]) },
      ...{ isGone: false, on: moment.today, reason: '', files: [] },
    };
  });
  const [draft, setDraft] = useState(before);
  const put = (change: Partial<CorrectionDraft>) => setDraft((now) => ({ ...now, ...change }));
  const { run, isBusy, refusal } = useCommand();
  const draw = draws.find(({ id }) => id === draft.drawId);
  const choose = (drawId: string) => put({ drawId, line: lineOf(draws.find(({ id }) => id === drawId)) });
  const save = async () => {
    const ran = await run({
      ...{ do: 'correct-draw', shipment: shipment.id, draw: draft.drawId === '' ? null : draft.drawId },
      now: draft.isGone || draw === undefined ? null : changesOf(draw, draft.line),
      ...{ correctedOn: asDay(draft.on), reason: draft.reason, files: [...draft.files] },
    });
    if (ran !== null) onClose();
  };
  const consignee = shipment.parties.find(({ role }) => role === 'ultimate-consignee')?.name ?? '';
  const { destination, plannedOn } = shipment;
  return (
    <FormDialog
      title={shipmentWords.correctTitle({ shipment: shipment.reference })}
      isDirty={!isSame(draft, before)}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void save()}
      submitLabel={shipmentWords.saveCorrection}
      footNote={shipmentWords.correctNote}
      isWide
    >
      <div className="fields">
        <ActFieldOf
          field={{ name: 'draw', kind: 'line', label: ledgerWords.line }}
          value={draft.drawId}
          onChange={(id) => choose(String(id))}
          subject={{ draws, license: null, isLicenseNamed: true }}
          autoFocus={draws.length > 1}
        />
        {draw !== undefined && (
          <>
            <CheckField
              label={shipmentWords.lineIsGone}
              name="now"
              value={draft.isGone}
              onChange={(isGone) => put({ isGone })}
            />
            {!draft.isGone && (
              <LineFields
                line={draft.line}
                put={(change) => put({ line: { ...draft.line, ...change } })}
                at="now"
                goes={{ on: departure?.on ?? plannedOn, destination, consignee }}
              />
            )}
          </>
        )}
        <DateField
          label={shipmentWords.correctedOn}
          name="correctedOn"
          value={draft.on}
          onChange={(on) => put({ on })}
        />
        <LongTextField
          label={ledgerWords.reason}
          name="reason"
          isWide
          value={draft.reason}
          onChange={(reason) => put({ reason })}
        />
        <AttachmentField label={ledgerWords.files} files={draft.files} onChange={(files) => put({ files })} />
      </div>
    </FormDialog>
  );
}
