/** @typedef {readonly [size: number, png: Uint8Array]} Picture */

/**
 * An icon of Windows out of PNG pictures: a header, sixteen bytes for each picture, then the pictures.
 * @param {readonly Picture[]} pictures
 * @returns {Buffer}
 */
export function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, [size, png]] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // Zero stands for 256.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

const icnsKinds = /** @type {Record<number, string>} */ ({ 128: 'ic07', 256: 'ic08', 512: 'ic09' });

/**
 * An icon of macOS out of PNG pictures of 128, 256 and 512 pixels.
 * @param {readonly Picture[]} pictures
 * @returns {Buffer}
 */
export function icns(pictures) {
  const parts = pictures.map(([size, png]) => {
    const head = Buffer.alloc(8);
    head.write(icnsKinds[size] ?? '', 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(
    parts.reduce((sum, part) => sum + part.length, 8),
    4,
  );
  return Buffer.concat([head, ...parts]);
}
