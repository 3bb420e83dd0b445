import { done, type Result, refuse } from '../../shared/base/result';
import type { LetterText, ReadPage } from '../../shared/reading/letter-text';
import type { PageProgress } from '../../shared/reading/reading-progress';
import type { FilePicture } from './picture/gray-picture';
import { jpegPicture } from './picture/jpeg-picture';
import { pngPicture } from './picture/png-picture';
import { tiffPages } from './picture/tiff-pictures';
import { recognizedPage } from './picture-pages';
import { picturePagesLimit } from './reading-limits';

type Page = () => FilePicture | Promise<FilePicture>;

const pagesOf = {
  png: (bytes: Uint8Array): readonly Page[] => [() => pngPicture(bytes)],
  jpeg: (bytes: Uint8Array): readonly Page[] => [() => jpegPicture(bytes)],
  tiff: (bytes: Uint8Array): readonly Page[] => tiffPages(bytes),
} as const;

/** Recognizes the text of a file of pictures, one page after the other. */
export async function readPictureLetter(
  kind: keyof typeof pagesOf,
  bytes: Uint8Array,
  name: string,
  onProgress: (progress: PageProgress) => void,
): Promise<Result<LetterText>> {
  const pages = pagesOf[kind](bytes);
  const of = pages.length;
  if (of > picturePagesLimit)
    return refuse('invalid', 'reading-too-many-pictures', { name, count: of, limit: picturePagesLimit });
  const read: ReadPage[] = [];
  for (const [at, page] of pages.entries()) {
    const tell = (part: number) => onProgress({ page: at + 1, of, part, isPicture: true });
    tell(0);
    read.push(await recognizedPage(await page(), tell));
  }
  return done({ pages: read });
}
