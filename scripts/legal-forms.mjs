import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import anyAscii from 'any-ascii';
import { runScript } from './say.mjs';

// node scripts/legal-forms.mjs FILE.yml[.gz]: writes shared/screening/legal-forms-data.ts from the table of organization types of
// OpenSanctions (github.com/opensanctions/rigour, MIT license). Run by hand when the table is renewed.

/** Which generic types of the table are legal forms that are set aside, and the letter each has in the data. */
const classOf = new Map(
  Object.entries({ LLC: 'L', JSC: 'J', LP: 'P', LLP: 'P', GP: 'P', SP: 'S', NGO: 'N', FIN: 'F', SOE: 'G' }),
);
/** Two letters are set aside only when they are among these: other pairs are more often part of a name. */
const twoLetters = new Set(
  'ab ad ae ag ao at ay bv ca cv dd eg ek ev gk hf kb kd kg kk kv lc lp na nv og oe oy ohg pt pp sa sc se sk sl sp tp tov ug uk zt'.split(
    ' ',
  ),
);
/** Forms of the state and of associations are set aside as abbreviations and in Russian only: in English they are the name. */
const isSetAside = (/** @type {string} */ kind, /** @type {string} */ folded, /** @type {string} */ form) => {
  if (
    /^(ii|is|im|ik|ei|to|oo|bo|go|vo|da|ga|df|of|no|ro|np|co|company|foundation|fond|fund|trust|bank)$/.test(
      folded,
    )
  )
    return false;
  if (folded.replaceAll(' ', '').length <= 2) return twoLetters.has(folded.replaceAll(' ', ''));
  if ('NG'.includes(kind))
    return (
      /^(ano|asbl|aisbl|npo|anpo|nko|e v|fgup|fgbu|gup|mup|gp|goup|dgup)$/.test(folded) ||
      /unitarn|nekommerch/.test(folded)
    );
  if (kind === 'F') return folded === 'national association';
  return form.length > 1;
};

const fold = (/** @type {string} */ text) =>
  anyAscii(text.normalize('NFKC').replace(/['’‘`´ʼ]/g, ''))
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\b(\w) (?=\w\b)/g, '$1');

await runScript(async () => {
  const [, , file] = process.argv;
  if (file === undefined)
    throw new Error('The table of organization types is missing: node scripts/legal-forms.mjs FILE.yml.gz');
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  /** @type {Set<string>} */
  const native = new Set();
  for (const block of text.split(/\n {2}- /).slice(1)) {
    const kind = classOf.get(/generic: "?(\w*)/.exec(block)?.[1] ?? '');
    if (kind === undefined) continue;
    const display = /display: ([^#\n]+)/.exec(block)?.[1];
    const aliases = [...block.matchAll(/^ {6}- (.+)$/gm)].map(([, alias = '']) => alias);
    for (const each of [...(display === undefined ? [] : [display]), ...aliases]) {
      const form = each
        .replace(/ #.*/, '')
        .trim()
        .replace(/^["']|["']$/g, '');
      if (/[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(form)) native.add(form);
      else {
        const folded = fold(form);
        if (folded === '' || folded.split(' ').length > 8 || !isSetAside(kind, folded, form)) continue;
        found.set(kind, (found.get(kind) ?? new Set()).add(folded));
      }
    }
  }
  const lines = [...found].map(([kind, forms]) => `  ${kind}: '${[...forms].sort().join('|')}',`);
  writeFileSync(
    new URL('../shared/screening/legal-forms-data.ts', import.meta.url),
    [
      '// Written by scripts/legal-forms.mjs from the table of organization types of OpenSanctions (rigour, MIT license, Copyright (c)',
      '// OpenSanctions contributors; see docs/dependencies.md). Not to be changed by hand.',
      '',
      '/** Spellings of legal forms, folded, by their kind: L limited company, J company with shares, P partnership, S sole proprietor, N association, G of the state, F bank. */',
      'export const legalFormSpellings: Readonly<Record<string, string>> = {',
      ...lines,
      '};',
      '',
      '/** Legal forms in scripts without spaces, longest first: taken off before a name is transliterated. */',
      `export const nativeLegalForms: readonly string[] = '${[...native].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')}'.split('|');`,
      '',
    ].join('\n'),
  );
  return 0;
});
