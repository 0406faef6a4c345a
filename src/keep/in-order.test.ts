import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { inOrder } from "./in-order.js";

async function* numbers(count: number): AsyncGenerator<number> {
  for (let n = 0; n < count; n++) yield n;
}

it("keeps the order, and has no more on the way than is allowed", async () => {
  let going = 0;
  let most = 0;
  const work = async (n: number) => {
    most = Math.max(most, ++going);
    await wait(n % 3 === 0 ? 8 : 1);
    going--;
    return n * 2;
  };
  const found: number[] = [];
  for await (const one of inOrder(numbers(20), () => 4, work)) found.push(one);
  expect(found).toEqual(Array.from({ length: 20 }, (_, n) => n * 2));
  expect(most).toBe(4);
});

it("ends with the first that fails", async () => {
  const work = async (n: number) => {
    if (n === 3) throw new Error("three");
    return n;
  };
  const found: number[] = [];
  const all = async () => {
    for await (const one of inOrder(numbers(9), () => 3, work)) found.push(one);
  };
  await expect(all()).rejects.toThrow("three");
  expect(found).toEqual([0, 1, 2]);
});
