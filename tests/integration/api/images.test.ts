import { beforeEach, describe, expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { createDocument } from "#core/documents/create-document";
import { imageLimit } from "#core/images/vocabulary";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Workspace, aWorkspace, anImage } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { aPicture, pictureForm } from "#tests/support/pictures";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

let workspace: Workspace;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
});

const send = async (bytes: Buffer, name?: string) =>
  ask("addImage", {
    as: workspace.people.analyst,
    params: { id: workspace.id },
    body: pictureForm(bytes, name),
  });

describe("a picture", () => {
  test("comes back byte for byte, and a browser may keep it for its person alone", async () => {
    const bytes = aPicture({ width: 300, height: 120 });
    const { status, body } = await send(bytes);
    expect(status).toBe(201);
    expect(body).toMatchObject({ contentType: "image/png", width: 300, height: 120 });
    const reply = await ask("readImage", { as: workspace.people.reader, params: { id: body.id } });
    expect(Buffer.from(await reply.response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(reply.headers.get("content-type")).toBe("image/png");
    expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
    expect(reply.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
  });

  test("is kept once, however often and at once it comes", async () => {
    const sent = await Promise.all(Array.from({ length: 5 }, async () => send(aPicture())));
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1);
    expect(await db.image.count()).toBe(1);
  });

  test("of another workspace is there for nobody of this one", async () => {
    const other = await aWorkspace(runtime, "Elsewhere");
    const { id } = await anImage(runtime, other);
    const read = await ask("readImage", { as: workspace.people.owner, params: { id } });
    expect(read.body).toMatchObject({ code: "not-found" });
    const begun = await ask("createSeries", {
      as: workspace.people.editor,
      body: { workspaceId: workspace.id, name: "Komentarze", look: { logo: id } },
    });
    expect(begun.body).toMatchObject({ status: 404, code: "not-found" });
    expect(await db.series.count()).toBe(0);
  });
});

describe("a text with pictures", () => {
  const address = (bytes: Buffer) => `data:image/png;base64,${bytes.toString("base64")}`;
  const pageWith = (bytes: Buffer) =>
    `<h1>Śluzy</h1><p>Lead.</p><h2>Gdzie?</h2><figure><img src="${address(bytes)}" alt="Mapa">
     <figcaption>Dwanaście śluz.</figcaption></figure><p><img src="https://example.org/x.png" alt="Obcy"></p>`;
  const send = async (name: "importBrief" | "previewImport", bytes: Buffer) => {
    const body = pictureForm(Buffer.from(pageWith(bytes)), "sluzy.html");
    body.set("workspaceId", workspace.id);
    return ask(name, { as: workspace.people.analyst, body });
  };
  const exported = async (id: string) => {
    const params = { id };
    const { response } = await ask("exportBrief", {
      as: workspace.people.analyst,
      params,
      body: { format: "html" },
    });
    return response.text();
  };

  test("comes with those that its file holds, and goes out with them again", async () => {
    const bytes = aPicture({ width: 90, height: 30 });
    const { status, body } = await send("importBrief", bytes);
    expect(status).toBe(201);
    expect(body.warnings).toMatchObject([{ code: "image-dropped", excerpt: "Obcy" }]);
    const html = await exported(body.id);
    expect(html).toContain(`<img src="${address(bytes)}" width="90" height="30" alt="Mapa">`);
    expect(html).toContain("<figcaption>Dwanaście śluz.</figcaption>");
  });

  test("leaves the caption of one that is broken, and says so", async () => {
    const { body } = await send("importBrief", aPicture().subarray(0, 70));
    expect(body.warnings).toMatchObject([
      { code: "image-dropped", excerpt: "Obcy" },
      { code: "image-dropped", excerpt: "Mapa", section: 1 },
    ]);
    const html = await exported(body.id);
    expect(html).not.toContain("<img");
    expect(html).toContain("<p>Dwanaście śluz.</p>");
    expect(await db.image.count()).toBe(0);
  });

  test("shows none of them before it is accepted, and stores nothing", async () => {
    const { body } = await send("previewImport", aPicture());
    expect(body.content).toContainEqual(
      expect.objectContaining({ type: "image", attrs: { imageId: "", alt: "Mapa" } }),
    );
    expect(await db.image.count()).toBe(0);
  });

  test("names none of another workspace, nor anything that is no id", async () => {
    const other = await aWorkspace(runtime, "Elsewhere");
    const { id: theirs } = await anImage(runtime, other);
    const id = uuidv7();
    const image = (imageId: string) => ({ type: "image", attrs: { imageId, alt: "Cudzy" } });
    const content = { type: "doc", content: [image(theirs), image("' OR 1=1"), image("x")] };
    await db.brief.create({
      data: {
        id,
        workspaceId: workspace.id,
        title: "Obce",
        language: "pl",
        template: "blank",
        createdById: workspace.people.analyst.userId,
      },
    });
    const { userId } = workspace.people.analyst;
    await db.$transaction((tx) => createDocument(tx, { briefId: id, content, userId, reason: "created" }));
    const html = await exported(id);
    expect(html).not.toContain("<img");
    expect(html).toContain("[Cudzy]");
  });
});

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
);
const bomb = aPicture({ width: 8, height: 8 });
bomb.writeUInt32BE(60_000, 16);
bomb.writeUInt32BE(60_000, 20);

const hostile: [what: string, bytes: Buffer, code: string][] = [
  ["nothing", Buffer.alloc(0), "image-type"],
  ["words that call themselves a picture", Buffer.from("to nie jest obraz"), "image-type"],
  ["a drawing that can run scripts", svg, "image-type"],
  ["a picture without its end", aPicture().subarray(0, 60), "image-unreadable"],
  ["a picture whose middle is spoilt", Buffer.from(aPicture()).fill(7, 45, 55), "image-unreadable"],
  ["one that says it is a wall of pixels", bomb, "image-too-large"],
  ["one that has too many bytes", Buffer.concat([aPicture(), Buffer.alloc(imageLimit)]), "image-too-large"],
];

test.each(hostile)("%s is refused, and nothing is kept", async (_, bytes, code) => {
  const { status, body } = await send(bytes, "znak.png");
  expect(body).toMatchObject({ code, title: expect.stringMatching(/\w{3}/) });
  expect(status).toBeGreaterThanOrEqual(413);
  expect(status).toBeLessThan(500);
  expect(await db.image.count()).toBe(0);
});

test("a form without a file is none", async () => {
  const reply = await ask("addImage", {
    as: workspace.people.analyst,
    params: { id: workspace.id },
    body: {},
  });
  expect(reply.body).toMatchObject({ code: "image-type" });
});
