import { useEffect, useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import { paperSizeWords } from '../../../shared/calls/preferences';
import type { PrinterFacts, SheetRequest } from '../../../shared/calls/print-calls';
import { viewWords } from '../../../shared/words/views-words';
import { Button } from '../../parts/button';
import { FormDialog } from '../../parts/dialog';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';

/** Not the name of a printer: the system's own dialog. */
const systemDialog = '';

/** The printer that was used last, if it is there, else the system's usual one, else the system's own dialog. */
export function firstChoice(printers: readonly PrinterFacts[], last: string): string {
  const known = (name: string) => printers.find((printer) => printer.name === name)?.name;
  return known(last) ?? printers.find(({ isDefault }) => isDefault)?.name ?? systemDialog;
}

/** Asks on which printer, and sends the sheet there. `onEnd` hears what came of it in words, or nothing. */
export function PrintDialog(props: {
  readonly sheet: SheetRequest;
  readonly onEnd: (words: string) => void;
  /** Saves the sheet as PDF: what is offered first where there is no printer. */
  readonly onSavePdf: () => void;
}) {
  const { api, opened, store } = useApp();
  const { preferences } = opened;
  const { call, isBusy, refusal } = useCall();
  const [printers, setPrinters] = useState<readonly PrinterFacts[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [copies, setCopies] = useState('1');
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the dialog opens
  useEffect(() => {
    void call(() => api.listPrinters({})).then(setPrinters);
  }, [api]);
  const printer = chosen ?? firstChoice(printers ?? [], preferences.printer);
  const send = async () => {
    // What is no number becomes none, which the door refuses in words.
    const to = printer === systemDialog ? null : { printer, copies: Number(copies.trim()) || 0 };
    const sent = await call(() => api.print({ sheet: props.sheet, to }));
    if (sent === null) return;
    if (sent.cancelled) return props.onEnd('');
    if (to === null) return props.onEnd(viewWords.sentToPrinter);
    const kept = await call(() => api.savePreferences({ printer }));
    if (kept !== null) store.setPreferences(kept);
    props.onEnd(viewWords.sentTo({ printer: nameOf(printers ?? [], printer) }));
  };
  // One dialog, once it is known which: a second in place of the first would take the focus from whoever types already.
  if (printers === null && refusal === null) return null;
  if (printers !== null && printers.length === 0) {
    return (
      <NoPrinter
        isBusy={isBusy}
        refusal={refusal}
        onSavePdf={() => {
          props.onEnd('');
          props.onSavePdf();
        }}
        onSystem={() => void send()}
        onClose={() => props.onEnd('')}
      />
    );
  }
  return (
    <FormDialog
      title={viewWords.print}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      submitLabel={printer === systemDialog ? viewWords.openSystemDialog : viewWords.print}
      onClose={() => props.onEnd('')}
      onSubmit={() => void send()}
    >
      <SelectField
        label={viewWords.printer}
        name="printer"
        autoFocus
        choices={[
          ...(printers ?? []).map((each) => ({ id: each.name, label: labelOf(each) })),
          { id: systemDialog, label: viewWords.systemDialog },
        ]}
        value={printer}
        onChange={setChosen}
      />
      {printer !== systemDialog && (
        <TextField
          label={viewWords.copies}
          name="copies"
          inputMode="numeric"
          value={copies}
          onChange={setCopies}
        />
      )}
      <p className="muted small">{viewWords.onPaper({ paper: paperSizeWords[preferences.paper] })}</p>
    </FormDialog>
  );
}

/** In place of a choice of one: what can be done without a printer. */
function NoPrinter(props: {
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  readonly onSavePdf: () => void;
  readonly onSystem: () => void;
  readonly onClose: () => void;
}) {
  return (
    <FormDialog
      title={viewWords.print}
      isDirty={false}
      isBusy={props.isBusy}
      refusal={props.refusal}
      submitLabel={viewWords.saveAsPdf}
      onClose={props.onClose}
      onSubmit={props.onSavePdf}
    >
      <p>{viewWords.noPrinter}</p>
      <div className="row">
        <Button kind="link" isDisabled={props.isBusy} onPress={props.onSystem}>
          {viewWords.openSystemDialog}
        </Button>
      </div>
    </FormDialog>
  );
}

function nameOf(printers: readonly PrinterFacts[], name: string): string {
  return printers.find((printer) => printer.name === name)?.label ?? name;
}

function labelOf({ label, isDefault, state }: PrinterFacts): string {
  const notes = [...(isDefault ? ['usual'] : []), ...(state === 'ready' ? [] : [state])];
  return notes.length === 0 ? label : `${label} (${notes.join(', ')})`;
}
