import { briefDetail } from "#core/briefs/model";
import { sectionText } from "#core/sections/model";
import {
  linkTranslationInput,
  markTranslatedInput,
  pairSectionInput,
  startTranslationInput,
  translation,
} from "#core/translations/model";
import { type Operation, get, patch, post } from "./operation.ts";

/** The rows of the contract about commentaries that say the same in two languages. */
export const translationOperations = {
  readTranslation: get(
    "/briefs/{id}/translation",
    "What a commentary is the translation of, section beside section, and its own translations",
    "brief.read",
    translation,
  ),
  linkTranslation: patch(
    "/briefs/{id}/translation",
    "Make a commentary the translation of another, or of none",
    "brief.rename",
    linkTranslationInput,
    translation,
  ),
  startTranslation: post(
    "/briefs/{id}/translations",
    "Begin its translation: the same sections, empty",
    "brief.create",
    startTranslationInput,
    briefDetail,
  ),
  pairSection: patch(
    "/briefs/{id}/translation/sections/{sectionId}",
    "Pair a section of a translation with one of its original, or with none",
    "brief.write",
    pairSectionInput,
    translation,
  ),
  markTranslated: {
    ...post(
      "/briefs/{id}/translation/sections/{sectionId}/mark",
      "Say that a section of a translation says what its original does now",
      "brief.write",
      markTranslatedInput,
      translation,
    ),
    status: 200,
  },
  readSection: get(
    "/briefs/{id}/sections/{sectionId}",
    "One section as it stands, to be read",
    "brief.read",
    sectionText,
  ),
} as const satisfies Record<string, Operation>;
