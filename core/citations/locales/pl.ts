/** What CSL's styles say in Polish. Months are written by `dayAndMonth`: their case depends on whether a day stands before them. */
export const pl = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="pl-PL">
  <style-options punctuation-in-quote="false"/>
  <date form="numeric">
    <date-part name="year"/>
    <date-part name="month" form="numeric-leading-zeros" prefix="-"/>
    <date-part name="day" form="numeric-leading-zeros" prefix="-"/>
  </date>
  <terms>
    <term name="accessed">dostęp:</term>
    <term name="and">i</term>
    <term name="et-al">i in.</term>
    <term name="from">Dostępny w:</term>
    <term name="in">W:</term>
    <term name="no date" form="short">b.d.</term>
    <term name="online">online</term>
    <term name="open-quote">„</term>
    <term name="close-quote">”</term>
    <term name="open-inner-quote">‚</term>
    <term name="close-inner-quote">’</term>
    <term name="page-range-delimiter">–</term>
    <term name="page" form="short"><single>s.</single><multiple>s.</multiple></term>
    <term name="chapter" form="short"><single>rozdz.</single><multiple>rozdz.</multiple></term>
    <term name="section" form="short"><single>sekcja</single><multiple>sekcje</multiple></term>
    <term name="paragraph" form="short"><single>akap.</single><multiple>akap.</multiple></term>
    <term name="volume" form="short"><single>t.</single><multiple>t.</multiple></term>
    <term name="issue" form="short"><single>nr</single><multiple>nr</multiple></term>
    <term name="edition" form="short"><single>wyd.</single><multiple>wyd.</multiple></term>
    <term name="editor" form="short"><single>red.</single><multiple>red.</multiple></term>
  </terms>
</locale>`;
