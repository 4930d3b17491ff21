// What the law says about forms of cooperation, in plain nynorsk.
import type { LawTexts } from './law.nb.ts';

export const lawNn: LawTexts = {
  topics: {
    setUp: 'Kven vedtek at kommunen blir med',
    whoMayJoin: 'Kven kan vere med',
    whoDecides: 'Kven bestemmer',
    individualDecisions: 'Kan det gjere enkeltvedtak',
    liability: 'Kven svarar for det samarbeidet skuldar',
    agreement: 'Kva som må stå i avtalen',
    exit: 'Korleis kommunen går ut',
    procurement: 'Forholdet til anskaffingsreglane',
  },
  summaries: {
    administrativtVertskommune:
      'Éin kommune er vert og gjer jobben for dei andre, med sine eigne tilsette. Verten får mynde frå kvar kommune, men berre i saker som ikkje er prinsipielle.',
    politiskVertskommune:
      'Éin kommune er vert, og kommunane har ei felles folkevald nemnd der. Nemnda kan avgjere alle slags saker. Forma er lite brukt.',
    oppgavefellesskap:
      'Kommunane opprettar ei eiga verksemd for felles tenester, med eit representantskap øvst. Forma er laga for støttetenester som innkjøp.',
    interkommunaltPolitiskRaad:
      'Eit råd der kommunane drøftar felles saker. Det skal ikkje produsere tenester og passar difor ikkje som innkjøpseining.',
    iks: 'Kommunane eig eit eige selskap saman, med representantskap og styre. Eigarane svarar utan grense for sin del.',
    as: 'Kommunane eig eit aksjeselskap saman. Selskapet har eige styre, og eigarane styrer gjennom generalforsamlinga.',
    agreement:
      'Kommunane har ein avtale, men kjelda seier ikkje kva lovheimel han byggjer på. Då er det avtalen sjølv som seier kven som bestemmer.',
    project: 'Kommunane går saman om eitt innkjøp eller eit prosjekt. Det blir ikkje oppretta noko varig.',
    unknown: 'Kjelda seier ikkje kva form samarbeidet har. Spør samarbeidet før de byggjer på noko.',
  },
  rules: {
    'KL-1':
      'Kommunar kan samarbeide som interkommunalt politisk råd, oppgåvefellesskap, vertskommune, IKS, aksjeselskap, samvirkeføretak, foreining eller på ein annan måte lova tillèt.',
    'KL-2':
      'At kommunar samarbeider i ei lovleg form, avgjer ikkje om dei kan kjøpe av kvarandre utan konkurranse. Det må de vurdere etter anskaffingsreglane.',
    'IPR-1': 'Kvart kommunestyre og fylkesting må sjølv vedta å opprette rådet.',
    'IPR-2':
      'Rådet kan ikkje gjere enkeltvedtak, bortsett frå interne saker og tilskot det forvaltar. Det skal ikkje produsere tenester.',
    'IPR-3': 'Namnet må innehalde «interkommunalt politisk råd» eller IPR.',
    'KO-1':
      'Kvart kommunestyre og fylkesting må sjølv vedta å opprette fellesskapet. Namnet må innehalde «kommunalt oppgåvefellesskap» eller KO.',
    'KO-2':
      'Det kan ikkje gjere enkeltvedtak, bortsett frå interne saker og tilskot det forvaltar. Innkjøp for deltakarane er ei teneste og går bra.',
    'KO-3':
      'Kvar deltakar svarar utan grense for sin del av pliktene. Den som går ut, svarar framleis for det som var inngått då.',
    'KO-4':
      'Representantskapet er øvst. Kvar deltakar har minst éin medlem der. Dagleg leiar kan ikkje sitje i representantskapet.',
    'KO-5':
      'Avtalen må vere skriftleg, og kvart kommunestyre må sjølv vedta han. Her må det stå namn, om fellesskapet er ein eigen juridisk person, talet på medlemmer i representantskapet, oppgåver og mynde, innskot, eigardel og ansvar, lån, rapportering, korleis deltakarar går ut, oppløysing og arkiv.',
    'KO-6':
      'Andre endringar i avtalen kan representantskapet vedta med to tredelar av røystene, om avtalen ikkje seier noko anna.',
    'VK-0':
      'Ein vertskommune kan berre ha andre kommunar med. Ein fylkeskommune kan berre ha andre fylkeskommunar med.',
    'VK-1': 'Verten kan gjere oppgåver og avgjere saker for dei andre, men ikkje prinsipielle saker.',
    'VK-2':
      'Kommunestyret må sjølv vedta det, ved å be sin eigen kommunedirektør delegere mynde til kommunedirektøren hos verten.',
    'VK-3':
      'Dei folkevalde hos verten kan ikkje instruere eller gjere om vedtak for dei andre. Kvar kommune kan instruere i saker som berre gjeld han sjølv.',
    'VK-4':
      'Kommunane har ei felles folkevald nemnd hos verten. Alle gir nemnda same mynde, og kvar har minst to medlemmer. Nemnda kan avgjere alle slags saker.',
    'VK-5':
      'Avtalen må vere skriftleg, og kvart kommunestyre må sjølv vedta han. Her må det stå kven som er med, kven som er vert, oppgåver og mynde, når dei blir overførte, kva vedtak verten skal melde frå om, økonomisk oppgjer, korleis kommunar går ut, og oppløysing.',
    'VK-6': 'Verten må melde frå til statsforvaltaren om samarbeidet.',
    'VK-7':
      'Ein kommune kan gå ut med eitt års varsel, om avtalen ikkje seier noko anna. Er alle samde, kan samarbeidet løysast opp straks.',
    'VK-8':
      'Samarbeidet er ikkje ein eigen juridisk person. Det er ein del av vertskommunen, som er arbeidsgivar og inngår avtalane.',
    'IKS-1':
      'Berre kommunar, fylkeskommunar og andre IKS kan eige selskapet. Kvart kommunestyre må sjølv vedta selskapsavtalen. Der må det mellom anna stå namn, deltakarar, føremål, kontorstad, styre, innskot, eigardelar og plassar i representantskapet.',
    'IKS-2':
      'Selskapet er ein eigen juridisk person, men kvar deltakar svarar utan grense for sin del. Representantskapet er øvst og har minst éin medlem frå kvar deltakar. Styret har minst tre medlemmer.',
    'AS-1':
      'Aksjeeigarane svarar ikkje for meir enn aksjane sine. Dei bestemmer i generalforsamlinga, og styret leier selskapet.',
    'DEL-1':
      'Kommunestyret kan gi andre enn kommunen sjølv mynde i saker lova ikkje pålegg, men berre når saka ikkje er prinsipiell.',
    'DEL-2': 'Kommunedirektøren må sørgje for at saker til folkevalde er forsvarleg greidde ut.',
    'HAB-1':
      'Reglane om habilitet i forvaltningslova gjeld for tilsette og folkevalde, også når dei arbeider for eit samarbeid. Part, nær familie og styreleiar i ein organisasjon er blant dei som må tre til side.',
    'OLD-1':
      'Eldre samarbeid etter § 27 skulle vere gjorde om til politisk råd eller oppgåvefellesskap innan fire år etter at dei nye reglane tok til å gjelde.',
    'EGN-1':
      'Eigarane kan kjøpe av verksemda utan konkurranse når tre vilkår er oppfylte. Dei styrer ho som si eiga avdeling. Meir enn 80 prosent av arbeidet er for eigarane. Ingen private eig noko direkte.',
    'EGN-2':
      'Kommunar kan avtale å løyse offentlege oppgåver saman utan konkurranse når tre vilkår er oppfylte. Målet er felles. Berre offentlege omsyn tel. Mindre enn 20 prosent av arbeidet blir selt i marknaden.',
    'AVT-1':
      'Lova seier lite om eit samarbeid som berre byggjer på ein avtale. Les avtalen for å sjå kven som kan binde kommunen.',
    'AVT-2':
      'Nokre slike samarbeid hentar inn fullmakt for kvar rammeavtale, og ein kommune kan reservere seg mot ein enkelt avtale.',
    'FEL-1':
      'Når fleire kjøper saman éin gong, svarar dei saman for det dei gjer saman, og kvar for seg for resten.',
  },
  statuses: { confirmed: 'stadfesta', mustBeChecked: 'må kontrollerast' },
  readOn: (date) => `lese ${date}`,
  disclaimer: 'Dette er hjelp til å bestemme, ikkje juridiske råd.',
};
