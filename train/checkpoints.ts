import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Perceptron } from "./perceptron.js";
import { Progress } from "./progress.js";
import { Random } from "./random.js";

/** A folder of what training has done so far; an interrupted run goes on from there. */
export class Checkpoints {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** What was put under a name, or `undefined`. */
  get<T>(name: string): T | undefined {
    const path = this.path(name);
    return existsSync(path) ? (deserialize(readFileSync(path)) as T) : undefined;
  }

  put(name: string, value: unknown): void {
    const path = this.path(name);
    writeFileSync(`${path}.part`, serialize(value));
    renameSync(`${path}.part`, path);
  }

  drop(name: string): void {
    rmSync(this.path(name), { force: true });
  }

  /** What `make` gave under this name in an earlier run, or what it gives now. */
  once<T>(name: string, make: () => T): T {
    const kept = this.get<T>(name);
    if (kept !== undefined) return kept;
    const made = make();
    this.put(name, made);
    return made;
  }

  private path(name: string): string {
    return join(this.folder, `${name.replaceAll(" ", "-")}.state`);
  }
}

interface Run {
  name: string;
  epochs: number;
  seed: number;
  /** Words in one epoch. */
  size: number;
  model: Perceptron;
  checkpoints: Checkpoints;
}

/** Runs the epochs that are not yet done, each with a generator of its own, so that a resumed run ends as an unbroken one
 * would. `run` answers a line that says how the epoch went. */
export function runEpochs(
  { name, epochs, seed, size, model, checkpoints }: Run,
  run: (epoch: number, random: Random, progress: Progress) => string,
): void {
  const label = `training ${name}`;
  const saved = checkpoints.get<{ epoch: number; model: object }>(label);
  if (saved) model.restore(saved.model);
  const first = saved?.epoch ?? 0;
  const progress = new Progress(name, size * (epochs - first));
  for (let epoch = first; epoch < epochs; epoch++) {
    const went = run(epoch, new Random(seed * 1009 + epoch), progress);
    console.log(`${name}: epoch ${epoch + 1} of ${epochs}: ${went}`);
    checkpoints.put(label, { epoch: epoch + 1, model: model.state() });
  }
}
