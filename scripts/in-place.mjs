// What a component keeps between two drawings (useMemo and its like) must depend on something that changes. The maps of the
// register do not: they are filled in place. Only the register itself is another object after each entry.

const hooks = /\buse(?:Memo|Callback|Effect|LayoutEffect)(?:<[^()]*>)?\(/g;

/**
 * The text up to the bracket that closes the one just opened; strings with brackets in them do not stand in these lists.
 * @param {string} text
 * @param {number} from
 */
function upToClosing(text, from) {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if ('([{'.includes(text.charAt(at))) depth += 1;
    if (')]}'.includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return text.slice(from, at);
  }
  return text.slice(from);
}

/**
 * What a source file's hooks depend on although it never becomes another object: the named parts of a register, by their
 * path (`register.letters`) or taken out of one by name.
 * @param {string} text
 * @param {readonly string[]} parts
 * @returns {string[]}
 */
export function dependsInPlace(text, parts) {
  const names = parts.join('|');
  const path = new RegExp(`\\.(?:${names})$`);
  const takenOut = [...text.matchAll(/\{([^{}]*)\}\s*=\s*[^;\n]*\bregister;/g)].flatMap(([, inside = '']) =>
    inside
      .split(',')
      .map((each) => each.trim().split(/\s*:\s*/))
      .filter(([name = '']) => parts.includes(name))
      .map((each) => each.at(-1) ?? ''),
  );
  return [...text.matchAll(hooks)]
    .map(({ 0: call, index }) => upToClosing(text, index + call.length))
    .flatMap((inside) => /\[([^[\]]*)\],?\s*$/.exec(inside)?.[1]?.split(',') ?? [])
    .map((dependency) => dependency.trim())
    .filter((dependency) => path.test(dependency) || takenOut.includes(dependency));
}
