// The papers of a joint procurement that are made from what is registered: words that stand in Word and PDF files. Bokmål is the
// source; the other languages are typed by it.

import type { ClimateExemption } from '../modules/law/climate.ts';
import type { CriterionKind, InnovationCode, Strength } from '../modules/procurement/requirements/model.ts';

export const procurementPapersNb = {
  author: 'Samkjøp',
  pageOf: (page: string, pages: string) => `Side ${page} av ${pages}`,
  lead: (lead: string) => `${lead} leder anskaffelsen`,
  draft: 'Utkast. Må kontrolleres før det brukes.',
  note: 'Teksten er laget av det som er registrert i Samkjøp. Den er ikke juridisk rådgivning.',
  whole: 'Alle delkontraktene',
  sum: 'Sum',
  none: 'Ingen',
  requirements: {
    title: (title: string) => `Kravspesifikasjon: ${title}`,
    fileName: 'kravspesifikasjon',
    intro: (lead: string, buyers: string) =>
      `${lead} gjennomfører anskaffelsen på vegne av ${buyers}. Kravene sier hva som skal oppnås, ikke hvordan.`,
    strengths: {
      must: {
        title: 'Krav som må være oppfylt',
        text: 'Tilbud som ikke oppfyller et av disse kravene, blir avvist.',
      },
      should: {
        title: 'Krav som blir vurdert',
        text: 'Hvor godt disse kravene er oppfylt, teller i tildelingskriteriene.',
      },
      information: {
        title: 'Opplysninger vi ber om',
        text: 'Her krever vi ikke noe. Leverandøren forteller.',
      },
    } as Readonly<Record<Strength, { title: string; text: string }>>,
    columns: {
      number: 'Nr.',
      text: 'Krav',
      lots: 'Gjelder',
      documented: 'Slik dokumenteres det',
      checked: 'Slik kontrollerer vi',
    },
    noneOfKind: 'Ingen.',
    criteriaTitle: 'Tildelingskriterier',
    criteriaWeighted: 'Kriteriene er vektet. Vektene blir 100 prosent til sammen.',
    criteriaRanked: 'Kriteriene står i prioritert rekkefølge. Det viktigste står først.',
    criteriaCaption: 'Tildelingskriterier',
    criteriaColumns: {
      number: 'Nr.',
      name: 'Kriterium',
      weight: 'Vekt',
      measured: 'Det vi måler',
      documented: 'Dokumentasjon',
      scored: 'Slik gir vi poeng',
    },
    kinds: { price: 'pris', cost: 'kostnad i levetiden', quality: 'kvalitet' } as Readonly<
      Record<CriterionKind, string>
    >,
    environmental: 'klima og miljø',
    noCriteria: 'Ingen tildelingskriterier er registrert.',
    climateTitle: 'Klima og miljø',
    termsTitle: 'Kontraktsvilkår',
    noTerms: 'Ingen egne kontraktsvilkår er registrert.',
    innovationTitle: 'Innovasjon',
    innovation: (codes: string) => `Anskaffelsen meldes med koden ${codes} i kunngjøringen (BT-776).`,
    noInnovation: 'Anskaffelsen meldes ikke som innovativ i kunngjøringen.',
    codes: {
      'mar-nov': 'nytt for markedet (mar-nov)',
      'proc-innov': 'ny prosess (proc-innov)',
      'prod-innov': 'ny vare eller tjeneste (prod-innov)',
      'rd-act': 'forskning og utvikling (rd-act)',
    } as Readonly<Record<InnovationCode, string>>,
  },
  participation: {
    title: (title: string) => `Deltakere og volum: ${title}`,
    fileName: 'deltakere-og-volum',
    intro: (lead: string, count: string) =>
      `${lead} leder. ${count} kjøper sammen. Alle beløp er anslag uten mva. og omfatter opsjoner.`,
    buyersTitle: 'Kjøpere',
    buyersCaption: 'Hvem som kan gjøre avrop',
    buyersColumns: {
      name: 'Kjøper',
      number: 'Org.nr.',
      commitment: 'Bundet eller opsjon',
      mandate: 'Fullmakt',
      worth: 'Kroner',
    },
    commitments: { binding: 'Bundet', option: 'Opsjon' },
    mandates: { standing: 'Stående', case: 'For denne saken' },
    noMandate: 'Mangler',
    lotsTitle: 'Delkontrakter',
    lotsCaption: 'Anslått verdi og ramme i kroner uten mva.',
    lotsColumns: {
      name: 'Delkontrakt',
      bound: 'Bundet',
      option: 'Opsjon',
      estimate: 'Anslag',
      maximum: 'Ramme',
    },
    volumesTitle: 'Volum',
    volumesCaption: (item: string, unit: string) => `${item}, ${unit} for hvert år`,
    buyerColumn: 'Kjøper',
    optionYear: (year: string) => `${year} (opsjon)`,
    locked: (date: string) => `Listen ble låst ${date}.`,
    notLocked: 'Listen er ikke låst ennå. Den kan bli endret.',
  },
  mandate: {
    title: (title: string) => `Fullmakter: ${title}`,
    fileName: 'fullmakter',
    intro:
      'Én fullmakt for hver kjøper. Skriv ut, la den som har myndighet signere, og legg den i eget arkiv.',
    heading: (body: string) => `Fullmakt fra ${body}`,
    gives: (body: string, lead: string, title: string) =>
      `${body} gir ${lead} fullmakt til å gjennomføre anskaffelsen «${title}» og til å tildele og inngå kontrakt på vegne av ${body}.`,
    coversTitle: 'Fullmakten gjelder',
    covers: (worth: string) => `Volum anslått til ${worth} uten mva., opsjoner medregnet.`,
    binding: 'Kjøperen er bundet av volumene sine når kontrakt er inngått.',
    option: 'Kjøperen kan velge å gjøre avrop, men er ikke bundet.',
    reservations: (text: string) => `Forbehold: ${text}`,
    ends: 'Fullmakten gjelder til kontraktene er signert, og kan trekkes tilbake skriftlig før listen over kjøpere er låst.',
    caseNumber: 'Saksnummer hos kjøperen: ………………',
    given: {
      case: (document: string, number: string, date: string) =>
        `Registrert i Samkjøp: «${document}», sak ${number}, ${date}. Da trengs ingen ny fullmakt.`,
      standing: (agreement: string, from: string) =>
        `Registrert i Samkjøp: stående fullmakt etter «${agreement}» fra ${from}. Da trengs ingen ny fullmakt.`,
    },
    signatures: (body: string) => ['Sted og dato', `For ${body}, navn og rolle`],
    check: 'Kontroller hvem som kan gi fullmakt etter delegeringsreglementet deres.',
  },
  agreement: {
    title: (title: string) => `Deltakeravtale: ${title}`,
    fileName: 'deltakeravtale',
    clauses: {
      parties: {
        title: '1 Partene',
        text: 'Disse kjøper sammen:',
        lead: (lead: string) => `${lead} leder anskaffelsen.`,
      },
      scope: {
        title: '2 Hva avtalen gjelder',
        text: (title: string, from: string, to: string) =>
          `Partene anskaffer «${title}» sammen. Avtalen gjelder behovet fra ${from} til ${to}, opsjoner medregnet.`,
      },
      volumes: {
        title: '3 Volum og bindinger',
        text: 'Hver part melder volum for hvert år. Den som er bundet, kjøper det partene trenger innenfor volumene. Den som har opsjon, kan velge.',
        caption: 'Verdi for hver part i kroner uten mva.',
        columns: { name: 'Part', bound: 'Bundet', option: 'Opsjon', whole: 'Til sammen' },
      },
      tasks: {
        title: '4 Hvem gjør hva',
        text: 'Oppgavene er delt slik:',
        caption: 'Oppgaver',
        columns: { task: 'Oppgave', party: 'Hvem' },
        nobody: 'Ikke fordelt ennå',
      },
      costs: {
        title: '5 Kostnader ved å kjøpe sammen',
        text: (pot: string) => `Arbeidet med anskaffelsen er anslått til ${pot}. Det deles slik:`,
        caption: 'Andel i kroner uten mva.',
        columns: { name: 'Part', fee: 'Andel' },
        none: 'Hvordan kostnaden deles, er ikke valgt ennå.',
      },
      withdrawal: {
        title: '6 Å trekke seg',
        texts: [
          'En part kan trekke seg skriftlig, med grunn, til listen over kjøpere er låst før kunngjøringen.',
          'Etter at listen er låst, er parten med til kontraktene er inngått. Da gjelder det parten er bundet av etter punkt 3.',
          'Den som trekker seg, betaler sin del av kostnadene som er påløpt.',
        ],
      },
      impartiality: {
        title: '7 Habilitet og taushet',
        texts: [
          'Hver part sørger for at de som deltar, er habile, og at forretningshemmeligheter blir holdt hemmelige.',
        ],
      },
      disputes: {
        title: '8 Uenighet',
        texts: [
          'Partene prøver først å bli enige. Blir de ikke det, avgjør den som leder, fremdriften til listen er låst.',
        ],
      },
    },
    signatures: (body: string) => `For ${body}: sted, dato, navn og rolle`,
    signTitle: 'Signaturer',
  },
  lots: {
    title: (title: string) => `Delkontrakter, vurdering: ${title}`,
    fileName: 'delkontrakter-vurdering',
    ruleTitle: 'Hva regelen sier',
    mustExplain: (section: string) =>
      `Etter ${section} skal oppdragsgiver begrunne det når anskaffelsen ikke deles i delkontrakter. Må kontrolleres i forskriften.`,
    goodPractice:
      'Her er begrunnelsen god praksis, ikke et krav etter den delen av forskriften som er valgt.',
    reasonTitle: 'Begrunnelse',
    noReason: 'Begrunnelsen er ikke skrevet ennå.',
    old: 'Volum eller delkontrakter er endret etter at begrunnelsen ble skrevet. Skriv den på nytt.',
    kept: (date: string) => `Begrunnelsen ble lagret ${date}.`,
    lotsTitle: 'Slik er anskaffelsen delt',
    undivided: 'Anskaffelsen er ikke delt.',
    caption: 'Delkontrakter i kroner uten mva.',
    columns: { name: 'Delkontrakt', buyers: 'Kjøpere', items: 'Innhold', worth: 'Anslag', maximum: 'Ramme' },
  },
  climate: {
    title: (title: string) => `Klima og miljø, vurdering: ${title}`,
    fileName: 'klima-og-miljo',
    ruleTitle: 'Hva regelen sier',
    rule: (source: string, status: string) => `${source}. ${status}.`,
    notApplying: 'Regelen om klima og miljø gjelder ikke for den delen av forskriften som er valgt.',
    unknown: 'Det er ikke valgt hvilken del av forskriften som gjelder. Derfor kan vi ikke svare ennå.',
    answerTitle: 'Svaret',
    met: 'Anskaffelsen oppfyller regelen slik den er registrert.',
    notMet: 'Anskaffelsen oppfyller ikke regelen slik den er registrert.',
    notKnown: 'Vi vet ikke om regelen er oppfylt.',
    uncertain: 'Om det kreves begrunnelse på denne datoen, må kontrolleres.',
    ways: {
      criterion: 'Klima og miljø er et tildelingskriterium.',
      requirement: 'Klima og miljø er krav i kravspesifikasjonen i stedet for tildelingskriterium.',
      exemption: 'Det er gjort unntak.',
    },
    exemptions: {
      insignificant: 'Klimaavtrykket og miljøbelastningen er uvesentlig.',
      criticalInterest: 'Særlig viktige hensyn taler mot.',
      nationalMinimum: 'Nasjonale minstekrav gjelder allerede.',
    } as Readonly<Record<ClimateExemption, string>>,
    evidence: (text: string) => `Dette viser det: ${text}`,
    provisionsTitle: 'Krav og kriterier for klima og miljø',
    weight: (name: string, weight: string) => `${name}: ${weight} prosent`,
    ranked: (name: string, place: string) => `${name}: nummer ${place} i rekkefølgen`,
    noProvisions: 'Ingen krav eller kriterier er merket med klima og miljø.',
  },
  contract: {
    title: (title: string) => `Kontraktsoppsummering: ${title}`,
    fileName: 'kontraktsoppsummering',
    intro:
      'Dette er avtalt, samlet for dem som skal gjøre avrop. Kontraktene selv gjelder foran denne oversikten.',
    lotTitle: (lot: string, supplier: string) => `${lot}: ${supplier}`,
    signed: (party: string, date: string) => `Signert ${date} av ${party}.`,
    period: (from: string, to: string) => `Gjelder fra ${from} til ${to}.`,
    options: (months: string) => `Kan forlenges: ${months}.`,
    months: (count: string) => `${count} måneder`,
    noOptions: 'Kan ikke forlenges.',
    ceiling: (amount: string) => `Det kan gjøres avrop for inntil ${amount} uten mva.`,
    reference: (text: string) => `Arkivnummer: ${text}.`,
    caption: 'Kjøpere og anslått verdi i kroner uten mva.',
    columns: { name: 'Kjøper', commitment: 'Bundet eller opsjon', worth: 'Anslag' },
  },
  priceForm: {
    title: (title: string) => `Prisskjema: ${title}`,
    fileName: 'prisskjema',
    intro: [
      'Fyll ut de gule feltene i hvert ark. Alle priser er i kroner uten mva.',
      'Summene regnes ut av seg selv. Andre felt er låst.',
      'Volumene er anslag og forplikter ikke mer enn avtalen sier.',
    ],
    overview: 'Oversikt',
    supplier: 'Leverandør',
    orgNumber: 'Organisasjonsnummer',
    date: 'Dato',
    lot: 'Delkontrakt',
    lotSum: 'Tilbudt sum',
    whole: 'Sum for delkontraktene det er gitt pris på',
    item: 'Det som kjøpes',
    unit: 'Enhet',
    volume: 'Volum i alt',
    unitPrice: 'Pris per enhet',
    sum: 'Sum',
    comment: 'Merknad fra leverandøren',
    membersTitle: 'Volum per kjøper',
    buyer: 'Kjøper',
    amountFault: { title: 'Ikke et beløp', text: 'Skriv prisen som et tall, 0 eller mer.' },
  },
};

export type ProcurementPapersTexts = typeof procurementPapersNb;
