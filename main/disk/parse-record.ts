import type { FileSystem } from './file-system';

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object a JSON text holds; undefined when it is no JSON or no object. */
export function parseRecord(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The same of the text in a file. Throws the disk's error. */
export function recordIn(fs: FileSystem, file: string): Readonly<Record<string, unknown>> | undefined {
  return parseRecord(new TextDecoder().decode(fs.readFileSync(file)));
}
