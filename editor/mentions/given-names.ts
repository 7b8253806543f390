import { inflect } from "./polish-forms.ts";

/** Given names of men that end like a woman's, and of women that do not; folded, see `foldWord`. */
const menInA =
  "kuba barnaba kosma bonawentura jarema sasza pasza misza grisza losza aljosza nikita ilja ila wania kola luca andrea joshua mustafa musa isa abdullah mykola mikola danila foma kuzma sawa hrihorija zoltan attila geza bela matia nicola ezra kanta kenta yuta shota jehuda juda akira noa sima dima jura pedja sergeja sława ola micha jona joszua jozua jehoszua elija";
const womenNotInA =
  "beatrycze ingrid elisabeth elizabeth nancy hillary angelique annegret christine carmen miriam ruth margrethe mette liz dolores madeleine condoleezza amy kate jill michelle nicole sarah rachel judith doris heather catherine claire simone brigitte marie rose alice julie isabel raquel esther edith astrid birgit ines mary betty wendy jean-marie marine agnes annelise noemi rut kallas manuel beatrice helle inger gro astrit elin lis signe bente kirsten gretchen ellen helen irene jane anne suzanne corine carole chantal dominique ségolène segolene valérie valerie virginie nathalie laurence florence sylvie sylvi penny emily kelly sandy hailey kay joy hope grace gwen lynn beth meredith karen sharon allison jennifer kathleen eileen maureen doreen yvette yvonne corinne charlotte harriet margaret janet dorothy shirley kaylee abigail chloe zoe daphne phoebe penelope eurydice solange solveig ursel gisele maite lourdes pilar mercedes consuelo rosario soledad inés nirmal aung esen gülşen sibel nur aylin yasemin mahbube maryam shirin nasrin parvin aiszat sevgil maj mai nini ketewan tamar nino salome rusudan lali eka";

/** Given names of the region's and the world's news; who has one of them before a surname is somebody else. */
const others =
  "adam adrian albert alan aleksander aleksandr aleksiej ołeksandr ołeksij alain alexander alexandr alfred alojzy ambroży anatol anatolij andrej andriej andrij andrzej antoni anton antonio arkadiusz arkadij artur arsenij arsen artem august bartłomiej bartosz benedykt beniamin benjamin bernard bill bob bogdan bogusław boris borys bohdan bolesław bronisław brian bruno carl carlos cezary charles christian chris claudio cyprian cyryl czesław damian daniel danilo dariusz david dawid denis dmitrij dmytro dmitrij dominik donald edgar edmund edward edwin egon emil emmanuel emanuel eric erik ernest eryk eugeniusz fabian felix feliks ferdynand filip florian franciszek francis frank franz fryderyk gabriel george georg gerard giennadij giorgi giuseppe grzegorz guido gustaw hans harald harry heiko helmut henry henryk herman hubert hugo ignacy igor iwan iwo ihor jacek jack jacques jakub jakow james jan janez janusz jarosław jean jeff jens jerzy jiří joe joachim johan johann john jonas jonathan jose josé josep joseph josef józef juan julian juliusz jurij jürgen kacper kamil karl karol kazimierz ken kevin klaus klemens konrad konstantin konstanty konstantyn kornel krystian krzysztof lars larry lech leon leonard leonid leszek lew louis lucjan ludwik luis łukasz maciej maksim maksym maksymilian marcel marcin marco marek mario marian mariusz mark markus martin mateusz matthew maurycy max michael michaił michał michel mieczysław mikołaj miguel mike milan milos milosz miłosz miroslav mirosław mohamed mohammed mohammad muhammad nikolaj nikołaj nicolas nigel norbert oleg ołeh oleh olaf olaf oliver oskar oswald otto pablo patryk patrick paul paulo paweł pavel pedro peter petr petro piotr pierre przemysław radosław rafael rafał rajmund ralf raul recep remigiusz richard robert roberto roman romuald ronald rudolf ryszard sam samuel sebastian sergiej serhij sergiusz silvio sławomir stanisław stefan stephen steve sylwester szymon siarhiej tadeusz taras ted thierry thomas tim timothy tobias tom tomasz tony teodor ulrich uładzimir viktor vladimir wacław walerij waldemar walter wasilij wasyl wieczesław wiesław wiktar wiktor wilhelm william willy witalij witold władimir władysław wojciech wolfgang wołodymyr wsiewołod wiaczesław xavier yves zbigniew zdzisław zenon zygmunt adolf alaksandr andrius antti aristide aro arturas ashraf barack benito boyko charlie donatas edgars egils fumio gitanas igors ingvar jair jens justin krisjanis lloyd maroš maros mihai mircea naftali narendra pekka rishi robert sauli toomas traian valdis volker yair zoran";
const womenInA =
  "ada adela agata agnieszka alena aleksandra alicja alina amanda amelia anastazja anastasija andżelika angela anita aneta angelika aniela anna annalena antonina ariadna barbara beata bernadetta blanka bogna bogumiła bożena brygida cecylia cristina dagmara danuta daria diana dominika donata dorota edyta elena elwira eleonora elżbieta emilia eulalia eugenia eva ewa ewelina federica felicja franciszka gabriela galina genowefa giorgia gloria grażyna halina hanna helena henryka honorata ilona ina inga ingeborga irena irina iryna iwona iza izabela jadwiga janina jana joanna jolanta judyta julia julija justyna jekaterina kamala kamila karina karolina katarzyna katerina katia kinga klara klaudia kornelia krystyna larysa laura lena lidia liliana liudmiła ludmiła lucyna luiza łucja magda magdalena maja malwina małgorzata margarita maria marianna maryja marija mariola marlena marta martyna maryla michalina mirela mirosława monika nadia nadieżda natalia natalija natallia nina olena olga oksana paula patrycja paulina petra polina regina renata roberta roksana rozalia róża rumena sabina salomea samanta sandra sanna sofia stanisława stefania swiatłana swietłana świetłana sylwia tamara tatiana tacciana teresa theresa urszula ursula valentina victoria viola wanda wasilisa wiera weronika wiktoria wiktorija wioletta władysława zofia zuzanna zuzana żaneta";

const list = (words: string) => words.split(" ");
const womenWithoutA = new Set(list(womenNotInA));
const women = new Set([...womenWithoutA, ...list(womenInA)]);
const men = new Set([...list(menInA), ...list(others)]);

export type Gender = "man" | "woman";

/** Told from a given name (folded); null for one that is not known here. */
export function genderOf(given: string): Gender | null {
  if (women.has(given)) return "woman";
  return men.has(given) ? "man" : null;
}

let forms: Set<string> | undefined;

/** Whether this is a given name in some case (folded, see `foldWord`). */
export function isGivenName(key: string): boolean {
  forms ??= new Set(
    [menInA, womenNotInA, others, womenInA]
      .flatMap(list)
      .filter((name) => name.length > 2)
      .flatMap((name) => [...inflect(name, womenWithoutA.has(name) ? "fixed" : "name")]),
  );
  return forms.has(key);
}
