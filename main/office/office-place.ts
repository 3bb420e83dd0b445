import { isIP } from 'node:net';

/** Where the office's register is, and as whom this computer asks for it. */
export interface OfficePlace {
  /** A name, an address, or the folder of a socket on this computer. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly login: string;
  /** Null where a certificate takes its place. */
  readonly password: string | null;
  /** The authority that signed the server's certificate, as PEM; without it, those that Node knows. */
  readonly authority?: string;
  /** The certificate of this computer and its key, as PEM. */
  readonly certificate?: { readonly certificate: string; readonly key: string };
}

/** The server runs on this computer, so that nobody can listen in between. */
export function isNear(host: string): boolean {
  return host.startsWith('/') || host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** How the connection is encrypted; false only for a server on this computer without an authority named. */
export function encryptionOf(place: OfficePlace) {
  const { host, authority, certificate } = place;
  if (isNear(host) && authority === undefined) return false;
  return {
    // Node holds the certificate against this name.
    host,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2' as const,
    ...(authority === undefined ? {} : { ca: authority }),
    ...(certificate === undefined ? {} : { cert: certificate.certificate, key: certificate.key }),
  };
}
