import { type Operation, contract } from "../app/api/v1/_http/contract.ts";
import { type Permission, allows, permissions } from "../core/policy.ts";
import { roles } from "../core/roles.ts";

const introduction = `# Roles

<!-- Written by npm run docs:roles from core/*/policy.ts; a test fails while it is out of date. -->

A person has one role in each workspace. The owner administers; editors write, judge and see who did what; analysts write;
reviewers judge and write no text; readers read. Beside the table, whatever the role:

- Nobody judges a claim that he or she made or whose words he or she changed last (\`verdict-on-own-claim\`).
- A workspace always keeps an owner (\`last-owner\`).
- A brief in the trash is read and restored by those who may restore it, and by nobody else (\`brief-trashed\`).
- To those who are not members, a workspace and all that is in it do not exist (\`not-found\`).
`;

/** docs/roles.md: who may do what, and which endpoints ask for it. */
export function rolesDocument(): string {
  const names = Object.keys(permissions) as Permission[];
  const concepts = [...new Set(names.map(conceptOf))];
  const tables = concepts.map((concept) =>
    table(
      concept,
      names.filter((name) => conceptOf(name) === concept),
    ),
  );
  return [introduction, ...tables].join("\n");
}

function table(concept: string, names: readonly Permission[]): string {
  const rows = names.map((name) => [
    name.slice(concept.length + 1),
    ...roles.map((role) => (allows(role, name) ? "yes" : "")),
    endpointsOf(name).join("<br>"),
  ]);
  const lines = [["", ...roles, "endpoints"], ["---", ...roles.map(() => ":-:"), "---"], ...rows];
  return `## ${concept}\n\n${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

function conceptOf(name: string): string {
  return name.split(".")[0] ?? name;
}

function endpointsOf(permission: Permission): string[] {
  return Object.values<Operation>(contract)
    .filter((operation) => operation.permission === permission)
    .map(({ method, path }) => `\`${method} ${path}\``);
}
