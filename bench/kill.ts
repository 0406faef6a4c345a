import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AS_BUILT, BEGUN, killedRead, madeReports, undisturbed } from "../test/killing.js";

/**
 * kill -9 at random moments while `hearsay read` keeps reports, once a round; after a restart the store must hold the same as after an undisturbed
 * run. Prints what was kept when it was killed, and ends with 1 at the first difference. Runs hearsay as it was built last.
 * Usage: npm run build && npx tsx bench/kill.ts [REPORTS] [KILLS] [SEED]
 */

const [reports = 500, kills = 20, seed = 1] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "hearsay-kill-"));
try {
  const input = madeReports(folder, reports);
  const whole = await undisturbed(join(folder, "whole.db"), input, AS_BUILT);
  console.log(`${reports} reports, undisturbed: ${(whole.took / 1000).toFixed(1)} s`);
  let random = seed;
  for (let round = 0; round < kills; round++) {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
    const path = join(folder, `killed-${round}.db`);
    const wait = Math.round((random / 2 ** 32) * whole.took);
    const cut = await killedRead(path, input, { logged: BEGUN, wait }, AS_BUILT);
    const { state } = await undisturbed(path, input, AS_BUILT);
    const same = state === whole.state;
    const moment = cut === null ? "was done before" : `killed with ${cut} of ${reports} reports kept`;
    console.log(
      `${String(round + 1).padStart(3)}  after ${(wait / 1000).toFixed(1)} s  ${moment}  ${same ? "same" : "DIFFERENT"}`,
    );
    if (!same) {
      console.log(firstDifference(whole.state, state));
      process.exitCode = 1;
      break;
    }
    for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
  }
} finally {
  rmSync(folder, { recursive: true });
}

function firstDifference(whole: string, again: string): string {
  const lines = again.split("\n");
  const at = whole.split("\n").findIndex((line, i) => line !== lines[i]);
  return `line ${at + 1}: ${whole.split("\n")[at]} | ${lines[at]}`;
}
