import { app } from 'electron';
import type { CliRequest } from './arguments';

/** Writes the last words and ends: only in the callback is a large answer really out. */
export function writeAndExit(stream: NodeJS.WriteStream, text: string, code: number): void {
  stream.write(text, () => app.exit(code));
}

export function runCommandLine(_request: CliRequest, _userData: string): void {
  writeAndExit(process.stderr, 'not yet\n', 2);
}
