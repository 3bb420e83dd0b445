import path from 'node:path';
import * as z from 'zod';
import { diskCode, type FileSystem } from '../disk/file-system';

const faceList = z.array(
  z.strictObject({
    family: z.string(),
    weight: z.int(),
    /** A plain name: it must not lead out of the folder. */
    file: z.string().regex(/^[\w-]+\.woff2$/),
    unicodeRange: z.string().regex(/^[U+\-0-9A-Fa-f, ]+$/),
    ranges: z.array(z.tuple([z.int(), z.int()])),
  }),
);
type Face = z.infer<typeof faceList>[number];

/** The style that brings the fonts of a text: every script the fonts have looks alike on every machine. */
export type FontsFor = (text: string) => string;

const draws = ({ ranges }: Face, point: number): boolean =>
  ranges.some(([first, last]) => point >= first && point <= last);

// The ranges of a Chinese font name Korean letters that it does not draw: then the next font must be there.
const isEastAsian = ({ family }: Face): boolean => /^Noto Sans (SC|JP|KR)$/.test(family);

/** The files that draw a text: for each of its characters those of the first font that has it, or of all East Asian ones. */
export function facesFor(faces: readonly Face[], text: string): readonly Face[] {
  const wanted = new Set<Face>();
  for (const point of new Set([...text].map((letter) => letter.codePointAt(0) ?? 0))) {
    const drawing = faces.filter((face) => draws(face, point));
    const [first] = drawing;
    if (first === undefined) continue;
    const isFit = isEastAsian(first) ? isEastAsian : (face: Face) => face.family === first.family;
    for (const face of drawing) if (isFit(face)) wanted.add(face);
  }
  return faces.filter((face) => wanted.has(face));
}

function facesIn(fs: Pick<FileSystem, 'readFileSync'>, folder: string): readonly Face[] {
  try {
    const list = Buffer.from(fs.readFileSync(path.join(folder, 'fonts.json'))).toString('utf8');
    return faceList.parse(JSON.parse(list));
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Reads fonts from the folder that the build made. As `data:` addresses inside the style: a font served by an address came
 * too late for the print view and left text blank. Without the folder (a build that is being developed) paper uses the
 * fonts of the machine.
 */
export function openPaperFonts(fs: Pick<FileSystem, 'readFileSync'>, folder: string): FontsFor {
  let faces: ReturnType<typeof facesIn> | undefined;
  const rules = new Map<Face, string>();
  const ruleOf = (face: Face): string => {
    const known = rules.get(face);
    if (known !== undefined) return known;
    const { family, weight, file, unicodeRange } = face;
    const bytes = Buffer.from(fs.readFileSync(path.join(folder, file))).toString('base64');
    const rule = `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format('woff2');unicode-range:${unicodeRange}}`;
    rules.set(face, rule);
    return rule;
  };
  return (text) => {
    // Read for the first page: a start prints nothing.
    faces ??= facesIn(fs, folder);
    return facesFor(faces, text).map(ruleOf).join('\n');
  };
}
