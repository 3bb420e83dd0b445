import { createElement, type ReactElement } from 'react';
import { done, type Result, refuse } from '../../shared/base/result';
import type { SheetRequest } from '../../shared/calls/print-calls';
import { beforeShippingFacts, overviewFacts, statementFacts } from '../../shared/print/ledger-facts';
import { BeforeShippingSheet, OverviewSheet, StatementSheet } from '../../shared/print/ledger-sheets';
import type { PageFacts } from '../../shared/print/page-facts';
import { periodReportFacts } from '../../shared/print/period-report-facts';
import { PeriodReportSheet, TemporarySheet } from '../../shared/print/report-sheets';
import { shipmentFacts } from '../../shared/print/shipment-facts';
import { ShipmentSheet } from '../../shared/print/shipment-sheet';
import { temporaryFacts } from '../../shared/print/temporary-facts';
import type { Register } from '../../shared/register/register';
import type { DrawnSheet, SheetSource } from './drawn-sheet';

type LedgerRequest = Extract<
  SheetRequest,
  {
    readonly kind:
      | 'statement'
      | 'overview'
      | 'before-shipping'
      | 'shipment'
      | 'period-report'
      | 'temporary-abroad';
  }
>;

interface OfRecord {
  readonly page: PageFacts;
  readonly name: string;
  readonly voidReason: string | null;
}

/** A sheet of one record, by what it is called before the name of the record. */
const drawn = (what: string, { page, name, voidReason }: OfRecord, sheet: ReactElement): Result<DrawnSheet> =>
  done({ title: `${what} ${name}`, page, sheet, isVoid: voidReason !== null });

const noLicense = (licenseId: string) =>
  refuse('not-found', 'no-such-license', { reference: licenseId }, 'licenseId');
const noShipment = (shipmentId: string) =>
  refuse('not-found', 'no-such-shipment', { reference: shipmentId }, 'shipmentId');

/** Draws what is used and left of licenses, shipments, and the checks before one leaves. */
export function ledgerSheetOf(
  register: Register,
  request: LedgerRequest,
  source: SheetSource,
): Result<DrawnSheet> {
  switch (request.kind) {
    case 'overview': {
      const facts = overviewFacts(register, source);
      return done({
        title: 'All licenses',
        page: facts.page,
        sheet: createElement(OverviewSheet, { facts }),
      });
    }
    case 'temporary-abroad': {
      const facts = temporaryFacts(register, source);
      return done({
        title: 'Temporary goods abroad',
        page: facts.page,
        sheet: createElement(TemporarySheet, { facts }),
      });
    }
    case 'statement': {
      const facts = statementFacts(register, request.licenseId, source);
      if (facts === null) return noLicense(request.licenseId);
      return drawn('Statement', facts, createElement(StatementSheet, { facts }));
    }
    case 'period-report': {
      const { fromOn, toOn, licenseId } = request;
      if (fromOn > toOn) return refuse('invalid', 'period-ends-before', { from: fromOn, to: toOn }, 'toOn');
      const facts = periodReportFacts(register, request, source);
      if (facts === null) return noLicense(licenseId);
      const what = `Report ${fromOn} to ${toOn}`;
      return drawn(what, facts, createElement(PeriodReportSheet, { facts }));
    }
    case 'before-shipping': {
      const facts = beforeShippingFacts(register, request.shipmentId, source);
      if (facts === null) return noShipment(request.shipmentId);
      return drawn('Before shipment', facts, createElement(BeforeShippingSheet, { facts }));
    }
    case 'shipment': {
      const facts = shipmentFacts(register, request.shipmentId, source);
      if (facts === null) return noShipment(request.shipmentId);
      return drawn('Shipment', facts, createElement(ShipmentSheet, { facts }));
    }
  }
}
