import type { ReadPage, ReadWord } from '../../shared/reading/letter-text';

const wordsOf = ({ lines }: ReadPage): readonly ReadWord[] => lines.flatMap(({ words }) => words);

/** Signs that no letter is printed with: what a font without a table of its letters leaves. */
const nonsense = /[\ufffd\p{Co}\p{Cc}]/gu;

/** Whether the text that a page holds is none, or none that a person would read on it. */
export function isPoorText(page: ReadPage): boolean {
  const text = wordsOf(page)
    .map((word) => word.text)
    .join(' ');
  const letters = text.replace(/\s/g, '').length;
  if (letters < 20) return true;
  const odd = text.match(nonsense)?.length ?? 0;
  if (odd > letters * 0.03) return true;
  // Of English prose four letters of ten are vowels or more than two of ten; a shifted alphabet has few.
  const plain = text.match(/[a-z]/giu) ?? [];
  const vowels = text.match(/[aeiou]/giu) ?? [];
  return plain.length > 60 && vowels.length < plain.length * 0.2;
}

/** A date or number that both readers do not read alike is asked about. */
const unsure = 0.5;
const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** A page as it was recognized, held against the text that the scanner's own program laid under it. */
export function withLayer(read: ReadPage, layer: ReadPage): ReadPage {
  if (isPoorText(layer)) return read;
  if (wordsOf(read).length < wordsOf(layer).length * 0.3)
    return {
      ...layer,
      lines: layer.lines.map((line) => ({
        ...line,
        words: line.words.map((word) => (/\d/.test(word.text) ? { ...word, confidence: unsure } : word)),
      })),
    };
  const known = new Set(wordsOf(layer).map(({ text }) => bare(text)));
  return {
    ...read,
    lines: read.lines.map((line) => ({
      ...line,
      words: line.words.map((word) =>
        !/\d/.test(word.text) || known.has(bare(word.text))
          ? word
          : { ...word, confidence: Math.min(word.confidence, unsure) },
      ),
    })),
  };
}
