import { safeStorage } from 'electron';
import type { Keychain } from '../settings/kept-office';

/** The keychain of the system: Keychain on macOS, DPAPI on Windows, a keyring of the desktop on Linux. */
export const keychain: Keychain = {
  isThere: () => {
    if (!safeStorage.isEncryptionAvailable()) return false;
    // Without a keyring Electron would seal with a password that everybody knows.
    return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
  },
  seal: (text) => safeStorage.encryptString(text).toString('base64'),
  open: (sealed) => safeStorage.decryptString(Buffer.from(sealed, 'base64')),
};
