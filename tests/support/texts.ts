import { expect, onTestFinished } from "vitest";
import type { JsonNode } from "#editor/json-node";
import type { ApiClient } from "./api-client.ts";
import { Typist, eventually } from "./sync-client.ts";

/** Opens a brief's text for one person, through the balancer or at a node's own address; left after the test. */
export function openText({ cookie, origin }: ApiClient, briefId: string, url = origin): Typist {
  const typist = new Typist(`${url.replace("http", "ws")}/sync`, briefId, { cookie, origin: url });
  onTestFinished(() => typist.leave());
  return typist;
}

/** Makes a brief without words and returns its id. */
export async function beginBrief(client: ApiClient): Promise<string> {
  const [workspace] = await client.get<{ id: string }[]>("/workspaces");
  const body = { workspaceId: workspace?.id, title: "Usterki", template: "blank" };
  return (await client.send<{ id: string }>("POST", "/briefs", body)).id;
}

/** Makes a brief that holds these paragraphs, stored, and returns its id. */
export async function beginText(client: ApiClient, ...paragraphs: string[]): Promise<string> {
  const briefId = await beginBrief(client);
  const typist = openText(client, briefId);
  await typist.synced();
  typist.write({ type: "doc", content: paragraphs.map(paragraph) });
  await typist.confirmed();
  typist.leave();
  return briefId;
}

function paragraph(text: string): JsonNode {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

let moves = 0;

/** Moves the caret of `other`, and waits until `one` sees it there. */
export async function seesTheCaretOf(one: Typist, other: Typist): Promise<void> {
  const cursor = { anchor: ++moves };
  other.provider.awareness.setLocalStateField("cursor", cursor);
  await eventually(() => {
    expect(one.provider.awareness.getStates().get(other.doc.clientID)).toMatchObject({ cursor });
  });
}
