import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { Attachment } from '../../shared/base/fields';
import { done, type Result, refuse } from '../../shared/base/result';
import { viewableEnding, viewName } from '../attachments/viewable';
import { diskCode, type FileSystem } from '../disk/file-system';
import { makeScratch, removeScratch } from '../disk/scratch';
import { writeFileSafely } from '../disk/writer';
import { attachedBytes } from './altered-file';
import type { RegisterStore } from './register-store';

/** Opens attached files in the system's viewer, and takes its copies away at the end. */
export interface AttachmentViewer {
  readonly open: (attachment: Attachment) => Promise<Result<string>>;
  readonly stop: () => void;
}

/**
 * A viewer gets a copy that only it may read, under a plain name, so that nothing it does touches the register. `view` asks the
 * system and answers what it says against it, or nothing.
 */
export function attachmentViewer(
  fs: FileSystem,
  store: Pick<RegisterStore, 'folder'>,
  view: (file: string) => Promise<string>,
): AttachmentViewer {
  let folder: string | null = null;
  return {
    open: async (attachment) => {
      const { name } = attachment;
      const attached = attachedBytes(fs, store.folder, attachment);
      if (!attached.ok) return attached;
      const bytes = attached.value;
      try {
        const ending = await viewableEnding(name, bytes);
        if (!ending.ok) return ending;
        folder ??= makeScratch('view');
        // A folder for each: two files of one name, or one that a viewer still holds.
        const copy = path.join(mkdtempSync(path.join(folder, 'file-')), viewName(name, ending.value));
        writeFileSafely(fs, copy, bytes, { mode: 0o400 });
        const against = await view(copy);
        return against === '' ? done(copy) : refuse('unexpected', 'no-viewer', { name, detail: against });
      } catch (error) {
        return refuse('disk', 'file-unreadable', { name, detail: diskCode(error) });
      }
    },
    stop: () => {
      if (folder !== null) removeScratch(folder);
      folder = null;
    },
  };
}
