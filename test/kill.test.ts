import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { BEGUN, killedRead, madeReports, undisturbed } from "./killing.js";

const REPORTS = 30;
const folder = mkdtempSync(join(tmpdir(), "hearsay-kill-"));

afterAll(() => rmSync(folder, { recursive: true }));

it("a read killed three times comes to the same as one undisturbed (bench/kill.ts kills at random moments)", async () => {
  const input = madeReports(folder, REPORTS);
  const whole = await undisturbed(join(folder, "whole.db"), input);
  expect(JSON.parse(whole.state).records).toHaveLength(REPORTS);
  const path = join(folder, "killed.db");
  const cuts: (number | null)[] = [];
  for (const logged of [BEGUN, 2 * BEGUN, 0]) cuts.push(await killedRead(path, input, { logged, wait: 20 }));
  expect(cuts.filter((cut) => cut !== null).length).toBeGreaterThan(0);
  expect((await undisturbed(path, input)).state).toBe(whole.state);
}, 600_000);
