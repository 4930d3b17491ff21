// Words of the question whether a group's contract should be divided, in nynorsk.
import type { CostFacts, GroupLotsTexts, ReachFacts } from './group-lots.nb.ts';

const basis = { amount: 'mengd', place: 'stad', trade: 'fag' };
const costs = ({ amount, isDearer }: CostFacts): string =>
  amount === '' ? 'kostar det same som éin kontrakt' : `kostar ca. ${amount} ${isDearer ? 'meir' : 'mindre'}`;
const against = ({ reach, range, before, rangeBefore }: ReachFacts): string => {
  const likely = `${reach} av verdien, mot ${before} med éin kontrakt.`;
  if (range === reach && rangeBefore === before) return likely;
  return `${likely} Frå lågt til høgt overslag er det ${range}, mot ${rangeBefore}.`;
};

export const groupLotsNn: GroupLotsTexts = {
  title: 'Éin kontrakt eller fleire?',
  answer: {
    oneBody: 'Ha éin kontrakt. Berre éin kjøpar står bak behova, så det er ikkje noko å dele.',
    tooFewBids:
      'Ha éin kontrakt. Deler de i to, ventar vi for få tilbod på minst éin av delane. Det bør kome fleire tilbod på kvar del enn det er delar.',
    limits: 'Ha éin kontrakt. Inga deling held seg innanfor grensene.',
    oneIsCheapest: 'Éin kontrakt er billegast.',
    dividedIsCheapest: (lots, { amount }) =>
      `Det er billegast å dele i ${lots}. ${amount === '' ? 'Det kostar om lag det same som éin kontrakt.' : `Det kostar ca. ${amount} mindre enn éin kontrakt.`}`,
  },
  planned: (lots, { amount, isDearer }) => {
    const plan = `Planen deler kjøpet i ${lots} like store delkontraktar, med ein like stor del av kvart behov i kvar.`;
    if (amount === '') return plan;
    return isDearer
      ? `${plan} Éin kontrakt ville kosta ca. ${amount} mindre, men då ville nokon tape på å vere med.`
      : `${plan} Éin kontrakt ville kosta ca. ${amount} meir.`;
  },
  otherWays: 'Vala nedanfor deler etter kven som kjøper. Dei er målte mot éin kontrakt, ikkje mot planen.',
  small: {
    divide: (lots, cost, facts) =>
      `Å dele i ${lots} ${costs(cost)} over avtaleperioden. Då kan små leverandørar truleg ta ${against(facts)}`,
    fits: 'Han er truleg liten nok for ein liten leverandør.',
    perhaps: 'Kanskje er han liten nok for ein liten leverandør.',
    none: (most) =>
      `Han er truleg for stor for små leverandørar, og inga deling som kostar opptil ${most} meir, endrar på det.`,
    cheapest: (facts) => `Små leverandørar kan då truleg ta ${against(facts)}`,
    least: (lots, cost) => `Den billegaste delinga, i ${lots}, ${costs(cost)}.`,
  },
  range: (low, high) => `${low}–${high}`,
  likely: (share, range) => `${share} (${range})`,
  caption: 'Tre val. Kostnad over avtaleperioden mot éin kontrakt, i kroner utan mva.',
  columns: {
    plan: 'Val',
    lots: 'Kontraktar',
    extra: 'Kostar meir',
    bids: 'Venta tilbod, minst',
    reach: 'Små leverandørar kan ta',
  },
  plans: {
    one: 'Éin kontrakt',
    cheapest: 'Billegast',
    smallFirms: 'Best for små leverandørar',
    divided: 'Billegaste deling',
  },
  sameAs: (plan, other) => `${plan} (det same som «${other}»)`,
  picture: {
    title: 'Kor store kontraktane blir',
    description: 'Kvar linje er eitt val, delt etter verdi. Tala står i tabellane.',
    row: (plan, lots) => `${plan}: ${lots}`,
    yes: 'Liten nok for ein liten leverandør',
    maybe: 'Kanskje liten nok',
    no: 'For stor',
  },
  divide: {
    legend: 'Del etter',
    place: 'Stad: kommunar som ligg ved sida av kvarandre',
    amount: 'Mengd: utan tanke på stad',
    trade: 'Fag etter CPV-kode, så stad',
    button: 'Vis delinga',
  },
  lots: {
    fold: (lots, plan) => `${plan}, i ${lots}: kven som er i kvar`,
    caption: 'Delkontraktane. Verdi er det vi reknar med blir kjøpt på avtalen, kroner i året.',
    columns: { lot: 'Del', who: 'Kven', trade: 'Fag', value: 'Verdi', bids: 'Venta tilbod', price: 'Pris' },
    cpv: (codes) => `CPV ${codes}`,
    noCode: 'utan kode',
    priceNote: 'Pris er målt mot eit svært lite kjøp med to tilbod.',
    differenceCaption: 'Skilnaden frå éin kontrakt, kroner over avtaleperioden',
    columnsDifference: { step: 'Ledd', amount: 'Kroner' },
    followUp: 'Evaluering, kontrakt og oppfølging',
    bids: 'Det leverandørane bruker på tilbod',
    purchases: 'Andre prisar: mindre volum, annan konkurranse',
    total: 'Til saman',
    range: (low, high) => `Overslaget går frå ${low} til ${high}.`,
  },
  local: {
    fold: 'Kva med lokale leverandørar?',
    text: 'Vi veit ikkje kven som er lokale, eller kva kvar av dei kan levere. Vi går ut frå at lokale leverandørar oftast er små. Tabellen viser kor stor del av verdien som ligg i delkontraktar ein leverandør av kvar storleik kan ta.',
    caption: 'Del av verdien, lågt–høgt',
    size: 'Leverandør',
    sizes: { micro: 'Under 10 tilsette', small: '10–49 tilsette', medium: '50–249 tilsette' },
    capacity: 'Kan ta i året',
    capacityRange: (low, high) => `${low}–${high}`,
  },
  margin: {
    small: (low, high) =>
      `Ein liten leverandør har her 10–49 tilsette og kan ta ${low}–${high} i året i éin kontrakt.`,
    uncertain:
      'Studiar er usamde om små leverandørar vinn oftare når kontraktar blir delte. Difor viser vi eit spenn, ikkje ein lovnad.',
    limit: (most) => `«Best for små leverandørar» får koste opptil ${most} meir enn éin kontrakt.`,
    bids: 'Vi deler aldri i fleire kontraktar enn at vi ventar minst eitt tilbod meir enn det er kontraktar.',
    neighbours: 'Kven som ligg ved sida av kvarandre, er rekna av luftlinja. Fjordar og fjell er ikkje med.',
    exact: 'Alle moglege delingar er vurderte.',
    search: 'Det er for mange kjøparar til å vurdere alle delingar. Vi har leita, og det kan finnast betre.',
  },
  rules: {
    'LOT-1':
      'I innkjøp etter del III må de vurdere å dele i delkontraktar. Deler de ikkje, må de gi ei kort grunngiving i dokumenta for innkjøpet eller i protokollen. Klagenemnda og domstolane prøver ikkje sjølve grunngivinga.',
    'LOT-2': 'Å dele opp endrar ikkje kva reglar som gjeld. Alle delkontraktane blir rekna saman.',
    'LOT-3':
      'Det går an å dele etter mengd, stad eller fag. Vurder det de kjøper, marknaden og kva de sjølve har kapasitet til.',
    'LOT-4':
      'Vil de kunne gi fleire delkontraktar samla til éin leverandør, eller setje eit tak for kvar, må de ha kunngjort det på førehand.',
  },
  draft: {
    one: 'Utkast: kvifor vi ikkje deler (§ 19-4)',
    divided: (lots, plan) => `Utkast: kvifor vi deler i ${lots} (§ 19-4), ${plan}`,
    intro: 'Rett teksten, og fyll ut det som står i klammer, før de bruker han.',
    label: 'Tekst som kan kopierast',
    rulesTitle: 'Det utkastet byggjer på',
    below:
      'Samla verdi ser ut til å liggje under EØS-terskelverdien. Då gjeld truleg ikkje plikta til å grunngi, men det kan vere nyttig likevel.',
    assessed: (category, buyers, value) =>
      `Vi har vurdert å dele innkjøpet av ${category} for ${buyers} i delkontraktar, jf. anskaffingsforskrifta § 19-4. Samla verdi er rekna til ${value} i året.`,
    notDivided: 'Vi deler ikkje innkjøpet.',
    isDivided: (lots, by) => `Vi deler innkjøpet i ${lots} etter ${basis[by]}.`,
    equal: (lots) => `Utkast: kvifor vi deler i ${lots} like store delkontraktar (§ 19-4)`,
    equalLots: (value) =>
      `Kvar delkontrakt er på ca. ${value} i året og gjeld ein like stor del av kvart behov.`,
    lot: (letter, who, value) => `Delkontrakt ${letter}: ${who}, ca. ${value} i året.`,
    object: '[Skriv om det de kjøper, heng saman eller kan leverast av ulike leverandørar.]',
    cost: (lots, by, cost) =>
      `Kostnad: Å dele i ${lots} etter ${basis[by]} vil etter overslaget ${cost.amount === '' ? 'koste det same som éin kontrakt' : `koste ca. ${cost.amount} ${cost.isDearer ? 'meir' : 'mindre'} enn éin kontrakt over avtaleperioden`}.`,
    costParts: (followUp, bids, purchases) =>
      `Av dette er oppfølging ${followUp}, tilbodskostnader ${bids} og endra prisar ${purchases}.`,
    cheaperYet: '[Skriv kvifor de likevel ikkje deler.]',
    tooFewBids: (lots) =>
      `Marknad: Delt i ${lots} ventar vi for få tilbod på minst éin del til at konkurransen blir god.`,
    oneBids: (bids) => `Marknad: Vi ventar om lag ${bids} tilbod på éin kontrakt.`,
    dividedBids: (bids) =>
      `Marknad: Vi ventar minst ${bids} tilbod på kvar delkontrakt, og fleire tilbod på kvar enn det er delkontraktar.`,
    market: '[Skriv kva de veit om marknaden, til dømes frå dialog med leverandørar.]',
    reach: (facts) => `Små leverandørar: Med delinga kan små leverandørar truleg ta ${against(facts)}`,
    reachOne: (reach) =>
      `Små leverandørar: Med éin kontrakt kan små leverandørar truleg ta ${reach} av verdien åleine.`,
    own: 'Eigen kapasitet: [Skriv kor mange kontraktar de kan følgje opp.]',
    together: 'Alle delkontraktane er rekna saman då vi valde prosedyre.',
    estimates: (date) => `Tala er overslag, rekna ut ${date}.`,
  },
  lotCount: (count, isOne) => `${count} ${isOne ? 'delkontrakt' : 'delkontraktar'}`,
};
