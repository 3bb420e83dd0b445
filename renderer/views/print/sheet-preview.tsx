import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { SheetRequest } from '../../../shared/calls/print-calls';
import type { JournalHead, PageSource } from '../../../shared/print/page-facts';
import { viewWords } from '../../../shared/words/views-words';
import '../../../shared/print/sheet.css';
import type { Refusal } from '../../../shared/base/result';
import { Button, IconButton } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { headOf } from '../../state/journal-lines';
import { unexpected } from '../../state/register-store';
import { useApp } from '../../state/use-open-register';
import { usePrinting } from './use-printing';
import '../../parts/dialog.css';
import './sheet-preview.css';

/** The page as it will be printed, with Save as PDF and Print. Over the rest of the window. */
export function SheetPreview(props: {
  readonly title: ReactNode;
  readonly sheet: SheetRequest;
  /** Draws the page; null while it has nothing to show. */
  readonly draw: (source: PageSource) => ReactNode;
  readonly onClose: () => void;
  /** Landscape. */
  readonly isLandscape?: boolean | undefined;
  /** Above the page: the options of the page. */
  readonly tools?: ReactNode;
  /** Why what the page needs could not be read. */
  readonly refusal?: Refusal | null;
}) {
  const { opened, api, store } = useApp();
  const { moment, preferences, asItStood } = opened;
  const { seq } = opened.register;
  const [head, setHead] = useState<JournalHead | null>(null);
  const [headRefusal, setHeadRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let isGone = false;
    api.readHistory({ beforeSeq: seq + 1, limit: 1 }).then(
      (answer) => {
        if (isGone) return;
        if (answer.ok) setHead(headOf(answer.value.lines));
        else setHeadRefusal(answer);
      },
      (error: unknown) => setHeadRefusal(unexpected(error)),
    );
    return () => {
      isGone = true;
    };
  }, [api, seq]);
  const then = asItStood === null ? {} : { asOf: { seq: asItStood.seq, on: asItStood.on } };
  const paper = usePrinting({ ...props.sheet, ...then });
  const { said, refusal: paperRefusal, savePdf, print } = paper;
  const refusal = paperRefusal ?? headRefusal ?? props.refusal ?? null;
  const printNow = useRef<(() => void) | null>(null);
  useEffect(() => {
    printNow.current = print;
  });
  useEffect(() => store.onMenu((menu) => menu === 'print' && printNow.current?.()), [store]);
  const past = asItStood === null ? {} : { asItStoodOn: asItStood.on };
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
    >
      <Modal className="modal modal-wide">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {props.title}
            </Heading>
            <IconButton label={viewWords.close} icon="close" onPress={props.onClose} />
          </div>
          {props.tools !== undefined && <div className="preview-tools">{props.tools}</div>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="dialog-body preview-frame" tabIndex={0} aria-label={viewWords.thePage}>
            {head !== null && (
              <div className={props.isLandscape === true ? 'preview-page preview-page-wide' : 'preview-page'}>
                {props.draw({ moment, head, person: preferences.person, ...past })}
              </div>
            )}
          </section>
          <div className="dialog-foot">
            {opened.register.settings.company === '' && (
              <span className="muted small">{viewWords.noCompany}</span>
            )}
            <span className="dialog-foot-note" role="status">
              {said}
            </span>
            {refusal !== null && <RefusalNote refusal={refusal} />}
            <Button icon="save" onPress={savePdf}>
              {viewWords.saveAsPdf}
            </Button>
            <Button kind="primary" icon="print" onPress={print}>
              {viewWords.printMore}
            </Button>
          </div>
          {paper.dialog}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
