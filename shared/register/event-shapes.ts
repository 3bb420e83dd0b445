import * as z from 'zod';
import { isoDate } from '../base/fields';
import { counterpartyFields } from '../records/counterparty';
import { deadlineShape } from '../records/deadline-shape';
import { hitDecision, recordedScreening } from '../records/hit-decision';
import { importTables } from '../records/import-mapping';
import { actFields } from '../records/ledger-act';
import { letterFields } from '../records/letter';
import { licenseFields } from '../records/license';
import { voided } from '../records/record-meta';
import { responseFields } from '../records/response';
import { ladder, settingsFields } from '../records/settings';
import { shipmentFields } from '../records/shipment';
import { stepFields } from '../records/step';
import type { EventType } from './events';

/**
 * What an event holds, and the schema of each field: the `fields` of a record that was made, the `changes` of one (`settings`: of
 * the settings, which have no id), or what stands in the event `itself`.
 */
export interface EventShape {
  readonly holds: 'fields' | 'changes' | 'settings' | 'itself';
  readonly shape: z.core.$ZodShape;
}

const text = z.string();
const archived = z.boolean();
const reminders = z.array(text);
const snooze = z
  .object({ workBy: isoDate, untilAt: text.nullable(), untilOn: isoDate.nullable() })
  .nullable();

const made = (shape: z.core.$ZodShape): EventShape => ({ holds: 'fields', shape });
const changed = (shape: z.core.$ZodShape): EventShape => ({
  holds: 'changes',
  shape: { ...shape, void: voided },
});
const itself = (shape: z.core.$ZodShape): EventShape => ({ holds: 'itself', shape });

/** The fields of every event in its newest version. */
export const eventShapes: Readonly<Record<EventType, EventShape>> = {
  'counterparty-added': made(counterpartyFields.shape),
  'counterparty-changed': changed({ ...counterpartyFields.shape, archived }),
  'license-opened': made(licenseFields.shape),
  'license-changed': changed({ ...licenseFields.shape, archived }),
  'letter-logged': made(letterFields.shape),
  'letter-changed': changed(letterFields.shape),
  'step-logged': made(stepFields.shape),
  'step-changed': changed(stepFields.shape),
  'deadline-set': made(deadlineShape),
  'deadline-changed': changed({ ...deadlineShape, ladder: ladder.nullable() }),
  'response-opened': made(responseFields.shape),
  'response-changed': changed(responseFields.shape),
  'shipment-opened': made(shipmentFields.shape),
  'shipment-changed': changed(shipmentFields.shape),
  'act-logged': made(actFields.shape),
  'act-changed': changed(actFields.shape),
  'settings-changed': { holds: 'settings', shape: settingsFields.shape },
  'notice-shown': itself({ reminders, how: z.enum(['notification', 'window']) }),
  'reminders-acknowledged': itself({ reminders }),
  'reminders-unacknowledged': itself({ reminders }),
  'reminders-snoozed': itself({ deadlineId: text, was: snooze, now: snooze }),
  'hit-decided': itself({ key: text, was: hitDecision.nullable(), now: hitDecision.nullable() }),
  'parties-screened': itself({ was: recordedScreening.nullable(), now: recordedScreening.nullable() }),
  'register-restored': itself({
    backup: text,
    backupSeq: z.int(),
    backupHash: text,
    wasSeq: z.int(),
    wasHash: text,
    keptAs: text.nullable(),
  }),
  'file-imported': itself({
    file: text,
    sha256: text,
    table: z.enum(importTables),
    made: z.int(),
    changed: z.int(),
  }),
};
