import { z } from "zod";
import {
  changeSeriesInput,
  createSeriesInput,
  listSeriesQuery,
  placeInSeries,
  placeInput,
  series,
} from "#core/series/model";
import { releaseFileQuery } from "#core/versions/model";
import { type Operation, del, get, patch, post } from "./operation.ts";

/** The rows of the contract about series, and what they expect of their commentaries. */
export const seriesOperations = {
  listSeries: {
    ...get("/series", "A workspace's series by name", "series.read", z.array(series)),
    query: listSeriesQuery,
  },
  createSeries: post("/series", "Begin a series", "series.edit", createSeriesInput, series),
  changeSeries: patch(
    "/series/{id}",
    "Change what a series is called and what it expects, or archive it",
    "series.edit",
    changeSeriesInput,
    series,
  ),
  deleteSeries: del("/series/{id}", "Delete a series without commentaries", "series.edit"),
  exportSeries: {
    ...get(
      "/series/{id}/releases",
      "All releases of a series, as a ZIP with an index",
      "brief.export",
      "file",
    ),
    query: releaseFileQuery,
    mediaType: "application/zip",
  },
  readPlace: get(
    "/briefs/{id}/series",
    "A commentary's series and number, and what it lacks of what is expected there",
    "brief.read",
    placeInSeries,
  ),
  placeBrief: {
    ...post(
      "/briefs/{id}/series",
      "Put a commentary into a series, or take it out",
      "brief.rename",
      placeInput,
      placeInSeries,
    ),
    status: 200,
  },
} as const satisfies Record<string, Operation>;
