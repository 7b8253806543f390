import { Crew } from "../crew.ts";
import { used } from "../servers/server.ts";
import { type Scenario, demandAgreement, warmUp } from "./scenario.ts";

const people = 20;
const typists = 5;
/** Keystrokes of each typist that the text begins with. */
const opening = 800;
/** Edits of one typist that nobody else has got yet. */
const inFlight = 50;

/** One room, five of whose people write as fast as they are heard. */
export const fullSpeed: Scenario = {
  name: "full-speed",
  rounds: 3,
  async play(turn) {
    const { contender, round, amounts, results, say } = turn;
    const crew = new Crew();
    const server = await contender.start();
    await warmUp(turn, server, crew);
    const seats = server.seats(contender.newRoom(), people);
    await crew.ask("open", { target: server.target, seats, atOnce: 20 });
    await crew.ask("giveScripts", { typists, opening, edits: amounts.fullSpeedEdits, seed: 7000 + round });
    await server.calm({ atLeastMs: 1000 });

    const before = await server.cpu();
    const typed = await crew.ask("typeFlatOut", { inFlight });
    await server.calm();
    const cpu = used(before, await server.cpu());
    results.addCpu("full-speed", "cpu", contender.name, cpu, 1000 / typed.deliveries);
    results.add("full-speed", "deliveries/s", contender.name, (1000 * typed.deliveries) / typed.ms);
    results.add("full-speed", "clients busy", contender.name, 100 * typed.busy);
    say(`${typed.edits} edits, ${typed.deliveries} deliveries in ${Math.round(typed.ms)} ms`);
    await demandAgreement(turn, server, crew, { rooms: 1, clients: 3 });
    await crew.ask("leave", undefined);
    await server.stop();
    await crew.end();
  },
};
