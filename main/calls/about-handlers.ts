import { done, type Result } from '../../shared/base/result';
import type { About, BundledPackage } from '../../shared/calls/about-calls';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Output } from '../../shared/calls/contract';
import { realFileSystem as fs } from '../disk/file-system';
import type { RegisterStore } from '../register/register-store';
import type { KeptSettings } from '../settings/kept-settings';
import { makeSupport } from '../support/make-support';

/** What the calls about the program itself need. */
export interface AboutHandlerPorts {
  readonly store: RegisterStore;
  /** All of the settings: a copy for support says how they stand. */
  readonly moving: { readonly settings: { readonly current: KeptSettings } };
  readonly about: {
    readonly facts: () => About;
    readonly licenses: () => Result<readonly BundledPackage[]>;
    /** Where the copy for support shall be made; null if the dialog was cancelled. */
    readonly folderForSupport: () => Promise<string | null>;
  };
}

/** What the program says of itself, and what it makes for whoever helps. */
export function aboutHandlers({ store, moving, about }: AboutHandlerPorts) {
  return {
    readAbout: (): Output<'readAbout'> => done(about.facts()),
    exportSupport: async (): Promise<Output<'exportSupport'>> => {
      const into = await about.folderForSupport();
      if (into === null) return cancelled;
      const settings = moving.settings.current;
      const made = await makeSupport({ fs, store, into, settings, about: about.facts() });
      return made.ok ? chosen({ folder: made.value.folder, entries: made.value.entries }) : made;
    },
    readLicenses: (): Output<'readLicenses'> => {
      const found = about.licenses();
      return found.ok ? done([...found.value]) : found;
    },
  };
}
