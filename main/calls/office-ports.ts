import type { Message, Result } from '../../shared/base/result';
import type { FileSystem } from '../disk/file-system';
import type { OfficePlace } from '../office/office-place';
import type { OfficeServer } from '../office/office-server';
import type { OfficeService } from '../office/office-service';
import type { RegisterStore } from '../register/register-store';
import type { Keychain, OfficeSettings } from '../settings/kept-office';

/** What the calls about the office need. */
export interface OfficeHandlerPorts {
  readonly fs: FileSystem;
  readonly store: RegisterStore;
  readonly settings: OfficeSettings;
  readonly keychain: Pick<Keychain, 'isThere'>;
  readonly service: OfficeService;
  readonly connect: (place: OfficePlace) => Promise<Result<OfficeServer>>;
  /** False for the sample and for a register that is only looked at. */
  readonly canShare: boolean;
  readonly dialogs: {
    /** The file of an authority or of a certificate; null if the dialog was cancelled. */
    certificateToRead(): Promise<string | null>;
    keyToRead(): Promise<string | null>;
  };
  /**
   * Closes the register, has another folder put in its place, and opens what is there then; the window is loaded anew. Tells there what
   * `put` answers.
   */
  readonly replaceRegister: (put: () => Result<Message>) => Result<void>;
}
