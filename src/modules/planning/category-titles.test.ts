// Titles of our own making, as buyers might write them, and the CPV division each belongs to: what the list knows must
// not be lost when words are added. Real notices are measured by bench/kategorier.ts.
import { expect, test } from 'vitest';
import { realCategoryIndex } from '../../../test/planning-data.ts';
import { suggestCpvLevel } from './category-search.ts';

const TITLES = `
45 Fv. 78 Halsøya - Hjartåsen, utbedring
45 Ringerike helsehus, K01 grunn og betong
45 E39 Kristiansand vest - Mandal øst
45 Hovedentreprise bygg - Kvalsund omsorgsboliger
45 Nordbyen skole - tilbygg
45 Sanering vann og avløp Storgata etappe 2
45 Tak- og fasaderehabilitering Rådhuset
45 Ombygging av 3. etasje, Helsehuset
45 Snøskredsikring Longyearbyen
45 Ny gang- og sykkelveg Moen - Fossum
45 Utskifting av vinduer ved Lade skole
45 Brannsikring Domkirken
45 Utvidelse av kirkegård
45 Peiling og mudring i Sandnessjøen havn
45 Kaifront Vest, rehabilitering
45 Ny hovedvannledning Sjøskogen
45 Overføringsledning Haukås
45 Kunstgressbane Eidsvåg
45 Nytt renseanlegg Hias
45 Etablering av energibrønner og varmepumpe
45 Rammeavtale murerarbeider
45 Rammeavtale asfaltarbeider
45 Rammeavtale blikkenslager
50 Serviceavtale heiser
50 Service og vedlikehold av brannbiler
50 Vedlikehold av signalanlegg
50 Dokking og klassing M/S Gann
50 Vedlikeholdsavtale sterilisatorer
71 Geotekniske grunnundersøkelser E16
71 Rådgivende ingeniørtjenester RIB
71 Prosjekteringsgruppe nytt sykehjem
71 Konsulentbistand reguleringsplan Rv. 3
71 Byggeledelse Nye Rollsløkken skole
71 Uavhengig kontroll
71 Skisseprosjekt ny barnehage
71 Arkitektrådgivning nytt rådhus
71 Prosjektleder vei og VA
71 Laboratorieanalyser drikkevann
71 Bruinspeksjon
71 Områderegulering Sentrum sør
72 Nytt saksbehandlingssystem for Lånekassen
72 Applikasjonsdrift av Altinn
72 Konsulentbistand systemutvikling .NET
72 Rammeavtale IT-konsulenter
72 Sikkerhetstesting
72 Skytjenester for lagring
48 Elektronisk pasientjournal til legevakt
48 Anskaffelse av HR-system
48 Sak-/arkivløsning
48 Nytt ERP-system
48 Lisenser Adobe
48 Kvalitetssystem
79 Advokattjenester
79 Rammeavtale tolketjenester
79 Lederutviklingsprogram
79 Markedsundersøkelser
79 Evaluering av områdesatsingen
79 Vektertjenester og alarmutrykning
79 Innleie av vikarer i helse og omsorg
79 Trykking av Norsk Lovtidend
79 Anskaffelse av mediebyrå
79 Regnskapstjenester
79 Rekruttering av toppledere
79 Arrangementstjenester
80 Norskopplæring for voksne innvandrere
80 Førerkortopplæring utrykningskjøretøy
80 Kurs i førstehjelp
80 Videreutdanning for barnehagelærere
85 Avlastning for barn og unge
85 Kjøp av sykehjemsplasser
85 Fosterhjemstjenester
85 Bedriftshelsetjeneste
85 Rehabilitering i spesialisthelsetjenesten
85 Ambulansetjenester
85 Brukerstyrt personlig assistanse
85 Tiltak for arbeidsrettet rehabilitering
90 Innsamling av husholdningsavfall
90 Tømming av slamavskillere
90 Behandling av matavfall
90 Renhold av kollektivstasjoner
90 Vinterdrift fortau og gangveier
90 Nedstrøms papp og papir
90 Skadedyrbekjempelse
90 Miljøovervåking i Gjersjøen
90 Mottak av forurensede masser
77 Skjøtsel av grøntarealer
77 Trefelling og beskjæring
77 Skogrydding langs kraftlinjer
98 Leie og vask av arbeidstøy
98 Gravferdstjenester
92 Drift av svømmehall
92 Basisutstilling nasjonalmuseet
92 TV-produksjon
60 Drift av bussruter i Nordfylket
60 Skoleskyss med drosje
60 Ferjesambandet Horn-Andalsvåg
60 Luftambulansetjenester
60 Flytjenester
64 Mobiltelefoni og mobilt bredbånd
64 Postombringing
66 Forsikringer
66 Banktjenester
33 Hansker til pasientbehandling
33 Pacemakere og ICD
33 Dialysemaskiner
33 MR-maskin
33 Onkologiske legemidler
33 Kateter og urinposer
33 Pasientmonitorering
33 Bleier og inkontinensprodukter
33 Operasjonsbord
34 Minibusser
34 Kjøretøy til hjemmesykepleien
34 Arbeidsbåt
34 Trafikkskilt og stolper
34 Dekk til tyngre kjøretøy
34 Fergereservedeler
35 Ammunisjon 5,56
35 Uniformer til fengselsbetjenter
35 Redningsutstyr
38 NMR spektrometer
38 Vannmålere
38 Konfokalmikroskop
39 Skolemøbler
39 Hvitevarer
39 Storkjøkkenutstyr
30 Bærbare PCer til elever
30 Kopipapir
31 Transformatorer
31 LED-armaturer
31 Jordkabel 132 kV
32 Nettverkssvitsjer
32 AV-utstyr til møterom
32 Radioterminaler
42 Pumper
42 Truck
42 Ventilasjonsaggregat
43 Hjullaster
43 Gravemaskin 14 tonn
44 Rør og rørdeler
44 Trelast
44 Veisalt
14 Singel
15 Fersk fisk
15 Kaffe
15 Matvarer til kantiner
18 Arbeidsklær
19 Søppelsekker
22 Lærebøker
24 Fellingskjemikalier
09 Elkraft
09 Marin gassolje
03 Snittblomster
37 Flygel
37 Lekeapparater
55 Kantinedrift
55 Overnatting og konferanse
63 Reisebyråtjenester
63 Lagerhotell
65 Vannforsyning
70 Leie av kontorlokaler
73 FoU-program helse
73 Følgeforskning
75 Beredskapsavtale
76 Boring av brønner
16 Traktor
41 Kildevann
51 Montering av målere
`;

const LEAST_RIGHT = 0.92;

test('most titles lead to their division, nearly all have it among the first three', () => {
  const index = realCategoryIndex();
  const titles = TITLES.trim()
    .split('\n')
    .map((line) => ({ division: line.slice(0, 2), title: line.slice(3) }));
  const ranks = titles.map(({ division, title }) =>
    suggestCpvLevel(index, title, { digits: 2, limit: 3 }).findIndex(({ prefix }) => prefix === division),
  );
  const wrong = titles.filter((_, place) => ranks[place] !== 0);
  expect(wrong.length / titles.length, JSON.stringify(wrong)).toBeLessThanOrEqual(1 - LEAST_RIGHT);
  expect(ranks.filter((rank) => rank < 0).length).toBeLessThanOrEqual(0.02 * titles.length);
});
