import { csl } from "./parts.ts";

/** Author and date in brackets, after the manner of the APA: Nowak, J. (2026, 19 marca). Tytuł. Wydawca. URL */
export const apa = csl(
  "apa",
  "APA",
  `
  <locale xml:lang="en"><terms><term name="and">&amp;</term></terms></locale>
  <macro name="author">
    <names variable="author">
      <name name-as-sort-order="all" sort-separator=", " initialize-with=". " delimiter=", " and="text" delimiter-precedes-last="never"/>
      <substitute>
        <names variable="editor"/>
        <text macro="title"/>
      </substitute>
    </names>
  </macro>
  <macro name="issued">
    <group delimiter=", " prefix="(" suffix=")">
      <text macro="year"/>
      <date variable="submitted"><date-part name="year"/></date>
    </group>
  </macro>
  <macro name="title">
    <choose>
      <if variable="container-title"><text variable="title"/></if>
      <else>
        <group delimiter=" ">
          <text variable="title" font-style="italic"/>
          <text macro="numbering" prefix="(" suffix=")"/>
        </group>
      </else>
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
      <choose>
        <if variable="container-title"><text macro="numbering"/></if>
      </choose>
      <text macro="pages"/>
    </group>
  </macro>
  <citation et-al-min="3" et-al-use-first="1" disambiguate-add-year-suffix="true">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <text macro="short-author"/>
        <text macro="year"/>
        <text macro="place-in-source"/>
      </group>
    </layout>
  </citation>
  <bibliography et-al-min="8" et-al-use-first="6">
    <sort><key macro="author"/><key variable="issued"/><key variable="title"/></sort>
    <layout>
      <group delimiter=" ">
        <group delimiter=". " suffix=".">
          <group delimiter=" ">
            <text macro="author"/>
            <text macro="issued"/>
          </group>
          <text macro="title"/>
          <text macro="container"/>
          <text macro="publisher"/>
        </group>
        <text variable="archive_location"/>
      </group>
    </layout>
  </bibliography>`,
);
