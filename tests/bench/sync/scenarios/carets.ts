import { Crew } from "../crew.ts";
import { used } from "../servers/server.ts";
import { type Scenario, warmUp } from "./scenario.ts";

const perSecond = 10;
const warmUpMs = 1000;

/** One room whose people all move their carets. */
export const carets: Scenario = {
  name: "carets",
  rounds: 3,
  async play(turn) {
    const { contender, round, amounts, results, say } = turn;
    const crew = new Crew();
    const server = await contender.start();
    await warmUp(turn, server, crew);
    const seats = server.seats(contender.newRoom(), amounts.caretPeople);
    await crew.ask("open", { target: server.target, seats, atOnce: 20 });
    await crew.ask("appear", { seed: 300 + round });
    await crew.ask("moveCarets", { perSecond, ms: warmUpMs, seed: round });
    await server.calm({ atLeastMs: 1000 });

    const before = await server.cpu();
    const moved = await crew.ask("moveCarets", { perSecond, ms: amounts.caretMs, seed: 60 + round });
    await server.calm({ atLeastMs: 500 });
    const cpu = used(before, await server.cpu());
    results.addCpu("carets", "cpu", contender.name, cpu, 1000 / moved.seen);
    for (const share of ["p50", "p95"] as const)
      results.add("carets", share, contender.name, moved.latency[share]);
    results.add("carets", "overtaken", contender.name, (100 * moved.overtaken) / moved.seen);
    results.add("carets", "clients busy", contender.name, 100 * moved.busy);
    say(`${moved.moves} moves, seen ${moved.seen} times`);
    await crew.ask("leave", undefined);
    await server.stop();
    await crew.end();
  },
};
