import { expect, it } from "vitest";
import { signIn } from "#tests/support/api-client";
import { testBrowser } from "#tests/support/browser";
import { startSingle } from "#tests/support/cluster";
import { eventually } from "#tests/support/sync-client";
import { beginText } from "#tests/support/texts";
import { openRoom, textOf, typeAfter } from "#tests/support/writing";

const browser = testBrowser();

/** Anna has a text open in a browser, on a server that stands alone. */
async function annaWrites() {
  const cluster = await startSingle();
  const [owner, analyst] = await Promise.all([signIn(cluster.url, "owner"), signIn(cluster.url, "analyst")]);
  const briefId = await beginText(analyst, "Początek.");
  const anna = await openRoom(browser, cluster.url, "analyst", briefId);
  // What the page asks for while a server is away fails, as it must.
  anna.expectConsole(/Failed to load resource|ERR_CONNECTION|WebSocket connection|importScripts/);
  return { cluster, owner, analyst, anna, page: anna.page, briefId };
}

/** Waits until the server's own record of the text holds these words; after a fault it may be late. */
async function stands(words: string, { analyst, briefId }: Awaited<ReturnType<typeof annaWrites>>) {
  await eventually(async () => {
    const sections = await analyst.get<{ text: string }[]>(`/briefs/${briefId}/sections`);
    expect(sections.map(({ text }) => text).join("\n")).toContain(words);
  }, 30_000);
}

it("D4 while the database is gone the page says that nothing is saved, warns, and is saved once it is back", async () => {
  const stage = await annaWrites();
  const { cluster, page } = stage;
  await typeAfter(page, "Początek.", " Zapisane.");
  await page.getByTitle(/^Saved/).waitFor();
  await cluster.database.crash();
  await typeAfter(page, "Zapisane.", " Bez bazy.");
  const alert = page.getByRole("alert").filter({ hasText: "keep this page open" });
  await alert.waitFor();
  await page.getByText("Not saved").first().waitFor();

  let asked = "";
  page.once("dialog", (dialog) => {
    asked = dialog.type();
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await eventually(() => expect(asked).toBe("beforeunload"));

  await cluster.database.recover();
  await page.getByTitle(/^Saved/).waitFor();
  await alert.waitFor({ state: "detached" });
  await stands("Początek. Zapisane. Bez bazy.", stage);
});

it("D3 N5 while the server is away the page counts what it keeps, and it is saved when the server is back", async () => {
  const stage = await annaWrites();
  const { cluster, page } = stage;
  const [{ server }] = cluster.nodes;
  await server.kill9();
  await typeAfter(page, "Początek.", " Bez serwera.");
  await page.getByTitle(/Offline, \d+ changes? kept on this device/).waitFor();
  await server.restart();
  await page.getByTitle(/^Saved/).waitFor();
  await stands("Początek. Bez serwera.", stage);
});

it("R3 who may not write any more is told at once, and keeps reading", async () => {
  const { owner, analyst, page } = await annaWrites();
  const [workspace] = await owner.get<{ id: string }[]>("/workspaces");
  const { id } = await analyst.get<{ id: string }>("/me");
  await page.getByRole("toolbar", { name: "Formatting" }).waitFor();
  await owner.send("PATCH", `/workspaces/${workspace?.id}/members/${id}`, { role: "reader" });
  await page.getByText("Read only: your role lets you read and export").waitFor();
  await expect(textOf(page).getAttribute("contenteditable")).resolves.toBe("false");
  await page.getByRole("toolbar", { name: "Formatting" }).waitFor({ state: "detached" });
  await textOf(page).getByText("Początek.").waitFor();
});
