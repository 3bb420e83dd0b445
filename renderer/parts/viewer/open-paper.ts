import type { Result } from '../../../shared/base/result';
import type { Shown } from '../../../shared/calls/attachment-calls';
import type { Paper } from './paper';

/** Opens what main read. The readers of PDF and TIFF files are loaded with the first one. */
export async function openPaper(name: string, shown: Shown): Promise<Result<Paper>> {
  if (shown.is === 'picture') {
    const { openPicture } = await import('./picture-paper');
    return openPicture(name, shown);
  }
  if (shown.is === 'tiff') {
    const { openTiff } = await import('./tiff-paper');
    return openTiff(name, shown.bytes);
  }
  const { openPdf } = await import('./pdf-paper');
  return openPdf(name, shown.bytes);
}
