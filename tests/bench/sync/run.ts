// npm run bench (after npm run build): our synchronisation beside its peers', in one run and in turns.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { metricsOf } from "./metrics.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { Results } from "./results.ts";
import { rowsOf, tableOf } from "./report.ts";
import { carets } from "./scenarios/carets.ts";
import { fullSpeed } from "./scenarios/full-speed.ts";
import { joins } from "./scenarios/joins.ts";
import { recovery } from "./scenarios/recovery.ts";
import { rooms } from "./scenarios/rooms.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { typing } from "./scenarios/typing.ts";
import { describeDatabase } from "./servers/fresh-database.ts";
import { prepareOurs } from "./servers/ours.ts";
import { peers, preparePeer } from "./servers/peers.ts";
import { endPrograms } from "./servers/program.ts";
import type { Contender, ServerName } from "./servers/server.ts";

const scenarios: readonly Scenario[] = [typing, fullSpeed, rooms, joins, carets, recovery];

const began = performance.now();
/** What else the machine did when this began: its mean number of running processes. */
const [otherLoad = 0] = os.loadavg();
const options = readOptions(process.argv.slice(2));
if (options) await run(options);
else process.stdout.write(usage);

async function run(options: Options): Promise<void> {
  const scratch = await mkdtemp(path.join(os.tmpdir(), "kolegium-bench-"));
  const results = new Results();
  const contenders: Contender[] = [];
  const cleanUp = async () => {
    endPrograms();
    for (const contender of contenders.splice(0)) await contender.remove();
    await rm(scratch, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      say(`ended by ${signal}`);
      void cleanUp().finally(() => process.exit(1));
    });
  }
  try {
    for (const name of options.servers) {
      say(`preparing ${name}`);
      const folder = path.join(scratch, name);
      await mkdir(folder);
      contenders.push(await prepare(name, folder, options));
    }
    if (otherLoad > os.cpus().length / 4)
      say(`the machine is busy (${otherLoad.toFixed(1)}): figures will vary`);
    if (process.platform !== "linux") say("CPU and memory are not measured on this system");
    for (const scenario of scenarios.filter(({ name }) => options.scenarios.includes(name))) {
      await play(scenario, options, contenders, { results, scratch });
      await save(options, results);
    }
  } finally {
    await cleanUp();
    await print(options, results);
  }
}

function prepare(name: ServerName, folder: string, options: Options): Promise<Contender> {
  const { patience } = options.amounts;
  const peer = peers.find((each) => each.name === name);
  return peer
    ? preparePeer(peer, folder, patience)
    : prepareOurs(folder, { ...countsFor(options), patience });
}

/** All contenders take their turns at one scenario. */
async function play(
  scenario: Scenario,
  { rounds: wanted, amounts }: Options,
  contenders: readonly Contender[],
  { results, scratch }: { readonly results: Results; readonly scratch: string },
): Promise<void> {
  const players = contenders.filter((contender) => contender.scenarios.includes(scenario.name));
  const rounds = wanted ?? scenario.rounds;
  for (let round = 0; round < rounds; round++) {
    const last = round === rounds - 1;
    // Who begins changes, so that nobody always comes after the same one.
    for (const contender of [...players.slice(round), ...players.slice(0, round)]) {
      const where = `${scenario.name} ${round + 1}/${rounds} ${contender.name}`;
      const tell = (what: string) => say(`${where}: ${what}`);
      await scenario.play({ contender, round, last, amounts, results, scratch, say: tell });
    }
  }
}

/** More than all scenarios together open, and as many people as are ever there at once. */
function countsFor({ amounts, rounds }: Options): { briefs: number; people: number } {
  const most = rounds ?? Math.max(...scenarios.map((scenario) => scenario.rounds));
  return {
    briefs: (amounts.rooms + amounts.warmUpRooms + 30) * most + amounts.kills + 10,
    people: 2 * amounts.rooms + 100,
  };
}

/** Writes the figures down; they are kept when the run is cut short. */
async function save({ amounts, json, ...options }: Options, results: Results): Promise<void> {
  const figures = {
    at: new Date().toISOString(),
    machine: await machine(),
    versions: await versions(),
    options,
    amounts,
    rows: rowsOf(results, metricsOf(amounts)),
    rounds: results.figures,
  };
  await mkdir(path.dirname(json), { recursive: true });
  await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
}

async function print({ amounts, scenarios, json }: Options, results: Results): Promise<void> {
  const rows = rowsOf(results, metricsOf(amounts));
  const measured = scenarios.filter((name) => rows.some(({ metric }) => metric.scenario === name));
  const { cpu, cores, node, database } = await machine();
  process.stdout.write(
    `\nMedians on ${cores} × ${cpu}, Node ${node}, database: ${database}. ` +
      `"ours/peer" is against the one that the aim names, otherwise the best but the relay.\n\n` +
      `${measured.map((scenario) => tableOf(scenario, rows)).join("\n\n")}\n\n`,
  );
  say(`the figures are in ${json}`);
}

async function machine() {
  const [cpu] = os.cpus();
  const databaseServer = process.env["DATABASE_URL"];
  return {
    cpu: cpu?.model ?? "",
    cores: os.cpus().length,
    otherLoad,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.platform()} ${os.release()}`,
    node: process.version,
    database: databaseServer ? await describeDatabase(databaseServer) : "embedded",
  };
}

/** What the peers were, as their lockfiles have it. */
async function versions(): Promise<{ readonly [name: string]: string }> {
  const folders = ["y-websocket-server", "hocuspocus"];
  const found = await Promise.all(
    folders.map(async (folder) => {
      const file = path.join("tests/bench/peers", folder, "package.json");
      const { dependencies } = JSON.parse(await readFile(file, "utf8")) as {
        dependencies: { [name: string]: string };
      };
      return dependencies;
    }),
  );
  return Object.assign({}, ...found) as { [name: string]: string };
}

function say(what: string): void {
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${String(seconds).padStart(5)} s  ${what}\n`);
}
