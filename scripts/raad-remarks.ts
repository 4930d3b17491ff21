// Why the advice differs from what was chosen, a sentence for each case where it does. A test finds a missing or idle one.
export const REMARKS: Readonly<Record<string, string>> = {
  'abakus-form':
    'Kilden sier ikke at kommunene ville ha et eget rettssubjekt. Uten det er vertskommune enklest, og bare én av 36 valgte aksjeselskap.',
  'bodo-2025-lisenser':
    'IKT-selskapet er en av dem som spør. Rådet går via det, mens de valgte et større volum på tvers av flere samarbeid.',
  'btv-2018-fylkene': 'Regionreformen avgjorde. Rådgiveren kjenner ikke slike hendelser.',
  'fkit-2017-nedlegging':
    'Samarbeidet ble lagt ned av eierne. Et medlem kan ikke velge å bli i noe som ikke finnes.',
  'hallingdal-2024-samarbeid':
    'De startet et prosjekt før de valgte form. Rådet svarer på hvilken form, ikke på om tiden er inne.',
  'harstad-utmelding':
    'Rom for lokale leverandører teller i rådet, men ikke nok til å veie opp prisen. Rådet ville holdt noen områder utenfor.',
  'helseplattformen-2022-utsatt':
    'De ventet fordi tidsplanen hos andre var uviss. Rådgiveren kjenner ikke andres forsinkelser.',
  'hustadvika-2021-telefoni':
    'Kilden sier ikke om kommunen er nevnt i avtalen. Da er den usikker og kan ikke settes først.',
  'ikt-nordhordland-journal':
    'IKT-fellesskapet er selve det felles kjøpet. Rådet regner elleve kommuner som ett kjøp, og forskjellen er mest i navnet.',
  'innherred-2018-form':
    'De ville ha ansatte hos flere kommuner og ikke noe eget rettssubjekt. Det er ikke blant opplysningene i saken.',
  'innherred-regionrad-form':
    'Kilden sier ikke at rådet bare skal være møteplass. Svarer de ja på det, er politisk råd åpent.',
  'jaeren-2022-klimakrav':
    'Målet var en ferdighet, ikke ett kjøp. Rådet kjenner tre andre med samme behov og setter felles kjøp først, med læring som steg før.',
  'kofa-2010-33-uib':
    'Avtalen er den samme. Kilden sier ikke at universitetet var med fra starten, så rådet kaller den en annens avtale.',
  'ks-statlige-fellesavtaler':
    'KS sier når slike avtaler passer. Uten en kategori og en avtale som nevner kommunen, kan rådet ikke si det.',
  'nord-trondelag-2016-laeringsnettverk':
    'De lærte først, og fem av dem kjøpte sammen etterpå. Rådet hopper over steget, fordi kilden ikke sier at de manglet kompetanse.',
  'nordland-fylke-kontorrekvisita':
    'Registeret viser medlemskap i et samarbeid som kanskje kjøper dette. Fylkeskommunen delte i sju regioner og kjøpte selv.',
  'ofa-form':
    'Blandede eiere kan velge mellom oppgavefellesskap og IKS. Kilden sier ikke hva de la vekt på, og rådet velger det som er billigst i drift.',
  'renonorden-2017': 'Mange hentet avfallet selv etter konkursen. Rådgiveren fikk ikke vite at de kunne det.',
  'ringebu-2025-byggevarer':
    'Tre av medlemmene kjøpte sammen med en delkontrakt hver. Rådet går via samarbeidet de alt har.',
  'suldal-daglegvarer':
    'Rom for lokale butikker teller i rådet, men ikke nok til å veie opp prisen. Kommunen la større vekt på grendene.',
  'vanylven-2026-pasientvarsling':
    'Rådet følger rapporten: Små kommuner bør gå inn i et fast samarbeid. Kommunen kjøpte alene.',
  'vanylven-helsevikarer':
    'Rådet følger rapporten: Små kommuner bør gå inn i et fast samarbeid. Kommunen kjøpte alene.',
  'vois-2013-form':
    'Vertskommune er stengt når en fylkeskommune er med på lik linje. De løste det med en egen avtale for fylkeskommunen.',
};
