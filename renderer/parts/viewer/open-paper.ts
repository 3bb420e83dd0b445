import type { Result } from '../../../shared/base/result';
import type { Shown } from '../../../shared/calls/attachment-calls';
import type { Paper } from './paper';

/** Opens what main read. The reader of PDF files is loaded with the first one. */
export async function openPaper(name: string, shown: Shown): Promise<Result<Paper>> {
  if (shown.is === 'picture') {
    const { openPicture } = await import('./picture-paper');
    return openPicture(name, shown);
  }
  const { openPdf } = await import('./pdf-paper');
  return openPdf(name, shown.bytes);
}
