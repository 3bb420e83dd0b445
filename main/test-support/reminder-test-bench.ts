import { addDays, dateInZone, type IsoDate } from '../../shared/base/dates';
import type { IndexedMap } from '../../shared/base/indexed-map';
import { done, refuse } from '../../shared/base/result';
import { type CommandInput, recordNotice } from '../../shared/commands/commands';
import type { Event } from '../../shared/register/events';
import { fold, type Register } from '../../shared/register/register';
import type { Notice } from '../../shared/reminders/notice';
import type { RemindingState } from '../../shared/reminders/reminder-state';
import { createScene, type Scene } from '../../shared/testing/scene';
import { type Reminding, type ShowEnd, startReminding } from '../reminding/reminding';

const minute = 60_000;

/** A machine for tests: its clock moves only when told, and while it sleeps its timers stand still. */
export class ReminderTestBench {
  readonly scene: Scene = createScene();
  readonly shown: { readonly notice: Notice; readonly at: string }[] = [];
  readonly waits: number[] = [];
  readonly faults: string[] = [];
  zone: string;
  isReadOnly = false;
  /** The window is hidden: each minute the records that were read are let go. */
  isHidden = false;
  /** How often the deadlines were read again since. */
  reads = 0;
  /** What becomes of a notice: seen where, or not at all. */
  seen: ShowEnd | 'throws' = 'notification';
  reminding: Reminding | null = null;
  readonly states: RemindingState[] = [];
  private awakeAt: string | null = null;
  private now: number;
  private timers: { readonly call: () => void; left: number }[] = [];
  private readonly listeners = new Set<(...given: readonly never[]) => void>();

  constructor(at: string, zone = 'America/New_York') {
    this.now = Date.parse(at);
    this.zone = zone;
  }

  get at(): string {
    return new Date(this.now).toISOString();
  }

  get register(): Register {
    return this.scene.register;
  }

  get titles(): readonly string[] {
    return this.shown.map(({ notice }) => notice.title);
  }

  get keys(): readonly string[] {
    return this.shown.flatMap(({ notice }) => notice.reminders);
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }

  async start(): Promise<void> {
    const subscribe = (listener: (...given: readonly never[]) => void) => {
      this.listeners.add(listener);
      return () => void this.listeners.delete(listener);
    };
    const bench = this;
    this.reminding = startReminding({
      ofLists: async () => null,
      store: {
        register: this.register,
        moment: () => ({
          at: bench.at,
          zone: bench.zone,
          isTestClock: true,
          doubtSince: null,
          // Only when asked for: a tick does not, and there are hundreds of thousands of them.
          get today(): IsoDate {
            return dateInZone(bench.at, 'America/New_York');
          },
          get localToday(): IsoDate {
            return dateInZone(bench.at, bench.zone);
          },
        }),
        runProgram: (notice) => {
          const { reminders, how } = recordNotice.parse(notice);
          if (this.isReadOnly) return refuse('read-only', 'read-only', { why: '' });
          return this.write([{ type: 'notice-shown', v: 1, reminders, how }]);
        },
        onEntries: subscribe,
        onAccess: subscribe,
        onReplaced: subscribe,
      },
      show: async (notice) => {
        if (this.seen === 'throws') throw new Error('no such thing');
        if (this.seen === 'notification' || this.seen === 'window') this.shown.push({ notice, at: this.at });
        return this.seen;
      },
      after: (milliseconds, call) => {
        this.waits.push(milliseconds);
        const timer = { call, left: milliseconds };
        this.timers.push(timer);
        return () => {
          this.timers = this.timers.filter((each) => each !== timer);
        };
      },
      lastRun: {
        lastAt: this.awakeAt,
        save: (at) => {
          this.awakeAt = at;
        },
      },
      onState: (state) => this.states.push(state),
      report: (message) => this.faults.push(message),
    });
    await this.settle();
  }

  private write(events: readonly Event[]) {
    const seq = this.register.seq + 1;
    fold(this.register, { v: 1, seq, at: this.at, zone: this.zone, by: null, via: 'program', events });
    this.tell();
    return done({ seq, id: null, warnings: [] });
  }

  /** Adds a deadline by hand, that many days from the machine's today; listeners are notified as of any entry. */
  async addLine(inDays: number): Promise<string> {
    const dueOn = addDays(dateInZone(this.at, this.zone), inDays);
    return this.perform({
      do: 'add-deadline',
      title: `Line ${this.register.deadlines.size + 1}`,
      dueOn,
      because: '',
    });
  }

  async perform(command: CommandInput): Promise<string> {
    const id = this.scene.perform(command);
    this.tell();
    await this.settle();
    return id;
  }

  /** Puts a deadline's reminders off for so many minutes. */
  async snooze(deadlineId: string, minutes: number): Promise<void> {
    const deadline = this.register.deadlines.get(deadlineId);
    if (deadline === undefined) throw new Error(`no line ${deadlineId}`);
    const untilAt = new Date(this.now + minutes * minute).toISOString();
    const was = this.register.snoozed.get(deadlineId) ?? null;
    const now = { workBy: deadline.workBy, untilAt, untilOn: null };
    this.write([{ type: 'reminders-snoozed', v: 1, deadlineId, was, now }]);
    await this.settle();
  }

  /** Lets everything that was started come to its end. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  }

  /** Time passes on a machine that is awake. */
  async wake(minutes: number): Promise<void> {
    for (let passed = 0; passed < minutes; passed += 1) {
      this.now += minute;
      for (const timer of this.timers) timer.left -= minute;
      const ready = this.timers.filter(({ left }) => left <= 0);
      this.timers = this.timers.filter(({ left }) => left > 0);
      for (const { call } of ready) call();
      if (ready.length > 0) await this.settle();
      if (this.isHidden) this.letGo();
    }
  }

  /** Lets go of the records, as of a register that was opened from its folded copy. */
  letGo(): void {
    for (const kind of ['deadlines', 'licenses'] as const) {
      const records = this.register[kind] as IndexedMap<object, string>;
      if (!records.isRead || records.size === 0) continue;
      const { size: count, standing } = records;
      const [apart, all] = [records.listsApart(), [...records]];
      records.clear();
      const read = () => {
        if (kind === 'deadlines') this.reads += 1;
        return all;
      };
      records.fillLater({ count, standing, apart, read });
    }
  }

  /** Time passes for the wall clock only. */
  jump(minutes: number): void {
    this.now += minutes * minute;
  }

  async sleep(minutes: number): Promise<void> {
    this.jump(minutes);
    await this.reminding?.check();
  }

  /** The program ends, time passes, the program starts; what it kept in memory is gone. */
  async restart(minutes: number): Promise<void> {
    this.reminding?.stop();
    this.jump(minutes);
    await this.start();
  }
}
