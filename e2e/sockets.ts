import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A program and all that it started, by number. */
function family(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // Gone since the list was read.
    }
  }
  const found = new Set([root]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

// Not those of UDP: Chromium binds a socket for every call and, held by its policy, sends nothing by it. The listener tells.
const tables = ['tcp', 'tcp6', 'raw', 'raw6', 'icmp', 'icmp6', 'packet'];

/** A socket of a network, as the system's table names it: addresses are hexadecimal. */
export interface NetworkSocket {
  readonly table: string;
  readonly local: string;
  readonly remote: string;
}

/** The sockets of a program's family that belong to a network; sockets within the machine's files are none. */
export function networkSockets(root: number): readonly NetworkSocket[] {
  const found = new Map<string, NetworkSocket>();
  for (const pid of family(root)) {
    try {
      const own = new Set(
        readdirSync(`/proc/${pid}/fd`).flatMap(
          (fd) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [],
        ),
      );
      for (const table of tables) {
        const lines = readFileSync(`/proc/${pid}/net/${table}`, 'utf8').trim().split('\n').slice(1);
        for (const line of lines) {
          const fields = line.trim().split(/\s+/);
          const inode = table === 'packet' ? fields[8] : fields[9];
          const [, local = '', remote = ''] = fields;
          if (inode !== undefined && own.has(inode))
            found.set(`${table} ${local} ${remote}`, { table, local, remote });
        }
      }
    } catch {
      // Gone since the list was read, or a table this system does not have.
    }
  }
  return [...found.values()];
}

/** A socket as one word: its table and its own address. */
export const socketName = ({ table, local }: NetworkSocket): string => `${table} ${local}`;
