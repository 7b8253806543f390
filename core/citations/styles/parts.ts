/** A whole style of its parts. What every style says alike is here, so that each file shows what is its own. */
export function csl(id: string, title: string, parts: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info>
    <title>${title}</title>
    <id>urn:kolegium:style:${id}</id>
    <updated>2026-11-26T00:00:00+00:00</updated>
  </info>
  ${common}
  ${parts}
</style>`;
}

/*
 * `submitted` holds the date as the style wants it written: CSL cannot say that Polish writes „marzec 2026” and „19 marca
 * 2026”, and its processor writes two dates as „2026-03–-04-02-19”.
 * `archive_location` holds the address.
 */
const common = `
  <macro name="place-in-source">
    <group delimiter=" ">
      <label variable="locator" form="short"/>
      <text variable="locator"/>
    </group>
  </macro>
  <macro name="year">
    <choose>
      <if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
      <else><text term="no date" form="short"/></else>
    </choose>
  </macro>
  <macro name="numbering">
    <group delimiter=", ">
      <group delimiter=" "><text term="edition" form="short"/><text variable="edition"/></group>
      <group delimiter=" "><text term="volume" form="short"/><text variable="volume"/></group>
      <group delimiter=" "><text term="issue" form="short"/><text variable="issue"/></group>
      <group delimiter=" "><text term="issue" form="short"/><text variable="number"/></group>
    </group>
  </macro>
  <macro name="publisher">
    <group delimiter=": ">
      <text variable="publisher-place"/>
      <text variable="publisher"/>
    </group>
  </macro>
  <macro name="pages">
    <group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>
  </macro>
  <macro name="short-author">
    <names variable="author">
      <name form="short" and="text" delimiter=", " delimiter-precedes-last="never"/>
      <substitute>
        <names variable="editor"/>
        <text variable="title" form="short" quotes="true"/>
      </substitute>
    </names>
  </macro>`;
