import { setTimeout as delay } from "node:timers/promises";
import { Crew } from "../crew.ts";
import { used } from "../servers/server.ts";
import { type Scenario, demandAgreement, warmUp } from "./scenario.ts";

const workers = 2;
const keysPerSecond = 0.5;
/** Keystrokes that the text of each room begins with. */
const opening = 1500;

/** Many rooms of two, in each of which one types now and then. */
export const rooms: Scenario = {
  name: "rooms",
  rounds: 2,
  async play(turn) {
    const { contender, round, last, amounts, results, say } = turn;
    const count = amounts.rooms;
    const crew = new Crew(workers);
    const server = await contender.start();
    // Few: those that are unloaded meanwhile are missing from what the others are found to take.
    await warmUp(turn, server, crew, amounts.warmUpRooms);
    const empty = await server.memory();
    const names = Array.from({ length: count }, () => contender.newRoom());

    const beforeConnecting = await server.cpu();
    await crew.askAll("open", (number, size) => ({
      target: server.target,
      seats: names.filter((_, index) => index % size === number).flatMap((name) => server.seats(name, 2)),
      atOnce: 20,
    }));
    await server.calm();
    const connecting = used(beforeConnecting, await server.cpu());
    results.addCpu("rooms", "connect", contender.name, connecting, 1000 / (2 * count));
    say(`${2 * count} connections`);

    const edits = Math.ceil(amounts.roomsMs * 0.002 * keysPerSecond);
    await crew.askAll("giveScripts", (number) => ({
      typists: 1,
      opening,
      edits,
      seed: 9000 * (number + 1) + round,
    }));
    await server.calm();
    const beforeTyping = await server.cpu();
    const typed = await crew.askAll("typeAsPeople", (number) => ({
      keysPerSecond,
      ms: amounts.roomsMs,
      seed: 50 * (number + 1) + round,
    }));
    await server.calm();
    const typing = used(beforeTyping, await server.cpu());
    const updates = typed.reduce((sum, each) => sum + each.edits, 0);
    results.addCpu("rooms", "update", contender.name, typing, 1000 / updates);
    results.add("rooms", "p95", contender.name, Math.max(...typed.map(({ latency }) => latency.p95)));
    say(`${updates} updates`);
    await demandAgreement(turn, server, crew, { rooms: 3, clients: 1 });

    const remember = async (suffix: string) => {
      const now = await server.memory();
      if (!now || !empty) return;
      results.add("rooms", `resident${suffix}`, contender.name, (now.resident - empty.resident) / count);
      results.add("rooms", `held${suffix}`, contender.name, (now.held - empty.held) / count);
    };
    await remember("");
    await crew.askAll("leave", () => undefined);
    if (last) {
      await delay(contender.unloads?.changedMs ?? 1000);
      await remember(" after");
    }
    await server.stop();
    await crew.end();
  },
};
