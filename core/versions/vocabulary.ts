export const versionKinds = ["named", "released"] as const;

/** Why a claim stands in the way of a release; one that lost its words has no other reason. */
export const obstacleReasons = [
  /** Nothing that it could rest on is attached to it. */
  "unsourced",
  /** An analytic one that says neither how likely nor how certain. */
  "unestimated",
  "unjudged",
  "disputed",
  /** Its last day has passed. */
  "outdated",
  /** Its words have changed since it was judged. */
  "stale",
  /** One that states the same was judged the other way. */
  "contradicted",
  /** A page that it rests on needs a look. */
  "troubled",
  "detached",
] as const;
export type ObstacleReason = (typeof obstacleReasons)[number];
