import { done, type Result, refuse } from '../../shared/base/result';
import type { KeptOffice, OfficeSettings } from '../settings/kept-office';
import type { OfficePlace } from './office-place';

/** The way to an office, with the password or the key that belongs to it. */
export function placeWith(office: KeptOffice, secret: string): OfficePlace {
  const { host, port, database, login, by, authority, certificate } = office;
  return {
    ...{ host, port, database, login },
    password: by === 'password' ? secret : null,
    ...(authority && { authority: authority.pem }),
    ...(by === 'certificate' &&
      certificate && { certificate: { certificate: certificate.pem, key: secret } }),
  };
}

/** The way to the office that this computer keeps, or what has to be entered first. */
export function keptPlace(settings: OfficeSettings): Result<OfficePlace> {
  const { current } = settings;
  if (current === null) return refuse('not-found', 'office-not-connected');
  const secret = settings.secret();
  if (secret === null) {
    const { login, host } = current;
    return refuse('not-permitted', 'office-password-asked', { login, host });
  }
  return done(placeWith(current, secret));
}
