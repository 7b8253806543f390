import { csl } from "./parts.ts";

/** PN-ISO 690, by numbers: NAZWISKO, Imię. Tytuł [online]. Miejsce: Wydawca, data [dostęp: RRRR-MM-DD]. Dostępny w: URL. */
export const pnIso690 = csl(
  "pn-iso-690",
  "PN-ISO 690",
  `
  <macro name="author">
    <names variable="author">
      <name name-as-sort-order="all" sort-separator=", " delimiter="; ">
        <name-part name="family" text-case="uppercase"/>
      </name>
      <substitute><names variable="editor"/></substitute>
    </names>
  </macro>
  <macro name="title">
    <group delimiter=" ">
      <choose>
        <if variable="container-title"><text variable="title"/></if>
        <else><text variable="title" font-style="italic"/></else>
      </choose>
      <choose>
        <if variable="archive_location"><text term="online" prefix="[" suffix="]"/></if>
      </choose>
    </group>
  </macro>
  <macro name="container">
    <group delimiter=" ">
      <choose>
        <if type="chapter"><text term="in"/></if>
      </choose>
      <text variable="container-title" font-style="italic"/>
    </group>
  </macro>
  <macro name="issue">
    <group delimiter=" ">
      <group delimiter=", ">
        <text macro="publisher"/>
        <text macro="numbering"/>
        <choose>
          <if variable="submitted"><date variable="submitted" form="numeric"/></if>
          <else><text term="no date" form="short"/></else>
        </choose>
        <text macro="pages"/>
      </group>
      <group delimiter=" " prefix="[" suffix="]">
        <text term="accessed"/>
        <date variable="accessed" form="numeric"/>
      </group>
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
    <layout>
      <group delimiter=" ">
        <group delimiter=". " suffix=".">
          <text macro="author"/>
          <text macro="title"/>
          <text macro="container"/>
          <text macro="issue"/>
        </group>
        <group delimiter=" ">
          <text term="from"/>
          <text variable="archive_location" suffix="."/>
        </group>
      </group>
    </layout>
  </bibliography>`,
);
