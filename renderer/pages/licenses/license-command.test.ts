import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/base/dates';
import type { License } from '../../../shared/records/license';
import { createScene } from '../../../shared/testing/scene';
import { addedRow } from '../../forms/fields/added-rows';
import { licenseCommand } from './license-command';
import { emptyLicenseDraft, type LicenseDraft, startingDraft } from './license-draft';
import { noReport, type ReportDraft } from './report-draft';

function opened(): { readonly scene: ReturnType<typeof createScene>; readonly license: License } {
  const scene = createScene();
  scene.perform({
    do: 'add-counterparty',
    name: 'Lakeside Telecom Co.',
    country: 'CN',
    address: ['No. 8', 'Shenzhen'],
  });
  const id = scene.perform({
    do: 'open-license',
    applicationNumber: 'Z123456',
    reference: '00713',
    total: { minor: 123_456, currency: 'EUR' },
    parties: [{ role: 'end-user', counterparty: 'Lakeside Telecom Co.' }],
    items: [{ line: '1', eccn: '5D992.c', quantity: '4000', total: { minor: 5, currency: 'JPY' } }],
    conditions: [{ number: '1', text: '  Word for word.\n' }],
    links: [{ kind: 'replaces', number: 'D1092211' }],
    notes: [{ kind: 'privileged', text: 'Counsel says so.' }],
    expiryTime: '12:01 a.m. eastern',
    tolling: [{ fromOn: day('2019-08-01'), toOn: null }],
    holds: [{ sinceOn: day('2019-09-01'), liftedOn: null }],
    supportDocuments: [{ kind: 'Import certificate', number: 'IC 7' }],
  });
  const license = scene.register.licenses.get(id);
  if (license === undefined) throw new Error('the license was not opened');
  return { scene, license };
}

describe('a license form', () => {
  test('opened and saved untouched changes nothing', () => {
    const { license, scene } = opened();
    const goal = { kind: 'change', license } as const;
    const command = licenseCommand(goal, startingDraft(goal));
    expect(command).toEqual({ ok: true, value: { do: 'change-license', license: license.id } });
    expect(command.ok && scene.attempt(command.value)).toMatchObject({ ok: true, value: { events: [] } });
  });

  test('names only what differs, whatever somebody else changed meanwhile', () => {
    const { license, scene } = opened();
    const goal = { kind: 'change', license } as const;
    const draft: LicenseDraft = { ...startingDraft(goal), owner: 'Export desk' };
    scene.perform({ do: 'change-license', license: license.id, orderNumber: 'PO 7' });
    const command = licenseCommand(goal, draft);
    expect(command.ok && command.value).toEqual({
      do: 'change-license',
      license: license.id,
      owner: 'Export desk',
    });
  });

  test('keeps ids of parts, adds new ones, drops those taken out', () => {
    const { license, scene } = opened();
    const goal = { kind: 'change', license } as const;
    const draft = startingDraft(goal);
    const [item] = draft.items;
    const command = licenseCommand(goal, {
      ...draft,
      parties: [],
      items:
        item === undefined
          ? []
          : [item, { ...item, id: undefined, key: 'k', line: '2', quantity: '1,250.5' }],
    } as LicenseDraft);
    if (!command.ok) throw new Error('refused');
    scene.perform(command.value);
    const now = scene.register.licenses.get(license.id);
    expect(now?.parties).toEqual([]);
    expect(now?.items.map(({ line, quantity }) => [line, quantity])).toEqual([
      ['1', '4000'],
      ['2', '1250.5'],
    ]);
    expect(now?.items[0]?.id).toBe(license.items[0]?.id);
    expect(now?.items[1]?.id).not.toBe(license.items[0]?.id);
  });

  test('a copy takes who, what and where to, and leaves numbers, dates, conditions, links and notes', () => {
    const { license, scene } = opened();
    const goal = { kind: 'copy', of: license } as const;
    const command = licenseCommand(goal, startingDraft(goal));
    if (!command.ok) throw new Error('refused');
    const id = scene.perform(command.value);
    const copy = scene.register.licenses.get(id);
    expect(copy).toMatchObject({
      applicationNumber: '',
      reference: '',
      conditions: [],
      links: [],
      notes: [],
      expiryTime: '',
      tolling: [],
      holds: [],
      supportDocuments: [],
      total: { minor: 123_456, currency: 'EUR' },
    });
    expect(copy?.parties[0]).toMatchObject({ name: 'Lakeside Telecom Co.', address: ['No. 8', 'Shenzhen'] });
    expect(copy?.parties[0]?.id).not.toBe(license.parties[0]?.id);
    expect(scene.lastEvents()[0]).toMatchObject({ type: 'license-opened', copiedFromId: license.id });
  });
});

