import { csl } from "./parts.ts";

/** Numbers, and a list whose titles lead to their sources, as think tanks print it: Jan Nowak, Tytuł, Wydawca, 19 marca 2026. */
export const links = csl(
  "links",
  "Links",
  `
  <macro name="author">
    <names variable="author">
      <name delimiter=", "/>
      <substitute><names variable="editor"/></substitute>
    </names>
  </macro>
  <macro name="issued">
    <group delimiter=" ">
      <date variable="submitted"><date-part name="year"/></date>
      <text macro="year"/>
    </group>
  </macro>
  <citation>
    <layout prefix="[" suffix="]" delimiter="; ">
      <group delimiter=", ">
        <text variable="citation-number"/>
        <text macro="place-in-source"/>
      </group>
    </layout>
  </citation>
  <bibliography et-al-min="4" et-al-use-first="1">
    <layout suffix=".">
      <group delimiter=", ">
        <text macro="author"/>
        <text variable="title"/>
        <text variable="container-title" font-style="italic"/>
        <text macro="publisher"/>
        <text macro="numbering"/>
        <text macro="issued"/>
        <text macro="pages"/>
      </group>
    </layout>
  </bibliography>`,
);
