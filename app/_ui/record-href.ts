/** The page of a record of the registries. */
export function recordHref(workspaceId: string, kind: "entities" | "sources", id: string): string {
  return `/w/${workspaceId}/${kind}/${id}`;
}
