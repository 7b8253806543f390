import { csl } from "./parts.ts";

/** Author and year without a comma, after the manner of Chicago: Nowak, Jan. 2026. „Tytuł”. Wydawca, 19 marca. URL. */
export const chicago = csl(
  "chicago",
  "Chicago",
  `
  <macro name="author">
    <names variable="author">
      <name name-as-sort-order="first" sort-separator=", " delimiter=", " and="text" delimiter-precedes-last="never"/>
      <substitute>
        <names variable="editor"/>
        <text macro="title"/>
      </substitute>
    </names>
  </macro>
  <macro name="title">
    <choose>
      <if type="book report dataset" match="any"><text variable="title" font-style="italic"/></if>
      <else><text variable="title" quotes="true"/></else>
    </choose>
  </macro>
  <macro name="container">
    <group delimiter=", ">
      <group delimiter=" ">
        <choose>
          <if type="chapter"><text term="in"/></if>
        </choose>
        <text variable="container-title" font-style="italic"/>
      </group>
      <text macro="publisher"/>
      <text macro="numbering"/>
      <date variable="submitted"><date-part name="year"/></date>
      <text macro="pages"/>
    </group>
  </macro>
  <citation et-al-min="4" et-al-use-first="1" disambiguate-add-year-suffix="true">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <group delimiter=" ">
          <text macro="short-author"/>
          <text macro="year"/>
        </group>
        <text macro="place-in-source"/>
      </group>
    </layout>
  </citation>
  <bibliography et-al-min="11" et-al-use-first="7">
    <sort><key macro="author"/><key variable="issued"/><key variable="title"/></sort>
    <layout>
      <group delimiter=" ">
        <group delimiter=". " suffix=".">
          <text macro="author"/>
          <text macro="year"/>
          <text macro="title"/>
          <text macro="container"/>
        </group>
        <text variable="archive_location" suffix="."/>
      </group>
    </layout>
  </bibliography>`,
);
