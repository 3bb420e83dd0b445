import type { GrayPicture } from './gray-picture';

/** What is darker than this is ink, on paper that was made white. */
const ink = 150;

/** Points of a drawn line at least across and down (no letter is so long), its thickness at most, and a break that does not end it. */
const acrossAtLeast = 330;
const downAtLeast = 95;
const thickest = 11;
const gap = 2;

/** Whether each point belongs to a straight run of ink of a length, from left to right or from top to bottom. */
function runsOf({ width, height, data }: GrayPicture, isDown: boolean): Uint8Array {
  const marks = new Uint8Array(data.length);
  const [lines, length, step, next] = isDown ? [width, height, width, 1] : [height, width, 1, width];
  const least = isDown ? downAtLeast : acrossAtLeast;
  for (let line = 0; line < lines; line++) {
    let begins = -1;
    let last = -1;
    for (let place = 0; place <= length; place++) {
      const isInk = place < length && (data[line * next + place * step] as number) < ink;
      if (isInk) {
        if (begins === -1) begins = place;
        last = place;
      } else if (begins !== -1 && (place - last > gap || place === length)) {
        if (last - begins >= least)
          for (let at = begins; at <= last; at++) marks[line * next + at * step] = 1;
        begins = -1;
      }
    }
  }
  return marks;
}

/** Whitens the marked points where they stand no thicker than a drawn line, with the gray at both edges. */
function whiten(picture: GrayPicture, marks: Uint8Array, isDown: boolean, result: Uint8Array): void {
  const { width, height } = picture;
  const [lines, length, step, next] = isDown ? [height, width, 1, width] : [width, height, width, 1];
  for (let line = 0; line < lines; line++)
    for (let place = 0; place < length; place++) {
      if (marks[line * next + place * step] !== 1) continue;
      const begins = place;
      while (place < length && marks[line * next + place * step] === 1) place += 1;
      if (place - begins > thickest) continue;
      for (let at = Math.max(0, begins - 2); at < Math.min(length, place + 2); at++)
        result[line * next + at * step] = 255;
    }
}

/** A picture without the lines of tables and boxes, and underlines: letters that touch or stand near them are read better. */
export function withoutRules(picture: GrayPicture): GrayPicture {
  const down = runsOf(picture, true);
  const across = runsOf(picture, false);
  if (!down.includes(1) && !across.includes(1)) return picture;
  const data = picture.data.slice();
  whiten(picture, down, true, data);
  whiten(picture, across, false, data);
  return { ...picture, data };
}
