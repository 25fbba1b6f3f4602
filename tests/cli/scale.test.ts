import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SHARDS = 6;
const LINES = 150;

const text = `Antony Blinken and Lloyd Austin met Yoshimasa Hayashi and Yasukazu Hamada in Washington for the 2+2 talks.
They said that attacks in space could lead to the invocation of Article 5 of the US-Japan security treaty.`;

/** The line of the documentation, so that what is tested is what is written there. */
function documentedLine(): string {
  const [, line] = /```sh\n(ls shards[\s\S]*?)```/.exec(readFileSync(`${ROOT}docs/scale.md`, "utf8")) ?? [];
  if (line === undefined) throw new Error("docs/scale.md holds no line for GNU parallel.");
  return line.replaceAll("shards/", '"$WORK"/shards/').replace("scale.log", '"$WORK"/scale.log').replace("100%", "2");
}

function start(work: string): ChildProcess {
  return spawn("bash", ["-c", documentedLine()], {
    cwd: ROOT,
    env: { ...process.env, WORK: work },
    stdio: "ignore",
    detached: true, // A group of its own, so that all of it can be killed.
  });
}

function ended(child: ChildProcess): Promise<unknown> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once("exit", resolve));
}

async function waitForOutput(folder: string): Promise<void> {
  while (!readdirSync(folder).some((name) => name.endsWith(".out"))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const hasParallel = spawnSync("parallel", ["--version"]).status === 0;

describe.skipIf(!hasParallel)("the line for GNU parallel", () => {
  const work = mkdtempSync(join(tmpdir(), "sidelight-scale-"));
  const folder = join(work, "shards");
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it("answers every article exactly once, though it was killed in the middle", { timeout: 120_000 }, async () => {
    mkdirSync(folder);
    const ids = Array.from({ length: SHARDS }, (_, shard) =>
      Array.from({ length: LINES }, (_, line) => `${shard}-${line}`),
    );
    for (const [shard, names] of ids.entries()) {
      const rows = names.map((id) => JSON.stringify({ id, text: `${text} (${id})` }));
      writeFileSync(join(folder, `${shard}.jsonl`), `${rows.join("\n")}\n`);
    }

    const killed = start(work);
    await waitForOutput(folder);
    process.kill(-(killed.pid ?? 0), "SIGKILL");
    await ended(killed);
    const before = readdirSync(folder).filter((name) => name.endsWith(".out"));
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(SHARDS);

    await ended(start(work));
    const outputs = readdirSync(folder).filter((name) => name.endsWith(".out"));
    const answers = outputs.flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n"));
    const answered = answers.map((line) => (JSON.parse(line) as { id: string }).id);
    expect(answered.sort()).toEqual(ids.flat().sort());
  });

  it("does nothing more once all is done", () => {
    const log = () => readFileSync(join(work, "scale.log"), "utf8").trim().split("\n").slice(1);
    const before = log();
    spawnSync("bash", ["-c", documentedLine()], { cwd: ROOT, env: { ...process.env, WORK: work } });
    expect(log()).toEqual(before);
    expect(before).toHaveLength(SHARDS);
  });
});
