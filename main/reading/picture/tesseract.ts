import { gunzipSync } from 'node:zlib';
import { loadPart, partBytes } from '../reading-parts';
import type { GrayPicture } from './gray-picture';

/** A sign as it was read: its likeliest reading first, each with how sure it is (0 to 100). */
export interface ReadSign {
  readonly readings: readonly { readonly text: string; readonly confidence: number }[];
}

export interface RecognizedWord extends Part {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly signs: readonly ReadSign[];
}

/** Words on one line; its letters stand on the baseline, at its left and right end. */
export interface RecognizedLine {
  readonly words: readonly RecognizedWord[];
  readonly left: number;
  readonly right: number;
  readonly baseLeft: number;
  readonly baseRight: number;
  /** From the foot of a p to the head of an h. */
  readonly height: number;
}

/** A part of a picture, in its points. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface RecognizedPicture {
  readonly lines: readonly RecognizedLine[];
  /** 0 to 100; 0 where nothing was read. */
  readonly confidence: number;
}

interface Iterator {
  Begin(): void;
  Next(level: number): boolean;
  IsAtBeginningOf(level: number): boolean;
  GetUTF8Text(level: number): string;
  Confidence(level: number): number;
  getBoundingBox(level: number): { x0: number; y0: number; x1: number; y1: number };
  Empty(level: number): boolean;
}
interface Choices {
  Next(): boolean;
  GetUTF8Text(): string;
  Confidence(): number;
}
interface Api {
  Init(path: null, language: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(turn: number, angle: number): number;
  Recognize(monitor: null): number;
  GetIterator(): Iterator;
  GetJSONText(): string;
  MeanTextConf(): number;
  SetPageSegMode(mode: number): void;
  SetRectangle(left: number, top: number, width: number, height: number): void;
  Clear(): void;
}
interface Core {
  readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
  readonly TessBaseAPI: new () => Api;
  readonly ChoiceIterator: new (at: Iterator) => Choices;
  destroy(object: unknown): void;
}
type LoadCore = (options: {
  wasmBinary: Uint8Array;
  TesseractProgress: (percent: number) => void;
  print: () => void;
  printErr: () => void;
}) => Promise<Core>;

const level = { word: 3, sign: 4 } as const;
const layout = { page: 3, block: 6, line: 7 } as const;
const networkOnly = 1;

function nothing(): void {
  // What the recognizer says of itself is for nobody.
}

/** The recognizer of printed text, loaded once. Its program and its data are files beside ours; it knows no network. */
export class Recognizer {
  private readonly core: Core;
  private readonly api: Api;
  private readonly progress: { listener: (part: number) => void };

  private constructor(core: Core, api: Api, progress: { listener: (part: number) => void }) {
    this.core = core;
    this.api = api;
    this.progress = progress;
  }

  static async load(): Promise<Recognizer> {
    const progress = { listener: nothing as (part: number) => void };
    const loadCore = loadPart('tesseract-core.cjs') as LoadCore;
    const core = await loadCore({
      wasmBinary: partBytes('tesseract-core.wasm'),
      // It counts from 30, where the lines are found.
      TesseractProgress: (percent) => progress.listener(Math.max(0, percent - 30) / 70),
      print: nothing,
      printErr: nothing,
    });
    core.FS.writeFile('eng.traineddata', gunzipSync(partBytes('eng.traineddata.gz')));
    const api = new core.TessBaseAPI();
    if (api.Init(null, 'eng', networkOnly) !== 0) throw new Error('the recognizer does not start');
    // With this each sign has its other readings.
    api.SetVariable('lstm_choice_mode', '2');
    return new Recognizer(core, api, progress);
  }

  /**
   * Reads a picture of about 300 points an inch whose lines are level; `onPart` hears how much of it is read, 0 to 1. Its parts may be
   * read again until the next picture is read.
   */
  read(picture: GrayPicture, perInch: number, onPart: (part: number) => void): RecognizedPicture {
    this.progress.listener = onPart;
    this.take(picture, perInch, layout.page);
    return this.recognized();
  }

