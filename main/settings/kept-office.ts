import path from 'node:path';
import * as z from 'zod';
import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import {
  fileName,
  officeFileRules,
  officeLogins,
  officeNames,
  type SecretKept,
} from '../../shared/calls/office-calls';
import { diskCode, type FileSystem } from '../disk/file-system';
import { parseRecord } from '../disk/parse-record';
import { removeQuietly, writeFileSafely } from '../disk/writer';

const pemFile = z.strictObject({ name: fileName, pem: z.string().max(100_000) });

/** The password, or the key of the certificate of this computer. */
const secret = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('keychain'), sealed: z.string() }),
  z.strictObject({ how: z.literal('file'), text: z.string() }),
  z.strictObject({ how: z.literal('asked') }),
]);

const keptOffice = z.strictObject({
  v: z.literal(1),
  ...officeNames,
  by: z.enum(officeLogins),
  authority: pemFile.nullable(),
  certificate: pemFile.nullable(),
  files: z.enum(officeFileRules),
  secret,
});

/** A file of a certificate, as it was chosen. */
export type PemFile = z.infer<typeof pemFile>;

/** Where the office of a register is, and how this computer logs in there. */
export type KeptOffice = Omit<z.infer<typeof keptOffice>, 'v' | 'secret'>;

/** The keychain of the system. */
export interface Keychain {
  /** False where the system has none, or none that needs the person's login. */
  readonly isThere: () => boolean;
  readonly seal: (text: string) => string;
  /** Throws where it was sealed by another person or computer. */
  readonly open: (sealed: string) => string;
}

/** What this computer keeps of the office of one register, in a file that only its owner can read. */
export interface OfficeSettings {
  readonly current: KeptOffice | null;
  /** How the password or key is kept; null: nothing is kept of this office. */
  readonly kept: SecretKept | null;
  /** The password or key; null: it has to be asked for. */
  readonly secret: () => string | null;
  readonly save: (office: KeptOffice, secret: string, kept: SecretKept) => Result<void>;
  /** Only which attached files are always here. */
  readonly keepFiles: (files: KeptOffice['files']) => Result<void>;
  /** The register is not shared any more. */
  readonly forget: () => void;
}

/** Opens what a settings folder keeps of the office of one register; `mark` is the fingerprint of the register's folder. */
export function openOfficeSettings(
  { fs, folder, mark }: { readonly fs: FileSystem; readonly folder: string; readonly mark: string },
  keychain: Keychain,
  report: (message: string, error?: unknown) => void,
): OfficeSettings {
  const file = path.join(folder, `office-${mark}.json`);
  const read = (): z.infer<typeof keptOffice> | null => {
    try {
      const parsed = keptOffice.safeParse(parseRecord(new TextDecoder().decode(fs.readFileSync(file))));
      if (parsed.success) return parsed.data;
      report('the settings of the office are not readable');
    } catch (error) {
      if (diskCode(error) !== 'ENOENT') report('the settings of the office could not be read', error);
    }
    return null;
  };
  let found = read();
  /** Typed, and kept for as long as the program runs. */
  let typed: string | null = null;

  const opened = (): string | null => {
    if (typed !== null || found === null) return typed;
    const { secret: kept } = found;
    if (kept.how === 'asked') return null;
    if (kept.how === 'file') return kept.text;
    try {
      typed = keychain.open(kept.sealed);
    } catch (error) {
      report('the keychain did not open the password of the office', error);
    }
    return typed;
  };
  const write = (now: z.infer<typeof keptOffice>): Refusal | undefined => {
    try {
      writeFileSafely(fs, file, Buffer.from(`${JSON.stringify(now, null, 2)}\n`), { mode: 0o600 });
      found = now;
      return undefined;
    } catch (error) {
      return refuse('disk', 'disk-failed', { detail: diskCode(error) });
    }
  };

  return {
    get current() {
      return found;
    },
    get kept() {
      return found?.secret.how ?? null;
    },
    secret: opened,
    save: (office, text, kept) => {
      const { host, port, database, login, by, authority, certificate, files } = office;
      const place = { host, port, database, login, by, authority, certificate, files };
      const sealed = (): z.infer<typeof secret> => {
        if (kept === 'asked') return { how: kept };
        return kept === 'file' ? { how: kept, text } : { how: kept, sealed: keychain.seal(text) };
      };
      if (kept === 'keychain' && !keychain.isThere()) return refuse('not-found', 'office-no-keychain');
      const refused = write({ v: 1, ...place, secret: sealed() });
      if (refused) return refused;
      typed = text;
      return done(undefined);
    },
    keepFiles: (files) => {
      if (found === null) return refuse('not-found', 'office-not-connected');
      return write({ ...found, files }) ?? done(undefined);
    },
    forget: () => {
      removeQuietly(fs, file);
      found = null;
      typed = null;
    },
  };
}
