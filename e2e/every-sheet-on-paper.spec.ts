import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { PaperSize } from '../shared/calls/preferences';
import type { SheetRequest } from '../shared/calls/print-calls';
import { everyReason } from '../shared/records/reason-filter';
import type { Register } from '../shared/register/register';
import { test } from './harness';
import { faultsOf } from './paper-checks';
import { type Attached, commandsOf, type DataName, dataNames } from './paper-registers';
import { perform, registerOf } from './story';

/** What the first line of every foot names, by sheet. */
function namesOf(sheet: string): RegExp {
  switch (sheet) {
    case 'summary':
      return /^License summary Z812345/;
    case 'summaries':
      return /^License (summary \S+|summaries: the records)/;
    case 'conditions':
      return /^Conditions Z812345/;
    case 'counterparty':
      return /^Counterparty \S+/;
    case 'history':
      return /^History Z812345/;
    case 'count':
      return /^Count Reply to intent to deny Z812345/;
    case 'reply':
      return /^(DRAFT · )?Reply to intent to deny · Z812345/;
    case 'for the file':
      return /(Reply to intent to deny|How the reply date was counted|PRIVILEGED · notes) · Z812345 · for the file/;
    case 'law':
      return /^Law table \d{4}-\d\d-\d\d/;
    case 'away':
      return /^While you were away/;
    case 'statement':
      return /^Statement D1234567/;
    case 'report':
      return /^Report 2019-01-01 to 2019-12-31 D1234567/;
    case 'overview':
      return /^All licenses/;
    case 'temporary':
      return /^Temporary goods abroad/;
    case 'shipment':
      return /^Shipment S-1/;
    case 'before shipping':
      return /^Before shipment S-1/;
    case 'reasons':
      return /^Reasons stated by the agencies/;
    default:
      return /^Docket/;
  }
}

const papers: readonly PaperSize[] = ['letter', 'a4'];

/** Files of different length, attached without the system's dialog. */
async function attach(page: Page, count: number): Promise<readonly Attached[]> {
  const attached = await page.evaluate(
    (many) =>
      window.exportDocket.attachDropped({
        files: Array.from({ length: many }, (_, n) => ({
          name: `exhibit ${n + 1}.txt`,
          bytes: new TextEncoder().encode(`Exhibit ${n + 1}\n`.repeat(n + 1)),
        })),
      }),
    count,
  );
  if (!attached.ok) throw new Error(attached.messageKey);
  return attached.value;
}

/** Every sheet of a register, by the name its file gets. */
function sheetsOf(register: Register): Readonly<Record<string, SheetRequest>> {
  const licenses = [...register.licenses.values()];
  const license = licenses.find(({ applicationNumber }) => applicationNumber === 'Z812345');
  const counterparty = [...register.counterparties.values()][0];
  const response = [...register.responses.values()][0];
  const deadline = [...register.deadlines.values()].find(({ ruleId }) => ruleId === 'itd-reply');
  const [licenseId = '', counterpartyId = ''] = [license?.id, counterparty?.id];
  const [responseId = '', deadlineId = ''] = [response?.id, deadline?.id];
  const shipmentId = [...register.shipments.values()].find(({ reference }) => reference === 'S-1')?.id ?? '';
  const year = { fromOn: day('2019-01-01'), toOn: day('2019-12-31') };
  const absence = {
    fromAt: '2019-11-20T15:00:00.000Z',
    toAt: '2019-12-10T14:00:00.000Z',
    why: 'off',
  } as const;
  const month = '2019-12' as never;
  return {
    summary: { kind: 'license-summary', licenseId },
    summaries: { kind: 'license-summaries', licenseIds: licenses.map(({ id }) => id) },
    conditions: { kind: 'conditions', licenseId, party: null },
    counterparty: { kind: 'counterparty', counterpartyId, includePrivileged: true },
    history: { kind: 'record-history', record: { kind: 'license', id: licenseId } },
    count: { kind: 'count', deadlineId },
    reply: { kind: 'response', responseId, package: 'to-send', includePrivileged: false },
    'for the file': { kind: 'response', responseId, package: 'for-the-file', includePrivileged: true },
    statement: { kind: 'statement', licenseId },
    report: { kind: 'period-report', licenseId, ...year },
    overview: { kind: 'overview' },
    temporary: { kind: 'temporary-abroad' },
    shipment: { kind: 'shipment', shipmentId },
    'before shipping': { kind: 'before-shipping', shipmentId },
    law: { kind: 'law' },
    away: { kind: 'away', absence, unshown: null },
    docket: { kind: 'docket', days: 60 },
    wall: { kind: 'docket', days: 60, isLandscape: true, isLarge: true },
    month: { kind: 'month', month, withDone: false },
    'month on the wall': { kind: 'month', month, withDone: false, isLandscape: true, isLarge: true },
    reasons: { kind: 'reasons', filter: everyReason, includePrivileged: true },
  };
}
for (const data of dataNames) {
  test(`every sheet of a ${data} register is right on both papers`, async ({ launch }, info) => {
    test.slow();
    const { app, page } = await launch({
      clock: '2019-11-25T15:00:00Z',
      args: ['--by', 'Kim Case'],
      env: { TZ: 'America/New_York' },
    });
    await perform(page, commandsOf(data as DataName, await attach(page, 45)));
    const sheets = sheetsOf(await registerOf(page));
    for (const paper of papers) {
      await page.evaluate((to) => window.exportDocket.savePreferences({ paper: to }), paper);
      const folder = info.outputPath(`${data}-${paper}`);
      mkdirSync(folder, { recursive: true });
      // The law table is the same whatever the register holds, and the longest.
      const wanted = Object.entries(sheets).filter(([name]) => name !== 'law' || data === 'usual');
      // One after the other on the one paper and the other, with FULL=1 each on both.
      const here = wanted.filter((_, nth) => process.env.FULL === '1' || papers[nth % 2] === paper);
      for (const [name, sheet] of here) {
        const pdf = join(folder, `${name}.pdf`);
        await app.evaluate(({ dialog }, filePath) => {
          dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
        }, pdf);
        const saved = await page.evaluate((asked) => window.exportDocket.savePdf({ sheet: asked }), sheet);
        expect(saved, name).toMatchObject({ ok: true });
        expect(faultsOf(pdf, { names: namesOf(name), footLines: 2 }), `${name} on ${paper}`).toEqual([]);
      }
    }
  });
}
