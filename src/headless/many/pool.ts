/** Processes that work side by side; one that dies is replaced, and its task has no answer. */
import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { WORKER, type Answer, type Task } from "./worker";

/** Each holds one register at a time. */
const MOST_PROCESSES = 4;

export class Pool {
  readonly #words: string[];
  readonly #idle: ChildProcess[] = [];
  #started = 0;
  readonly #waiting: (() => void)[] = [];

  /** `words`: those of the run. */
  constructor(words: string[]) {
    this.#words = words;
  }

  /** How many tasks are worked on at once. */
  readonly size = Math.min(MOST_PROCESSES, availableParallelism());

  /** The answer to a task; null when the process that worked on it died of it. */
  async run(task: Task): Promise<Answer | null> {
    const worker = await this.#worker();
    const answer = await new Promise<Answer | null>((resolve) => {
      const ended = () => {
        this.#started--;
        resolve(null);
      };
      worker.once("exit", ended);
      worker.once("message", (said: Answer) => {
        worker.off("exit", ended);
        this.#idle.push(worker);
        resolve(said);
      });
      worker.send(task);
    });
    this.#waiting.shift()?.();
    return answer;
  }

  /** Ends all processes. */
  close(): void {
    for (const worker of this.#idle) worker.disconnect();
  }

  async #worker(): Promise<ChildProcess> {
    for (;;) {
      const idle = this.#idle.pop();
      if (idle) return idle;
      if (this.#started < this.size) break;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#started++;
    // What a dying process writes would stand among the answers.
    return fork(process.argv[1] ?? "", [WORKER, ...this.#words], {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  }
}
