import { done, refuse } from '../../shared/base/result';
import type { Output } from '../../shared/calls/contract';
import type { AskPlace } from '../disk/ask-place';
import type { FileSystem } from '../disk/file-system';
import { checkFiles } from '../opened/check-files';
import { lookAtOpened } from '../opened/look-at-opened';
import type { RegisterStore } from '../register/register-store';

/** What the desktop opened with this program, until somebody has looked at it. */
export interface OpenedPath {
  /** The next one, which is looked at from now on. */
  readonly look: () => string | null;
  /** The one that is looked at; another that came meanwhile waits. */
  readonly lookedAt: () => string | null;
  /** Nobody looks at it any more. */
  readonly forget: () => void;
}

/** What the calls about a folder or file need that the desktop opened. */
export interface OpenedHandlerPorts {
  readonly fs: FileSystem;
  readonly store: Pick<RegisterStore, 'folder' | 'registerId'>;
  readonly opened: OpenedPath;
  readonly askPlace: AskPlace;
  /** Shows a folder in the system's file manager; answers what went wrong, or nothing. */
  readonly showFolder: (folder: string) => Promise<string>;
}

/** The calls about a folder or file that the desktop opened with this program. None changes anything. */
export function openedHandlers({ fs, store, opened, askPlace, showFolder }: OpenedHandlerPorts) {
  const kindOf = async (place: string | null) => {
    if (place === null) return null;
    return (await askPlace(place)) ?? lookAtOpened(fs, place, store);
  };
  const none = () => refuse('not-found', 'nothing-opened');
  return {
    readOpened: async (): Promise<Output<'readOpened'>> => (await kindOf(opened.look())) ?? done(null),
    checkOpened: async (): Promise<Output<'checkOpened'>> => {
      const found = await kindOf(opened.lookedAt());
      if (found === null) return none();
      return found.ok ? await checkFiles(fs, found.value.folder) : found;
    },
    showOpened: async (): Promise<Output<'showOpened'>> => {
      const found = await kindOf(opened.lookedAt());
      if (found === null) return none();
      if (!found.ok) return found;
      const { folder } = found.value;
      return (await showFolder(folder)) === '' ? done({}) : refuse('disk', 'folder-not-shown', { folder });
    },
    forgetOpened: (): Output<'forgetOpened'> => {
      opened.forget();
      return done({});
    },
  };
}
