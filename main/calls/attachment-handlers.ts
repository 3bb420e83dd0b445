import type { Attachment } from '../../shared/base/fields';
import { done, type Refusal } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Input, Output } from '../../shared/calls/contract';
import { realFileSystem as fs } from '../disk/file-system';
import type { OfficeService } from '../office/office-service';
import type { AttachmentViewer } from '../register/open-attachment';
import { readAttachment } from '../register/read-attachment';
import { attach, attachDropped, copyAttachment } from '../register/register-files';
import type { RegisterStore } from '../register/register-store';

interface AttachmentPorts {
  readonly store: RegisterStore;
  readonly viewer: Pick<AttachmentViewer, 'open'>;
  readonly dialogs: {
    filesToAttach(): Promise<readonly string[] | null>;
    fileToSave(name: string): Promise<string | null>;
  };
  readonly office: { readonly service: Pick<OfficeService, 'bring'> };
}

/** The calls about attached files. One that is not on this computer is brought from the office first. */
export function attachmentHandlers({ store, dialogs, viewer, office }: AttachmentPorts) {
  /** Does something with a file once it is on this computer. */
  const onceHere = async <T>(file: Attachment, work: () => T | Promise<T>): Promise<T | Refusal> => {
    const brought = await office.service.bring(file);
    return brought.ok ? await work() : brought;
  };
  return {
    attachFiles: async (): Promise<Output<'attachFiles'>> => {
      const paths = await dialogs.filesToAttach();
      if (paths === null) return cancelled;
      const files: Attachment[] = [];
      for (const path of paths) {
        const attached = attach(store, path);
        if (!attached.ok) return attached;
        files.push(attached.value);
      }
      return chosen(files);
    },
    attachDropped: ({ files }: Input<'attachDropped'>): Output<'attachDropped'> => {
      const attached = attachDropped(store, files);
      return attached.ok ? done([...attached.value]) : attached;
    },
    readAttachment: ({ attachment }: Input<'readAttachment'>): Promise<Output<'readAttachment'>> =>
      onceHere(attachment, () => readAttachment(fs, store.folder, attachment)),
    openAttachment: ({ attachment }: Input<'openAttachment'>): Promise<Output<'openAttachment'>> =>
      onceHere(attachment, async () => {
        const opened = await viewer.open(attachment);
        return opened.ok ? done({}) : opened;
      }),
    saveAttachment: ({ attachment }: Input<'saveAttachment'>): Promise<Output<'saveAttachment'>> =>
      onceHere(attachment, async (): Promise<Output<'saveAttachment'>> => {
        const path = await dialogs.fileToSave(attachment.name);
        if (path === null) return cancelled;
        const saved = await copyAttachment(store, attachment, path);
        return saved.ok ? chosen(saved.value) : saved;
      }),
  };
}
