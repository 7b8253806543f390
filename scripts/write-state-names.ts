// npm run data:states: writes the names of states that CLDR gives, for the registry's starter set.
import { writeFileSync } from "node:fs";
import { stateNames } from "./state-names.ts";

const kept = { cldr: process.versions["cldr"], states: stateNames() };
writeFileSync("core/entities/starter/state-names.json", `${JSON.stringify(kept, null, 2)}\n`);
