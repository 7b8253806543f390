import type { Metadata, Viewport } from "next";
import { allows } from "#core/policy";
import { runtime } from "#core/runtime";
import { listSections } from "#core/sections/list-sections";
import { ClientMessages } from "../../_i18n/client-messages.tsx";
import { requireActor } from "../../_server/session.ts";
import { RoomLoader } from "../../_editor/room-loader.tsx";
import { briefOf } from "./brief-of.ts";
import { ClosedRoom } from "./closed-room.tsx";
import { TextSkeleton } from "./text-skeleton.tsx";

interface PageProps {
  readonly params: Promise<{ id: string }>;
}

/** The text gives way to a phone's keyboard instead of lying under it. */
export const viewport: Viewport = { interactiveWidget: "resizes-content" };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { id } = await params;
  const { title } = await briefOf(await requireActor(`/briefs/${id}`), id);
  return { title };
}

export default async function BriefPage({ params }: PageProps) {
  const { id } = await params;
  const actor = await requireActor(`/briefs/${id}`);
  const brief = await briefOf(actor, id);
  const sections = await listSections(runtime(), actor, id);
  const skeleton = <TextSkeleton language={brief.language} sections={sections} />;
  return (
    <ClientMessages
      namespaces={[
        "editor",
        "citations",
        "claims",
        "review",
        "mentions",
        "history",
        "visits",
        "approval",
        "briefs",
        "sources",
        "series",
        "translations",
        "entities",
      ]}
    >
      <RoomLoader
        brief={brief}
        user={{ id: actor.userId, name: actor.name }}
        abilities={{
          write: allows(brief.role, "brief.write"),
          judge: allows(brief.role, "claim.judge"),
          nameVersions: allows(brief.role, "version.name"),
          release: allows(brief.role, "version.release"),
          readAudit: allows(brief.role, "brief.readAudit"),
        }}
        skeleton={skeleton}
        closed={<ClosedRoom brief={brief}>{skeleton}</ClosedRoom>}
      />
    </ClientMessages>
  );
}
