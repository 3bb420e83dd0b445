import type { Result } from '../../shared/base/result';
import type { ChainHead } from '../../shared/register/journal-line';

/** A line of the office's register, as stored. */
export interface OfficeLine extends ChainHead {
  /** Exactly the text that the hash covers. */
  readonly json: string;
  /** The command it came from; null for a line that was in the register before the office held it. */
  readonly command: string | null;
  /** When the server took it, by its own clock. */
  readonly storedAt: string;
}

/** The head of the office's register, and whose register it is. */
export interface OfficeHead extends ChainHead {
  readonly registerId: string;
  /** The JSON of line 0. */
  readonly header: string;
  /** What this login may do there. */
  readonly may: 'read' | 'write';
}

/**
 * What became of a line, with the place in the chain that tells it: `done`, where it stands; `known`, where the line of the same
 * command stands already; `behind`, the head it should have followed; `clock`, the head, since the line says another time than the server.
 */
export interface Appended extends ChainHead {
  readonly outcome: 'done' | 'known' | 'behind' | 'clock';
}

/** The bytes of one piece in a file of the office, and how many pieces the file has. */
export interface FilePiece {
  readonly bytes: Uint8Array;
  readonly pieces: number;
}

/** Bytes in a piece of a file; the last one may be shorter. */
export const pieceBytes = 1024 * 1024;

/**
 * The register that an office shares, on a server. No call throws for what a network or a server may do: it answers a refusal. Code
 * `unreachable`: nothing is known of the outcome, the same may be asked again; `not-permitted`, `newer`, `conflict` and `not-found`: a
 * person has to change something; `invalid`: the server does not take this line or piece, now or later.
 */
export interface OfficeServer {
  /** Code `not-found` when no register was put on the server yet. */
  head(): Promise<Result<OfficeHead>>;
  /** Adds one line behind `after`, if that is the head. Asking again with the same command adds nothing. */
  append(after: ChainHead, json: string, command: string): Promise<Result<Appended>>;
  /**
   * Asks for a turn, and waits for it: until `endTurn` nobody else appends. Turns are given in the order in which they were asked for; who
   * says nothing for five seconds in it loses the connection, and with it the turn.
   */
  takeTurn(): Promise<Result<void>>;
  endTurn(): Promise<Result<void>>;
  /** Lines in order from `seq + 1` on; fewer than `most` when they are long or there are no more. */
  linesAfter(seq: number, most: number): Promise<Result<readonly OfficeLine[]>>;
  /** Which of the commands stand in the register, and where. */
  known(commands: readonly string[]): Promise<Result<ReadonlyMap<string, ChainHead>>>;
  /** Called with the head once it listens, for each line that anybody appends from then on, and with undefined once the connection is lost. Returns the way to stop listening. */
  onNews(listener: (news: ChainHead | undefined) => void): () => void;
  /**
   * Puts a register on a server that has none: line 0, and the head it is complete with. Until `putLines` has brought it there nobody
   * can append. Asking again with the same register answers how far it is.
   */
  create(header: string, through: ChainHead): Promise<Result<ChainHead>>;
  /**
   * Puts lines on a server that lacks them: while a register is being put there, or after an older backup was restored, when the
   * administrator has allowed it. They must follow the head. Answers the new head.
   */
  putLines(
    after: ChainHead,
    lines: readonly Pick<OfficeLine, 'json' | 'command'>[],
  ): Promise<Result<ChainHead>>;
  /** Which of the files, by SHA-256, the office has whole. */
  holds(files: readonly string[]): Promise<Result<ReadonlySet<string>>>;
  putPiece(file: string, index: number, bytes: Uint8Array): Promise<Result<void>>;
  /** Makes a file of the pieces this login has put, if they have its SHA-256. Code `invalid` otherwise: put them again. */
  finishFile(file: string, pieces: number): Promise<Result<void>>;
  /** Code `not-found` when the office has no such file. */
  getPiece(file: string, index: number): Promise<Result<FilePiece>>;
  close(): Promise<void>;
}
