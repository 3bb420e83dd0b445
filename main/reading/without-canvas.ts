// The reader of PDF files names these when it is loaded, for drawing. Nothing is drawn here, and no package that draws is there.
class NeverDrawn {}

const names = ['DOMMatrix', 'ImageData', 'Path2D'] as const;
for (const name of names) if (!(name in globalThis)) Object.assign(globalThis, { [name]: NeverDrawn });
