/** The layers of the sheets, in the order in which tokens.css names them: base.css, then one for each room. */
const layers = ['base', 'parts', 'views', 'forms', 'pages', 'app'];
const tokensFile = 'renderer/parts/tokens.css';
/** What the entry of the window imports itself. */
const shared = [tokensFile, 'renderer/parts/base.css'];

const declaration = /(?<=[;{]\s*)(-{0,2}[a-z][\w-]*)\s*:\s*([^;{}]+)(?=[;}])/g;
const isSpace = /^(?:padding|margin)\b|^(?:row-|column-)?gap$/;
/** A length that belongs to the scale. A line of 1px and a share of the window or of the paper do not. */
const length = /(?<![\w.-])-?(?!-?1px)(?:\d+\.?\d*|\.\d+)(?:px|r?em|ch|pt|%)/;
const allowed = {
  'font-size': /^(?:inherit|var\(--size-[\w-]+\))$/,
  'font-weight': /^(?:inherit|var\(--weight-[\w-]+\))$/,
  font: /^inherit$/,
};

/** @param {string} text */
const withoutComments = (text) => text.replace(/\/\*.*?\*\//gs, '');

/**
 * @param {string} property
 * @param {string} value
 */
function isRaw(property, value) {
  if (property === 'font-size' || property === 'font-weight' || property === 'font')
    return !allowed[property].test(value);
  return isSpace.test(property) && length.test(value);
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {readonly string[]}
 */
function rawSizes(file, text) {
  return [...text.matchAll(declaration)].flatMap(([, property = '', value = '']) =>
    isRaw(property, value.trim()) ? [`${file} has the raw size ${property}: ${value.trim()}`] : [],
  );
}

/**
 * What stands before each outermost brace.
 * @param {string} text
 */
function outermost(text) {
  let depth = 0;
  let from = 0;
  /** @type {string[]} */
  const found = [];
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{' && depth === 0) found.push(text.slice(from, index).trim());
    depth += brace === '{' ? 1 : -1;
    from = index + 1;
  }
  return found;
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {readonly string[]}
 */
function layerFaults(file, text) {
  const room = file.split('/')[1] ?? '';
  const layer = shared.includes(file) ? 'base' : room;
  if (!layers.includes(layer)) return [`${file} lies in no layer`];
  const [first = '', ...others] = outermost(text);
  return first === `@layer ${layer}` && others.length === 0
    ? []
    : [`${file} does not lie in the layer ${layer}`];
}

/**
 * What is wrong with the style sheets of the window, each a sentence: a raw size where the scale has a token, a sheet outside
 * of its layer, one that no component imports, a token that is nowhere used, one that is nowhere given.
 * @param {ReadonlyMap<string, string>} files the sheets and the code of `renderer/`: text by path from the root
 * @returns {readonly string[]}
 */
export function styleFaults(files) {
  const sheets = [...files].filter(([file]) => file.endsWith('.css'));
  const code = [...files].filter(([file]) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  const tokens = withoutComments(files.get(tokensFile) ?? '');
  const given = new Set([...tokens.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = '']) => name));
  const used = new Set(
    [...sheets, ...code].flatMap(([, text]) =>
      [...withoutComments(text).matchAll(/var\((--[\w-]+)\s*\)/g)].map(([, name = '']) => name),
    ),
  );
  const imported = new Set(
    code.flatMap(([file, text]) =>
      [...text.matchAll(/^import '(\.[^']*\.css)';$/gm)].map(([, target = '']) =>
        new URL(target, `file:///${file}`).pathname.slice(1),
      ),
    ),
  );
  const order = `@layer ${layers.join(', ')};`;
  return [
    ...(tokens.trimStart().startsWith(order) ? [] : [`${tokensFile} does not begin with ${order}`]),
    ...sheets.flatMap(([file, text]) => [
      ...(file === tokensFile ? [] : rawSizes(file, withoutComments(text))),
      ...(file === tokensFile ? [] : layerFaults(file, withoutComments(text))),
      ...(imported.has(file) ? [] : [`${file} is imported by no component`]),
    ]),
    ...[...given].filter((name) => !used.has(name)).map((name) => `${name} is used nowhere`),
    ...[...used].filter((name) => !given.has(name)).map((name) => `${name} is given nowhere`),
  ];
}
