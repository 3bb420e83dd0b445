import { useEffect, useMemo, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { SheetRequest } from '../../shared/contract';
import { LicenseSummary } from '../../shared/print/license-summary';
import { licenseSummaryFacts } from '../../shared/print/license-summary-facts';
import type { JournalHead } from '../../shared/print/page-facts';
import '../../shared/print/sheet.css';
import type { License } from '../../shared/records/license';
import type { Refusal } from '../../shared/result';
import { licenseName } from '../../shared/where-used';
import { unexpected } from '../docket-store';
import { Button, IconButton } from '../parts/button';
import { RefusalNote } from '../parts/refusal';
import { useDesk } from '../use-docket';
import { usePaper } from '../use-paper';
import { headOf } from './journal-lines';

/** The license summary as it will be printed, with Save as PDF and Print. */
export function SummaryPreview({
  license,
  onClose,
}: {
  readonly license: License;
  readonly onClose: () => void;
}) {
  const { docket, api, store } = useDesk();
  const { register, moment, preferences, asItStood } = docket;
  const lastSeq = asItStood?.seq ?? null;
  const [head, setHead] = useState<JournalHead | null>(null);
  const [headRefusal, setHeadRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let isGone = false;
    api.readHistory({ beforeSeq: lastSeq === null ? null : lastSeq + 1, limit: 1 }).then(
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
  }, [api, lastSeq]);
  const facts = useMemo(
    () =>
      head === null
        ? null
        : licenseSummaryFacts(register, license.id, {
            moment,
            head,
            person: preferences.person,
            ...(asItStood === null ? {} : { asItStoodOn: asItStood.on }),
          }),
    [register, license, moment, head, preferences.person, asItStood],
  );
  const sheet: SheetRequest = {
    kind: 'license-summary',
    licenseId: license.id,
    ...(asItStood === null ? {} : { asOf: { seq: asItStood.seq, on: asItStood.on } }),
  };
  const { said, refusal: paperRefusal, isBusy, savePdf, print } = usePaper(sheet);
  const refusal = paperRefusal ?? headRefusal;
  const printNow = useRef<(() => void) | null>(null);
  useEffect(() => {
    printNow.current = print;
  });
  useEffect(() => store.onWish(({ menu }) => menu === 'print' && printNow.current?.()), [store]);
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal modal-wide">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              License summary <bdi>{licenseName(license)}</bdi>
            </Heading>
            <IconButton label="Close" icon="close" onPress={onClose} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="dialog-body preview-desk" tabIndex={0} aria-label="The page">
            {facts !== null && (
              <div className="preview-page">
                <LicenseSummary facts={facts} />
              </div>
            )}
          </section>
          <div className="dialog-foot">
            <span className="dialog-foot-note" role="status">
              {said}
            </span>
            {refusal !== null && <RefusalNote refusal={refusal} />}
            <Button icon="save" isDisabled={isBusy} onPress={savePdf}>
              Save as PDF
            </Button>
            <Button kind="primary" icon="print" isDisabled={isBusy} onPress={print}>
              Print
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
