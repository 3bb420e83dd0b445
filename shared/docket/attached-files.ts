import type { Attachment } from '../base/fields';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { nameOfLicenses, responseName, stepName } from './record-names';

const texts = defineWords('docket/attached-files', {
  shipment: 'shipment {reference}',
});

/** Every attached file a register names, with the records it belongs to as people call them. */
export function attachedFiles(register: Register): readonly (Attachment & { readonly of: string })[] {
  const { letters, steps, responses, shipments, acts } = register;
  const named = (files: readonly Attachment[], licenseIds: readonly string[]) => {
    const of = nameOfLicenses(register, licenseIds);
    return files.map((file) => ({ ...file, of }));
  };
  return [
    ...[...letters.values(), ...steps.values()].flatMap(({ files, licenseIds }) => named(files, licenseIds)),
    ...[...responses.values()].flatMap((response) =>
      named(responseFiles(response), letters.get(response.letterId)?.licenseIds ?? []),
    ),
    ...[...shipments.values()].flatMap(({ files, reference }) => ofShipment(files, reference)),
    ...[...acts.values()].flatMap(({ files, shipmentId, licenseId }) =>
      shipmentId === null
        ? named(files, licenseId === null ? [] : [licenseId])
        : ofShipment(files, shipments.get(shipmentId)?.reference ?? ''),
    ),
  ];
}

const ofShipment = (files: readonly Attachment[], reference: string) =>
  files.map((file) => ({ ...file, of: texts.shipment({ reference }) }));

/** A record that has a file: what people call it, and the license record it is opened on; null where it has none. */
export interface RecordWithFile {
  readonly name: string;
  readonly licenseId: string | null;
}

/** Those of many records, without a list of all of them. */
function those<T>(records: ReadonlyMap<string, T>, isOne: (record: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (const record of records.values()) if (isOne(record)) found.push(record);
  return found;
}

/** The records other than letters that have the file with this fingerprint and are not void. */
export function recordsWithFile(register: Register, sha256: string): readonly RecordWithFile[] {
  const { letters, steps, responses, shipments, acts } = register;
  const has = (files: readonly Attachment[]) =>
    files.length > 0 && files.some((file) => file.sha256 === sha256);
  const first = (licenseIds: readonly string[]) => licenseIds[0] ?? null;
  return [
    ...those(steps, (step) => step.void === null && has(step.files)).map((step) => ({
      name: stepName(register, step),
      licenseId: first(step.licenseIds),
    })),
    ...those(responses, (response) => has(responseFiles(response))).map((response) => ({
      name: responseName(register, response),
      licenseId: first(letters.get(response.letterId)?.licenseIds ?? []),
    })),
    ...those(shipments, (shipment) => shipment.void === null && has(shipment.files)).map(({ reference }) => ({
      name: texts.shipment({ reference }),
      licenseId: null,
    })),
    ...those(acts, (act) => act.void === null && has(act.files)).map(({ shipmentId, licenseId }) => ({
      name:
        shipmentId === null
          ? nameOfLicenses(register, licenseId === null ? [] : [licenseId])
          : texts.shipment({ reference: shipments.get(shipmentId)?.reference ?? '' }),
      licenseId,
    })),
  ];
}

/** The files a response names, whole or as a command gives it: its exhibits and the consents. */
export function responseFiles({
  exhibits = [],
  consents = [],
}: {
  readonly exhibits?: readonly { readonly file: Attachment }[] | undefined;
  readonly consents?: readonly { readonly files: readonly Attachment[] }[] | undefined;
}): readonly Attachment[] {
  return [...exhibits.map(({ file }) => file), ...consents.flatMap(({ files }) => files)];
}