describe('what a license form sends', () => {
  test('an amount with too many decimals for its currency is refused at its field', () => {
    const item = {
      key: 'k',
      line: '1',
      eccn: '',
      model: '',
      description: '',
      quantity: '',
      unit: '',
      unitPrice: '',
      total: { amount: '10.5', currency: 'JPY' },
    };
    expect(licenseCommand({ kind: 'open' }, { ...emptyLicenseDraft, items: [item] })).toMatchObject({
      ok: false,
      code: 'invalid',
      field: 'items.0.total',
      params: { amount: '10.5', currency: 'JPY', digits: 0 },
    });
    const draft = { ...emptyLicenseDraft, total: { amount: '5', currency: 'euro' } };
    expect(licenseCommand({ kind: 'open' }, draft)).toMatchObject({ ok: false, field: 'total' });
  });

  test('dates and words go through as typed', () => {
    const draft: LicenseDraft = {
      ...emptyLicenseDraft,
      submittedOn: day('2019-07-16'),
      endUse: '  “Office computers”\nשימוש ',
      total: { amount: '1,234.5', currency: 'USD' },
    };
    const command = licenseCommand({ kind: 'open' }, draft);
    expect(command.ok && command.value).toMatchObject({
      do: 'open-license',
      submittedOn: '2019-07-16',
      endUse: '  “Office computers”\nשימוש ',
      total: { minor: 123_450, currency: 'USD' },
    });
  });

  test('what a condition asks to report becomes its dates, and what is missing is refused at its field', () => {
    const condition = { key: 'k', number: '3', text: 'Report.', partyBound: '', acknowledgment: false };
    const withReport = (report: ReportDraft): LicenseDraft => ({
      ...emptyLicenseDraft,
      conditions: [{ ...condition, report }],
    });
    const tried = (report: ReportDraft) => {
      const command = licenseCommand({ kind: 'open' }, withReport(report));
      if (!command.ok) throw new Error('refused');
      const scene = createScene();
      return { scene, result: scene.attempt(command.value) };
    };
    const quarterly = tried({ every: 'quarter', firstOn: day('2026-03-31'), days: '' });
    expect([...quarterly.scene.register.deadlines.values()]).toMatchObject([
      { title: 'Report under condition 3', due: '2026-03-31', repeat: { how: { every: 'quarter' } } },
    ]);
    const undated = tried({ every: 'year', firstOn: null, days: '' }).result;
    expect(undated).toMatchObject({ ok: false, field: 'conditions.0.report' });
    const dayless = tried({ every: 'shipment', firstOn: null, days: '' }).result;
    expect(dayless).toMatchObject({ ok: false, field: 'conditions.0.report.how.days' });
    const shipped = tried({ every: 'shipment', firstOn: null, days: '30' });
    expect(shipped.result.ok).toBe(true);
    expect(shipped.scene.register.deadlines.size).toBe(0);
  });

  test('rows that were added and left blank are no rows; one in which something was typed is sent', () => {
    const party = {
      key: 'a',
      role: 'end-user',
      name: '',
      address: '',
      country: '',
      counterpartyId: null,
    } as const;
    const item = {
      key: 'b',
      line: '1',
      eccn: '',
      model: '',
      description: '',
      quantity: '',
      unit: '',
      unitPrice: '',
      total: { amount: '', currency: 'USD' },
    };
    const condition = {
      key: 'c',
      number: '',
      text: '',
      partyBound: '',
      acknowledgment: false,
      report: noReport,
    };
    const blank: LicenseDraft = {
      ...emptyLicenseDraft,
      parties: [addedRow(party)],
      items: [addedRow(item)],
      conditions: [addedRow(condition)],
      riders: [addedRow({ key: 'd', number: '', text: '' })],
      tolling: [addedRow({ key: 'e', fromOn: null, toOn: null, why: '' })],
      holds: [addedRow({ key: 'f', sinceOn: null, liftedOn: null, why: '' })],
      links: [addedRow({ key: 'g', kind: 'prior-application' as const, number: '' })],
      notes: [addedRow({ key: 'h', kind: 'file' as const, text: '' })],
    };
    const sent = (draft: LicenseDraft) => {
      const command = licenseCommand({ kind: 'open' }, draft);
      if (!command.ok) throw new Error('refused');
      return command.value;
    };
    expect(sent(blank)).toEqual(sent(emptyLicenseDraft));
    const typed = { ...blank, conditions: [...blank.conditions, { ...addedRow(condition), number: '3' }] };
    expect(sent(typed)).toMatchObject({ conditions: [{ number: '3', text: '' }] });
    expect(createScene().attempt(sent(typed))).toMatchObject({ ok: false, field: 'conditions.0.text' });
  });

  test('a wait or a hold without its first day is refused at that field', () => {
    const draft: LicenseDraft = {
      ...emptyLicenseDraft,
      tolling: [{ key: 'w', fromOn: null, toOn: null, why: '' }],
    };
    const command = licenseCommand({ kind: 'open' }, draft);
    expect(command.ok && createScene().attempt(command.value)).toMatchObject({
      ok: false,
      field: 'tolling.0.fromOn',
    });
  });
});
