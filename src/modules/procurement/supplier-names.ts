// What a supplier is called when people speak of it: by the whole name, or by a first word that is the firm's own. Words that
// everybody uses, and those that many firms begin with, name nobody. Pure.
import type { Participant } from './dialogue/model.ts';

/** Forms of company are no part of what a firm is called. */
const FORM = /\s+(as|asa|ans|da|sa|ba|enk|nuf|ab|oy|aps|gmbh|ltd|limited|inc)\.?$/i;
const LEAST_NAME = 4;
const LEAST_LETTERS = 3;

/** First words of firms that are common words, places or directions: our own list, in small letters. */
const COMMON = new Set(
  `alarm alarmer aktiv alle allmenn ambulanse anbud arbeid asfalt bedre bergen best beste blå bolig bygg bygda byggmester
  data dagens datakraft den denne det dette digital digitale din ditt drift effektiv eiendom elektro elektronikk energi
  enkel entreprenør europa europeisk felles fjell fjord fokus folk for forum framtid fremtid første fylke fysio felt
  generell glass global god grønn gruppen gul haugesund havn helse helsehjelp her hjelp hjem hjemme hverdag hvit hus
  ikt indre industri innovasjon innovativ institutt integrert internasjonal kommunal kommune kommunenes konsulent kraft
  kristiansand kunnskap kvalitet kyst land landet ledelse lett liv livet lys løsning maskin matvare medisinsk merke midt
  miljø min mitt moderne mobil moss namdal namsos natur nett neste ny nye nord norden nordic nordisk nordnorsk nordre
  nordvest norge norges norgesgruppen norsk norske norway når nær omsorg oppland oslo park partner personlig plan
  praktisk pris produkt profesjonell program prosjekt rask regnskap regionen renhold ren rent respons responssenter ring
  rogaland romsdal rør råd samarbeid samfunn sandnes sanntid scandinavian scandinavia senter service sikker sikkerhet skandinavisk
  skog smart sol standard stavanger stor store sunn sunnhet support system systemer søndre sør sørlandet teknikk teknisk
  teknologi tele telefon telemark tid tjeneste trafikk transport tromsø trondheim trygg trygge trygghet tønsberg total ung
  universell utdanning utstyr vakt vann varme vedlikehold vei vekst velferd velferdsteknologi verden vest vestfold vestlandet
  vestre vi viken vår vårt våre vindu voss øst østfold østlandet østre åpen ålesund the first nordland trøndelag innlandet agder
  buskerud hedmark møre troms finnmark akershus bodø drammen fredrikstad sarpsborg skien arendal hamar lillehammer gjøvik`.split(
    /\s+/,
  ),
);

const small = (text: string): string => text.toLocaleLowerCase('nb');
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** As a word of its own, also with the s of whose it is. */
const hasWord = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(['’]?s|['’])?(?![\\p{L}\\p{N}])`, 'u').test(text);

/** Null where the first word is no name of its own. */
function everydayName(short: string): string | null {
  const [first = ''] = short.split(/[\s/&,]+/);
  const isLong =
    first.length >= LEAST_NAME || (first.length >= LEAST_LETTERS && first === first.toUpperCase());
  return isLong && /\p{L}/u.test(first) && !COMMON.has(small(first)) ? first : null;
}

/** As it is written, with a capital, and in capitals: in small letters it is a word like others. */
function waysToWrite(name: string): string[] {
  const rest = small(name.slice(1));
  return [...new Set([name, `${name.charAt(0).toUpperCase()}${rest}`, name.toUpperCase()])].filter(
    (way) => way !== small(way),
  );
}

function isNamed(text: string, name: string): boolean {
  const short = name.replace(FORM, '').trim();
  const isWhole = short.includes(' ') || COMMON.has(small(short));
  if (isWhole && short.length >= LEAST_NAME) {
    const whole = short.includes(' ') ? short : name;
    if (hasWord(small(text), small(whole))) return true;
  }
  const everyday = everydayName(short);
  return everyday !== null && waysToWrite(everyday).some((way) => hasWord(text, way));
}

/**
 * The first of those who take part that a text names: by the whole name, by a first word of its own («Nordlys» for Nordlys Trygghet
 * AS), or by organisation number; null: none. Not seen: nicknames, and first words that many firms share.
 */
export const namedIn = (
  text: string,
  participants: readonly Pick<Participant, 'name' | 'supplierId'>[],
): string | null => {
  const digits = text.replaceAll(/(?<=\d)[\s\u00a0](?=\d)/g, '');
  const named = participants.find(
    ({ name, supplierId }) => isNamed(text, name) || digits.includes(supplierId),
  );
  return named?.name ?? null;
};
