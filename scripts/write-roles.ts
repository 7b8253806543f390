// npm run docs:roles: writes docs/roles.md.
import { writeFileSync } from "node:fs";
import { rolesDocument } from "./roles-document.ts";

writeFileSync("docs/roles.md", rolesDocument());
