import { useEffect, useState } from 'react';
import type { Attachment } from '../../../shared/base/fields';
import type { Refusal } from '../../../shared/base/result';
import { unexpected } from '../../state/register-store';
import { useApp } from '../../state/use-open-register';
import { openPaper } from './open-paper';
import type { Paper } from './paper';

/** A file on its way to being shown. */
export type PaperState =
  | { readonly is: 'opening' }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'open'; readonly paper: Paper };

/** Opens an attached file to be looked at, and closes it when another takes its place or nobody looks any more. */
export function usePaper(file: Attachment): PaperState {
  const { api } = useApp();
  const [opened, setOpened] = useState<{ readonly file: Attachment; readonly state: PaperState } | null>(
    null,
  );
  useEffect(() => {
    let paper: Paper | null = null;
    let isWanted = true;
    const open = async (): Promise<PaperState> => {
      const read = await api.readAttachment({ attachment: file });
      if (!read.ok) return { is: 'refused', refusal: read };
      if (!isWanted) return { is: 'opening' };
      const made = await openPaper(file.name, read.value);
      if (!made.ok) return { is: 'refused', refusal: made };
      paper = made.value;
      if (!isWanted) paper.close();
      return { is: 'open', paper };
    };
    open()
      .catch((error: unknown): PaperState => ({ is: 'refused', refusal: unexpected(error) }))
      .then((state) => isWanted && setOpened({ file, state }));
    return () => {
      isWanted = false;
      paper?.close();
    };
  }, [api, file]);
  return opened?.file === file ? opened.state : { is: 'opening' };
}
