import {
  counterpartyLabels,
  deadlineLabels,
  keptLabels,
  letterLabels,
  licenseLabels,
  responseLabels,
  settingsLabels,
  stepLabels,
} from './field-labels';
import { actLabels, shipmentLabels } from './shipment-labels';

const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  counterparty: counterpartyLabels,
  license: licenseLabels('BIS'),
  letter: letterLabels,
  step: stepLabels,
  deadline: deadlineLabels,
  response: responseLabels,
  shipment: shipmentLabels,
  act: actLabels,
  settings: settingsLabels,
};

/** What a field of the record an event (by its type) is about is called; as it is in the code where it has no label. */
export function fieldInWords(type: string, field: string): string {
  const own = labels[type.split('-')[0] ?? ''];
  return own?.[field] ?? (keptLabels as Readonly<Record<string, string>>)[field] ?? field;
}
