import { pictureLimit } from '../../shared/base/file-limits';
import { done, type Result, refuse } from '../../shared/base/result';
import { isPdf } from '../disk/pdf-mark';
import { isJpeg, isPng, isTiff, jpegSize, type PictureSize, pngSize } from './picture-size';

/** What the window can show. */
export type Showable = { readonly is: 'pdf' | 'tiff' } | ({ readonly is: 'picture' } & PictureSize);

/**
 * What a file is by its bytes, whatever its name says, as far as the window shows it. A picture is measured before anything
 * unpacks it: a small file can hold a picture that would fill the memory.
 */
export function showable(name: string, bytes: Uint8Array): Result<Showable> {
  if (bytes.length === 0) return refuse('invalid', 'paper-empty', { name });
  if (isPdf(bytes)) return done({ is: 'pdf' });
  // The size limit is checked page by page when the TIFF is decoded.
  if (isTiff(bytes)) return done({ is: 'tiff' });
  const isPicture = isPng(bytes) || isJpeg(bytes);
  if (!isPicture) return refuse('invalid', 'file-not-shown', { name });
  const size = isPng(bytes) ? pngSize(bytes) : jpegSize(bytes);
  if (size === null) return refuse('invalid', 'paper-damaged', { name });
  if (size.width * size.height > pictureLimit)
    return refuse('invalid', 'picture-too-large', { name, width: size.width, height: size.height });
  return done({ is: 'picture', ...size });
}
