export const versionKinds = ["named", "released"] as const;

/** Why a claim stands in the way of a release; one that lost its words has no other reason. */
export const obstacleReasons = ["open", "disputed", "stale", "troubled", "detached"] as const;
export type ObstacleReason = (typeof obstacleReasons)[number];
