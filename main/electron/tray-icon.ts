import { type NativeImage, nativeImage } from 'electron';

// A leaf of a calendar with one day marked; drawn here because a tray takes no vector images.
const drawing = [
  '................',
  '...##......##...',
  '...##......##...',
  '.##############.',
  '.##############.',
  '.##############.',
  '.#............#.',
  '.#............#.',
  '.#..##........#.',
  '.#..##........#.',
  '.#............#.',
  '.#......####..#.',
  '.#......####..#.',
  '.#......####..#.',
  '.##############.',
  '................',
];
const side = drawing.length;
// BGRA, dark enough on light bars and light enough on dark ones.
const ink = [0xd9, 0x8c, 0x3f, 0xff];

function bitmap(scale: number): Buffer {
  const size = side * scale;
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (drawing[Math.floor(y / scale)]?.[Math.floor(x / scale)] === '#')
        pixels.set(ink, (y * size + x) * 4);
    }
  }
  return pixels;
}

/** The icon for the tray; on macOS the system colors it as it colors its own. */
export function trayIcon(): NativeImage {
  const icon = nativeImage.createEmpty();
  for (const scale of [1, 2, 3]) {
    const size = side * scale;
    icon.addRepresentation({ scaleFactor: scale, width: size, height: size, buffer: bitmap(scale) });
  }
  if (process.platform === 'darwin') icon.setTemplateImage(true);
  return icon;
}
