import { Crew } from "../crew.ts";
import { used } from "../servers/server.ts";
import { type Scenario, demandAgreement, warmUp } from "./scenario.ts";

const typists = 5;
const keysPerSecond = 8;
/** Keystrokes of each typist that the text begins with. */
const opening = 800;
const warmUpMs = 1000;

/** One room, five of whose people type. */
export const typing: Scenario = {
  name: "typing",
  rounds: 3,
  async play(turn) {
    const { contender, round, amounts, results, say } = turn;
    const crew = new Crew();
    const server = await contender.start();
    await warmUp(turn, server, crew);
    for (const people of amounts.typingPeople) {
      const seats = server.seats(contender.newRoom(), people);
      await crew.ask("open", { target: server.target, seats, atOnce: 20 });
      const edits = Math.ceil((amounts.typingMs + warmUpMs) * 0.002 * keysPerSecond);
      const seed = 100 * round + people;
      await crew.ask("giveScripts", { typists, opening, edits, seed });
      await crew.ask("typeAsPeople", { keysPerSecond, ms: warmUpMs, seed });
      await server.calm({ atLeastMs: 1000 });

      const before = await server.cpu();
      const typed = await crew.ask("typeAsPeople", { keysPerSecond, ms: amounts.typingMs, seed: seed + 1 });
      await server.calm();
      const cpu = used(before, await server.cpu());
      results.addCpu("typing", `cpu ${people}`, contender.name, cpu, 1000 / typed.deliveries);
      for (const share of ["p50", "p95", "p99"] as const)
        results.add("typing", `${share} ${people}`, contender.name, typed.latency[share]);
      results.add("typing", `clients busy ${people}`, contender.name, 100 * typed.busy);
      say(`${people} people: ${typed.edits} edits, ${typed.deliveries} deliveries`);
      await demandAgreement(turn, server, crew, { rooms: 1, clients: 3 });
      await crew.ask("leave", undefined);
    }
    await server.stop();
    await crew.end();
  },
};
