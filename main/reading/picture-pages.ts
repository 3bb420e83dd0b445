import type { ReadPage } from '../../shared/reading/letter-text';
import type { FilePicture } from './picture/gray-picture';
import { readPicture } from './picture/read-picture';
import { Recognizer } from './picture/tesseract';

let loaded: Promise<Recognizer> | undefined;

/** Recognizes the text of a picture of a page; the recognizer is loaded with the first one. */
export async function recognizedPage(
  picture: FilePicture,
  onPart: (part: number) => void,
): Promise<ReadPage & { readonly confidence: number }> {
  loaded ??= Recognizer.load();
  return readPicture(await loaded, picture, onPart);
}
