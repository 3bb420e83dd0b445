/** JSON text read with the line of every part of it; or the first fault and its line. Lines count from 1. */
export type JsonWithLines =
  | { readonly ok: true; readonly value: unknown; readonly lineOf: (path: readonly PropertyKey[]) => number }
  | { readonly ok: false; readonly line: number; readonly fault: JsonFault };

/** What can be wrong with JSON text. */
export type JsonFault =
  | { readonly is: 'unexpected'; readonly found: string }
  | { readonly is: 'ended' }
  | { readonly is: 'twice'; readonly key: string }
  | { readonly is: 'too-deep' };

class Fault extends Error {
  readonly at: number;
  readonly fault: JsonFault;

  constructor(at: number, fault: JsonFault) {
    super(fault.is);
    this.at = at;
    this.fault = fault;
  }
}

const deepest = 50;
const blank = /[ \t\n\r]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// A string's inside: anything but a quote, a backslash or a control character, or an escape.
const string = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*"/uy;

/** Walks JSON text once, noting where each part begins. JSON.parse makes the value: its faults differ by engine, these do not. */
export function readJsonWithLines(text: string): JsonWithLines {
  const starts = new Map<string, number>();
  let at = 0;

  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  const unexpected = (): Fault => {
    const found = text.slice(at, at + 12).split(/\s/)[0] ?? '';
    return new Fault(at, at >= text.length ? { is: 'ended' } : { is: 'unexpected', found });
  };
  const next = (): string | undefined => {
    match(blank);
    return text[at];
  };
  const takes = (sign: string): boolean => {
    if (next() !== sign) return false;
    at += 1;
    return true;
  };

  function expect(sign: string): void {
    if (!takes(sign)) throw unexpected();
  }

  function value(path: string, depth: number): void {
    const first = next();
    starts.set(path, at);
    if (depth > deepest) throw new Fault(at, { is: 'too-deep' });
    if (first === '{') members(path, depth);
    else if (first === '[') elements(path, depth);
    else if (match(first === '"' ? string : scalar) === null) throw unexpected();
  }

  function members(path: string, depth: number): void {
    const keys = new Set<string>();
    expect('{');
    if (takes('}')) return;
    for (;;) {
      next();
      const keyAt = at;
      const token = match(string);
      if (token === null) throw unexpected();
      const key = JSON.parse(token) as string;
      if (keys.has(key)) throw new Fault(keyAt, { is: 'twice', key });
      keys.add(key);
      expect(':');
      value(inside(path, key), depth + 1);
      // The line of a member is that of its name, where a person looks for it.
      starts.set(inside(path, key), keyAt);
      if (takes('}')) return;
      expect(',');
    }
  }

  function elements(path: string, depth: number): void {
    expect('[');
    if (takes(']')) return;
    for (let index = 0; ; index += 1) {
      value(inside(path, String(index)), depth + 1);
      if (takes(']')) return;
      expect(',');
    }
  }

  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  try {
    value('', 0);
    if (next() !== undefined) throw unexpected();
  } catch (error) {
    if (error instanceof Fault) return { ok: false, line: lineAt(error.at), fault: error.fault };
    throw error;
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    // A part that is missing has the line of what should hold it.
    for (let length = path.length; length >= 0; length -= 1) {
      const start = starts.get(
        path.slice(0, length).reduce<string>((whole, key) => inside(whole, String(key)), ''),
      );
      if (start !== undefined) return lineAt(start);
    }
    return 1;
  };
  return { ok: true, value: JSON.parse(text) as unknown, lineOf };
}

// Keys may hold any character, so they are told apart by JSON's own quoting.
function inside(path: string, key: string): string {
  return `${path}${JSON.stringify(key)}`;
}
