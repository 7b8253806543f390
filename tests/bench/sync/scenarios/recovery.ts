import { setTimeout as delay } from "node:timers/promises";
import { randomFrom } from "../../../support/seed.ts";
import { Crew } from "../crew.ts";
import type { Scenario } from "./scenario.ts";

const typists = 5;
const keysPerSecond = 12;
export const lossAges = [0, 50, 100, 1000] as const;

/** The server is killed while people type, and what it still has after a restart is compared with what was sent. */
export const recovery: Scenario = {
  name: "recovery",
  rounds: 1,
  async play({ contender, amounts, results, say }) {
    const crew = new Crew();
    const random = randomFrom(4711);
    const lost: number[] = [];
    let sent = 0;
    let acknowledged: number | null = null;
    let acknowledgedLost: number | null = null;
    for (let kill = 0; kill < amounts.kills; kill++) {
      const server = await contender.start();
      const room = contender.newRoom();
      await crew.ask("open", { target: server.target, seats: server.seats(room, typists), atOnce: typists });
      await crew.ask("giveScripts", { typists, opening: 100, edits: 500, seed: 800 + kill });
      await crew.ask("typeOn", { keysPerSecond, seed: 900 + kill });
      await delay(1500 + random.below(1500));
      const killedAt = await server.kill();
      await crew.ask("stopTyping", { killedAt });
      const again = await contender.start();
      const judged = await crew.ask("judge", { target: again.target, seat: again.seat(room) });
      await again.stop();
      await crew.ask("leave", undefined);
      sent += judged.sent;
      lost.push(...judged.lostAges);
      acknowledged = sum(acknowledged, judged.acknowledged);
      acknowledgedLost = sum(acknowledgedLost, judged.acknowledgedLost);
    }
    say(`${amounts.kills} kills, ${sent} edits, ${lost.length} lost`);
    results.add("recovery", "sent", contender.name, sent);
    for (const age of lossAges)
      results.add("recovery", `lost ${age}`, contender.name, lost.filter((ms) => ms >= age).length);
    results.add("recovery", "oldest lost", contender.name, Math.max(0, ...lost));
    results.add("recovery", "acknowledged", contender.name, acknowledged);
    results.add("recovery", "acknowledged lost", contender.name, acknowledgedLost);
    await crew.end();
  },
};

function sum(a: number | null, b: number | null): number | null {
  return b === null ? a : (a ?? 0) + b;
}