  /** Reads a picture of one line; the words of it. */
  readLine(picture: GrayPicture, perInch: number): readonly RecognizedWord[] {
    this.progress.listener = nothing;
    this.take(picture, perInch, layout.line);
    return this.recognized().lines.flatMap(({ words }) => words);
  }

  private take(picture: GrayPicture, perInch: number, mode: number): void {
    const { core, api } = this;
    api.Clear();
    api.SetPageSegMode(mode);
    api.SetVariable('user_defined_dpi', String(Math.round(perInch)));
    core.FS.writeFile('/input', portableGray(picture));
    try {
      if (api.SetImageFile(1, 0) === 1) throw new Error('the recognizer takes no such picture');
    } finally {
      core.FS.unlink('/input');
    }
  }

  /** Reads a part of the last picture again, as one block of text or as one line; places are those of the whole picture. */
  readPart({ left, top, right, bottom }: Part, isLine = false): RecognizedPicture {
    this.progress.listener = nothing;
    this.api.SetPageSegMode(isLine ? layout.line : layout.block);
    this.api.SetRectangle(left, top, right - left, bottom - top);
    return this.recognized();
  }

  private recognized(): RecognizedPicture {
    if (this.api.Recognize(null) !== 0) throw new Error('the recognizer stopped');
    const { blocks } = JSON.parse(this.api.GetJSONText()) as Recognized;
    const signs = this.signs();
    const lines = (blocks ?? [])
      .flatMap(({ paragraphs }) => paragraphs ?? [])
      .flatMap((paragraph) => paragraph.lines ?? [])
      .map((line) => lineOf(line, signs));
    return { lines, confidence: this.api.MeanTextConf() };
  }

  /** The signs of each word that holds a digit or stands for one, by the place of the word. */
  private signs(): ReadonlyMap<string, readonly ReadSign[]> {
    const { core, api } = this;
    const at = api.GetIterator();
    const found = new Map<string, ReadSign[]>();
    at.Begin();
    if (at.Empty(level.word)) return found;
    let current: ReadSign[] = [];
    do {
      if (at.IsAtBeginningOf(level.word)) {
        const { x0, y0 } = at.getBoundingBox(level.word);
        current = [];
        found.set(`${x0} ${y0}`, current);
      }
      const choices = new core.ChoiceIterator(at);
      const readings: { text: string; confidence: number }[] = [];
      do {
        const text = choices.GetUTF8Text();
        if (text) readings.push({ text, confidence: choices.Confidence() });
      } while (choices.Next());
      core.destroy(choices);
      current.push({ readings });
    } while (at.Next(level.sign));
    core.destroy(at);
    return found;
  }
}

interface Recognized {
  readonly blocks?: readonly {
    readonly paragraphs?: readonly { readonly lines?: readonly JsonLine[] }[] | null;
  }[];
}
interface Place {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
interface JsonLine {
  readonly bbox: Place;
  readonly baseline?: Place;
  readonly rowAttributes?: { readonly rowHeight: number };
  readonly words?: readonly { readonly bbox: Place; readonly text: string; readonly confidence: number }[];
}

function lineOf(line: JsonLine, signs: ReadonlyMap<string, readonly ReadSign[]>): RecognizedLine {
  const { bbox, baseline, rowAttributes, words } = line;
  return {
    left: bbox.x0,
    right: bbox.x1,
    baseLeft: baseline?.y0 ?? bbox.y1,
    baseRight: baseline?.y1 ?? bbox.y1,
    height: rowAttributes?.rowHeight ?? bbox.y1 - bbox.y0,
    words: (words ?? []).map(({ bbox: place, text, confidence }) => ({
      text,
      confidence,
      left: place.x0,
      top: place.y0,
      right: place.x1,
      bottom: place.y1,
      signs: signs.get(`${place.x0} ${place.y0}`) ?? [],
    })),
  };
}

/** A picture in the simplest of file formats. */
function portableGray({ width, height, data }: GrayPicture): Uint8Array {
  const head = Buffer.from(`P5 ${width} ${height} 255\n`);
  return new Uint8Array(Buffer.concat([head, data]));
}
