import type { Attachment } from '../base/fields';
import type { Register } from '../register/register';
import { nameOfLicenses } from './record-names';

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
  files.map((file) => ({ ...file, of: `shipment ${reference}` }));

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
