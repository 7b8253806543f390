"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useEffect, useState } from "react";
import type { Translation, TranslationSection } from "#core/translations/model";
import { isBehind } from "#core/translations/vocabulary";
import panel from "../../_ui/panel.module.css";
import { type OutlineSection, sectionOfCaret } from "../outline/outline.ts";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import { MissingSections } from "./missing-sections.tsx";
import { OriginalSection } from "./original-section.tsx";
import classes from "./original.module.css";
import { useSectionName } from "./section-name.ts";
import { useTranslation } from "./translation-query.ts";

/** The section at the caret as the original has it. */
export default function OriginalTab() {
  const t = useTranslations("translations.panel");
  const { sync } = useRoom();
  const { kind } = useStore(sync.saved);
  const { data, isError, refetch } = useTranslation();
  if (!data && kind === "offline") return <p className={panel.hint}>{t("offline")}</p>;
  if (!data && isError) {
    return (
      <p role="alert" className={panel.hint}>
        {t("failed")}{" "}
        <button type="button" className={panel.link} onClick={() => void refetch()}>
          {t("again")}
        </button>
      </p>
    );
  }
  if (!data) {
    return (
      <p role="status" className={panel.hint}>
        {t("loading")}
      </p>
    );
  }
  if (!data.of) return <p className={panel.hint}>{t("none")}</p>;
  return <Beside translation={data} original={data.of} />;
}

interface BesideProps {
  readonly translation: Translation;
  readonly original: NonNullable<Translation["of"]>;
}

function Beside({ translation, original }: BesideProps) {
  const t = useTranslations("translations");
  const room = useRoom();
  const nameOf = useSectionName();
  const { sections } = useStore(room.outline);
  const caret = useStore(room.caret);
  const [pinned, setPinned] = useState<string | null>(null);
  const atCaret = sectionOfCaret(sections, caret);
  useEffect(() => setPinned(null), [atCaret?.id]);
  const shown = sections.find(({ id }) => id === pinned) ?? atCaret;
  if (!shown) return null;
  const sectionOf = (section: OutlineSection) => pairedOf(translation, section);
  const later = [
    ...sections.slice(sections.indexOf(shown) + 1),
    ...sections.slice(0, sections.indexOf(shown)),
  ];
  const next = later.find((section) => isBehind(sectionOf(section)));
  return (
    <>
      <label className={panel.label}>
        {t("panel.section")}
        <select className={panel.input} value={shown.id} onChange={(event) => setPinned(event.target.value)}>
          {sections.map((section) => {
            const paired = sectionOf(section);
            const number = section.number === null ? "" : `${section.number}. `;
            const title = number + nameOf({ ...paired, title: section.title });
            return (
              <option key={section.id} value={section.id}>
                {t("panel.option", { title, state: t(`states.${paired.state}`) })}
              </option>
            );
          })}
        </select>
      </label>
      <OriginalSection
        key={shown.id}
        original={original}
        translation={translation}
        section={sectionOf(shown)}
      />
      {next ? (
        <button
          type="button"
          className={`${panel.link} ${classes.next}`}
          onClick={() => {
            setPinned(null);
            room.goTo(next.from + 1);
            room.showPanel("original");
          }}
        >
          {t("panel.next", { title: nameOf({ ...sectionOf(next), title: next.title }) })}
        </button>
      ) : (
        !translation.sections.some(isBehind) && <p className={panel.hint}>{t("panel.nothingLeft")}</p>
      )}
      <MissingSections translation={translation} language={original.language} />
      <p className={classes.foot}>
        <Link href={`/briefs/${original.id}`} prefetch={false}>
          {t("panel.original", { title: original.title })}
        </Link>
      </p>
    </>
  );
}

/** What is known of a section of the text; one that was just written belongs to none yet. */
function pairedOf(
  { sections }: Translation,
  { id, title }: OutlineSection,
): TranslationSection & { sectionId: string } {
  const known = sections.find(({ sectionId }) => sectionId === id);
  if (known) return { ...known, sectionId: id };
  return { sectionId: id, title, originalSectionId: null, originalTitle: "", state: "own", marked: null };
}
