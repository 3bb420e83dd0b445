import { done, messageOf, type Refusal, type Result, refuse } from '../../shared/base/result';
import type { OfficeForm } from '../../shared/calls/office-calls';
import type { OfficePlace } from '../office/office-place';
import type { OfficeServer } from '../office/office-server';
import { placeWith } from '../office/place-of';
import { prepareRegister, putInPlace } from '../office/take-register';
import type { KeptOffice, OfficeSettings, PemFile } from '../settings/kept-office';
import type { OfficeHandlerPorts } from './office-ports';

/** Files chosen for the form that is open. */
export interface Chosen {
  authority: PemFile | null;
  certificate: { readonly file: PemFile; readonly key: string } | null;
}

interface Wanted {
  readonly office: KeptOffice;
  readonly secret: string;
}

/** What a form asks for, with the files and the secret it does not hold itself. */
function wantedOf(form: OfficeForm, settings: OfficeSettings, files: Chosen): Result<Wanted> {
  const { host, port, database, login, by, password, keep } = form;
  const { current } = settings;
  const authority =
    form.authority === 'chosen' ? files.authority : form.authority === 'kept' ? current?.authority : null;
  const office = (certificate: PemFile | null): KeptOffice => ({
    ...{ host, port, database, login, by, certificate },
    authority: authority ?? null,
    files: current?.files ?? 'all',
  });
  if (by === 'certificate') {
    if (keep === 'asked') return refuse('invalid', 'office-key-must-be-kept', {}, 'keep');
    const kept = current?.by === 'certificate' ? settings.secret() : null;
    const certificate =
      form.certificate === 'chosen' ? files.certificate : { file: current?.certificate, key: kept };
    if (!certificate?.file || !certificate.key)
      return refuse('invalid', 'office-certificate-missing', {}, 'certificate');
    return done({ office: office(certificate.file), secret: certificate.key });
  }
  // One that is kept goes to the server and the login it was entered for only.
  const isSame = current?.by === 'password' && current.host === host && current.login === login;
  const secret = password ?? (isSame ? settings.secret() : null);
  if (secret === null) return refuse('invalid', 'office-password-missing', {}, 'password');
  return done({ office: office(null), secret });
}

/** The steps by which a person's way to an office is tried, kept and used. */
export function entering(ports: OfficeHandlerPorts, files: Chosen) {
  const { fs, store, settings, connect } = ports;
  const notSharable = (): Refusal | null =>
    ports.canShare ? null : refuse('not-found', 'office-not-shareable');

  const over = async <T>(
    place: Result<OfficePlace>,
    work: (server: OfficeServer) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    if (!place.ok) return place;
    const connected = await connect(place.value);
    if (!connected.ok) return connected;
    try {
      return await work(connected.value);
    } finally {
      await connected.value.close();
    }
  };
  const withForm = async <T>(
    form: OfficeForm,
    work: (server: OfficeServer, wanted: Wanted) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const refused = notSharable();
    if (refused) return refused;
    const wanted = wantedOf(form, settings, files);
    if (!wanted.ok) return wanted;
    const { office, secret } = wanted.value;
    return over(done(placeWith(office, secret)), (server) => work(server, wanted.value));
  };
  const keep = ({ office, secret }: Wanted, form: OfficeForm): Result<void> =>
    settings.save(office, secret, form.keep);
  /** Takes the office's register in the place of this one. */
  const take = async (
    server: OfficeServer,
    told: 'office-joined' | 'office-taken',
    before: () => Result<void>,
  ): Promise<Result<void>> => {
    const { folder } = store;
    const prepared = await prepareRegister(fs, folder, server);
    if (!prepared.ok) return prepared;
    const kept = before();
    if (!kept.ok) {
      prepared.value.remove();
      return kept;
    }
    const { at } = store.moment();
    return ports.replaceRegister(() => {
      const put = putInPlace(fs, folder, prepared.value, at);
      return put.ok ? done(messageOf(told, { folder: put.value.keptAs })) : put;
    });
  };
  return { over, withForm, keep, take };
}
