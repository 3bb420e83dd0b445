import path from 'node:path';
import { type Result, refuse } from '../../shared/base/result';
import type { LetterText } from '../../shared/reading/letter-text';
import { diskCode, type FileSystem } from '../disk/file-system';
import { fingerprintOf } from './fingerprint-of';
import { letterFileLimit } from './reading-limits';

/** Turns the bytes of a file into its text. */
export type ReadLetterText = (bytes: Uint8Array, name: string) => Promise<Result<LetterText>>;
