import type { GrayPicture } from '../../main/reading/picture/gray-picture';
import { scaled } from '../../main/reading/picture/scale-picture';
import { leveled, type QuarterTurn, turned } from '../../main/reading/picture/turn-picture';
import { type Chance, chanceOf } from './chance';

/** What happens to a page between the printer and the file: how it is scanned, and what lies on it. */
export interface ScanStyle {
  readonly name: string;
  /** Points an inch, across and down. */
  readonly perInch: { readonly x: number; readonly y: number };
  /** Degrees at most to either side. */
  readonly skew?: number;
  readonly turn?: QuarterTurn;
  /** Spread of the grays of single points, 0 to 255. */
  readonly noise?: number;
  /** Points by which an edge is smeared. */
  readonly blur?: number;
  /** Black and white only, with so many of a thousand points the wrong way round. */
  readonly specks?: number;
  readonly hasStamp?: boolean;
  /** Light that falls off across the page, paper that is gray, edges that are not parallel. */
  readonly isPhoto?: boolean;
}

const square = (dots: number) => ({ x: dots, y: dots });

/** The ways pages are scanned, from the plain ones on. */
export const scanStyles: readonly ScanStyle[] = [
  { name: '200 dpi', perInch: square(200), skew: 0.6, noise: 8, blur: 0.6 },
  { name: '150 dpi', perInch: square(150), skew: 0.5, noise: 6, blur: 0.4 },
  { name: '300 dpi', perInch: square(300), skew: 1, noise: 10, blur: 0.8 },
  { name: '400 dpi', perInch: square(400), skew: 1, noise: 12, blur: 1.1 },
  { name: '200 dpi skewed', perInch: square(200), skew: 4, noise: 10, blur: 0.7 },
  { name: '200 dpi turned', perInch: square(200), turn: 90, skew: 0.8, noise: 8, blur: 0.6 },
  { name: '200 dpi upside down', perInch: square(200), turn: 180, skew: 0.8, noise: 8, blur: 0.6 },
  { name: '200 dpi on its side', perInch: square(200), turn: 270, skew: 0.8, noise: 8, blur: 0.6 },
  { name: '200 dpi stamped', perInch: square(200), skew: 0.6, noise: 8, blur: 0.6, hasStamp: true },
  { name: '200 dpi black and white', perInch: square(200), skew: 0.8, specks: 1, blur: 0.5 },
  { name: 'fax, fine', perInch: { x: 204, y: 196 }, skew: 0.8, specks: 1.5, blur: 0.6 },
  { name: 'fax, standard', perInch: { x: 204, y: 98 }, skew: 0.5, specks: 1, blur: 0.3 },
  { name: 'photo', perInch: square(230), skew: 2, noise: 8, blur: 0.9, isPhoto: true },
];

/** Each point blended with its neighbors. */
function blurred({ width, height, data }: GrayPicture, by: number): GrayPicture {
  const side = Math.min(0.33, by / 3);
  const middle = 1 - 2 * side;
  const across = new Uint8Array(data.length);
  const result = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++)
    across[at] = (data[at] as number) * middle + ((data[at - 1] ?? 255) + (data[at + 1] ?? 255)) * side + 0.5;
  for (let at = 0; at < data.length; at++)
    result[at] =
      (across[at] as number) * middle +
      ((across[at - width] ?? 255) + (across[at + width] ?? 255)) * side +
      0.5;
  return { width, height, data: result };
}

/** Spread about zero, nearly as chance in nature is. */
const spread = (random: () => number): number => random() + random() + random() - 1.5;

function noisy({ width, height, data }: GrayPicture, by: number, random: () => number): GrayPicture {
  return {
    width,
    height,
    data: data.map((light) => Math.max(0, Math.min(255, light + spread(random) * 2 * by))),
  };
}

function blackAndWhite(picture: GrayPicture, specks: number, random: () => number): GrayPicture {
  const { width, height, data } = picture;
  const dots = data.map((light) => ((random() * 1000 < specks ? 255 - light : light) > 150 ? 255 : 0));
  return { width, height, data: dots };
}

/** The ink of a stamp on a page, at a place and turned a little. */
function stamped(page: GrayPicture, stamp: GrayPicture, chance: Chance): GrayPicture {
  const { picture } = leveled(stamp, chance.whole(-12, 12), 255);
  const left = chance.whole(Math.floor(page.width * 0.05), Math.floor(page.width * 0.5));
  const top = chance.whole(Math.floor(page.height * 0.08), Math.floor(page.height * 0.55));
  const data = page.data.slice();
  for (let y = 0; y < picture.height && top + y < page.height; y++)
    for (let x = 0; x < picture.width && left + x < page.width; x++) {
      const at = (top + y) * page.width + left + x;
      const ink = (255 - (picture.data[y * picture.width + x] as number)) * 0.55;
      data[at] = Math.max(0, (data[at] as number) - ink);
    }
  return { ...page, data };
}

/** A page as a telephone sees it on a desk: darker to one side, gray paper, a dark desk around it, one edge shorter. */
function photographed(page: GrayPicture, chance: Chance): GrayPicture {
  const margin = Math.floor(page.width * 0.04);
  const [width, height] = [page.width + margin * 2, page.height + margin * 2];
  const data = new Uint8Array(width * height).fill(70);
  const lean = chance.whole(-15, 15) / 1000;
  const [fromLeft, fromTop] = [chance.whole(-35, 35) / 100, chance.whole(-35, 35) / 100];
  const paper = chance.whole(170, 225);
  for (let y = 0; y < height; y++) {
    const share = y / height - 0.5;
    const stretch = 1 + lean * share * 2;
    for (let x = 0; x < width; x++) {
      const fromX = Math.floor((x - width / 2) * stretch + page.width / 2);
      const fromY = y - margin;
      if (fromX < 0 || fromY < 0 || fromX >= page.width || fromY >= page.height) continue;
      const light = paper * (1 - Math.abs(fromLeft * (x / width - 0.5) + fromTop * share) - 0.15 * share);
      data[y * width + x] = 30 + ((page.data[fromY * page.width + fromX] as number) / 255) * (light - 30);
    }
  }
  return { width, height, data };
}

/** How a page looks after it was scanned; the same each time for the same seed. `stamp`: drawn with as many points an inch. */
export function scanned(page: GrayPicture, style: ScanStyle, seed: number, stamp: GrayPicture): GrayPicture {
  const chance = chanceOf(seed * 31 + 7);
  let picture = style.hasStamp === true ? stamped(page, stamp, chance) : page;
  if (style.isPhoto === true) picture = photographed(picture, chance);
  if (style.skew !== undefined) {
    const degrees = (chance.whole(-100, 100) / 100) * style.skew;
    picture = leveled(picture, degrees, style.isPhoto === true ? 70 : 255).picture;
  }
  if (style.turn !== undefined) picture = turned(picture, style.turn).picture;
  if (style.blur !== undefined) picture = blurred(picture, style.blur);
  if (style.noise !== undefined) picture = noisy(picture, style.noise, chance.next);
  const { x, y } = style.perInch;
  if (y < x) picture = scaled(picture, 1, y / x).picture;
  return style.specks === undefined ? picture : blackAndWhite(picture, style.specks, chance.next);
}
