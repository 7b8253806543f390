import { z } from "zod";
import { openPublicationInput, publication } from "#core/publications/model";
import { sectionSignOff, signInput, signOffState } from "#core/sign-offs/model";
import {
  changeVersionInput,
  nameVersionInput,
  releaseFileQuery,
  releaseInput,
  releaseState,
  version,
} from "#core/versions/model";
import { type Operation, del, get, patch, post } from "./operation.ts";

/** The rows of the contract about who answers for a text, and which states of it have a name. */
export const signOffOperations = {
  listSignOffs: get(
    "/briefs/{id}/sign-offs",
    "Who answers for which section of a commentary",
    "signOff.read",
    z.array(sectionSignOff),
  ),
  readSignOff: get(
    "/briefs/{id}/sections/{sectionId}/sign-off",
    "Who answers for a section, and what keeps one from signing it off",
    "signOff.read",
    signOffState,
  ),
  signSection: post(
    "/briefs/{id}/sections/{sectionId}/sign-off",
    "Sign off a section as it stands",
    "signOff.sign",
    signInput,
    signOffState,
  ),
  withdrawSignOff: del(
    "/briefs/{id}/sections/{sectionId}/sign-off",
    "Take back one's own sign-off of a section",
    "signOff.sign",
  ),
  listVersions: get(
    "/briefs/{id}/versions",
    "States of a commentary that were named or released, newest first",
    "version.read",
    z.array(version),
  ),
  nameVersion: post(
    "/briefs/{id}/versions",
    "Give the text as it stands a name",
    "version.name",
    nameVersionInput,
    version,
  ),
  changeVersion: patch(
    "/briefs/{id}/versions/{versionId}",
    "Change the name or the note of a version: one's own, or as an editor",
    "version.name",
    changeVersionInput,
    version,
  ),
  readRelease: get(
    "/briefs/{id}/release",
    "What stands in the way of a release",
    "version.read",
    releaseState,
  ),
  releaseBrief: post(
    "/briefs/{id}/release",
    "Release the text as it stands",
    "version.release",
    releaseInput,
    version,
  ),
  readPublication: get(
    "/briefs/{id}/publication",
    "The public page of a commentary's last release",
    "version.read",
    publication,
  ),
  openPublication: post(
    "/briefs/{id}/publication",
    "Show the last release, and each that follows, on a public page",
    "version.publish",
    openPublicationInput,
    publication,
  ),
  closePublication: del("/briefs/{id}/publication", "Close the public page", "version.publish"),
  readReleaseFile: {
    ...get(
      "/briefs/{id}/versions/{versionId}/file",
      "A release as a file, the same bytes whenever it is asked for",
      "brief.export",
      "file",
    ),
    query: releaseFileQuery,
  },
} as const satisfies Record<string, Operation>;
