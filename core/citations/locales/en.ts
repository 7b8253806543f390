/** What CSL's styles say in English, as it is written in Britain. */
export const en = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-GB">
  <style-options punctuation-in-quote="false"/>
  <date form="numeric">
    <date-part name="year"/>
    <date-part name="month" form="numeric-leading-zeros" prefix="-"/>
    <date-part name="day" form="numeric-leading-zeros" prefix="-"/>
  </date>
  <terms>
    <term name="accessed">viewed</term>
    <term name="and">and</term>
    <term name="et-al">et al.</term>
    <term name="from">Available from:</term>
    <term name="in">In:</term>
    <term name="no date" form="short">n.d.</term>
    <term name="online">online</term>
    <term name="open-quote">“</term>
    <term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term>
    <term name="close-inner-quote">’</term>
    <term name="page-range-delimiter">–</term>
    <term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term>
    <term name="chapter" form="short"><single>ch.</single><multiple>chs.</multiple></term>
    <term name="section" form="short"><single>sec.</single><multiple>secs.</multiple></term>
    <term name="paragraph" form="short"><single>para.</single><multiple>paras.</multiple></term>
    <term name="volume" form="short"><single>vol.</single><multiple>vols.</multiple></term>
    <term name="issue" form="short"><single>no.</single><multiple>nos.</multiple></term>
    <term name="edition" form="short"><single>ed.</single><multiple>eds.</multiple></term>
    <term name="editor" form="short"><single>ed.</single><multiple>eds.</multiple></term>
  </terms>
</locale>`;
