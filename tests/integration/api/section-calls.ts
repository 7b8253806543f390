import { startTranslation } from "#core/translations/start-translation";
import type { Runtime } from "#core/runtime";
import type { Ask } from "#tests/support/api";
import { type Workspace, aBrief } from "#tests/support/builders";

/** What the calls about sections, and about their translations, need for the matrix of rights. */
export function sectionCalls(runtime: Runtime, workspace: () => Workspace) {
  const inSection = async (rest: Ask = {}): Promise<Ask> => {
    const id = await aBrief(runtime, workspace());
    return { ...rest, params: { id, sectionId: "one", ...rest.params } };
  };
  const inTranslation = async (body?: object): Promise<Ask> => {
    const originalId = await aBrief(runtime, workspace());
    const { id } = await startTranslation(runtime, workspace().people.analyst, originalId, {});
    return { params: { id, sectionId: "lead" }, ...(body && { body }) };
  };
  return {
    listSections: () => inSection(),
    readSection: () => inSection(),
    listRevisions: () => inSection(),
    readRevision: () => inSection({ params: { number: "1" } }),
    diffRevisions: () => inSection({ query: { from: "1" } }),
    readAuthorship: () => inSection(),
    restoreSection: () => inSection({ body: { revision: 1 } }),
    readTranslation: () => inTranslation(),
    linkTranslation: () => inTranslation({ of: null }),
    startTranslation: () => inSection({ body: {} }),
    pairSection: () => inTranslation({ originalSectionId: null }),
    markTranslated: () => inTranslation({}),
  };
}
