// Where the pages of learning networks, of their library and of evaluation are looked at, and as whom.
import { benefitVisits } from './benefit-visits.ts';
import type { Region, Who } from './invented-region.ts';
import { inDays } from './steps.ts';

export type Visit = readonly [Who, string];
/** Of each address, as it is registered: who looks, and at what. */
export type Visits = Readonly<Record<string, readonly Visit[]>>;

const STORVIK = '/arbeid/9901';
const COOPERATION = '/arbeid/fjell-og-elv';
const AT_NETWORK = '/arbeid/:party/nettverk';

/** The invented network, as its leader and as a body in it see it. */
async function networkPages(region: Region): Promise<Visits> {
  const all = `${STORVIK}/nettverk`;
  const [one = ''] = await region.links('networkLeader', all, `${all}/:id`);
  const [goal = ''] = await region.links('networkLeader', `${one}/utforming`, `${one}/utforming/mal/:id`);
  const asked = one.replace('/9901/', '/9902/');
  const leader = (part: string): readonly Visit[] => [['networkLeader', `${one}${part}`]];
  const own = (part: string, visits: readonly Visit[] = leader(part)): Visits => ({
    [`${AT_NETWORK}/:id${part}`]: visits,
  });
  const both = (part: string): Visits => own(part, [...leader(part), ['asked', `${asked}${part}`]]);
  return {
    [AT_NETWORK]: [
      ['networkLeader', all],
      ['asked', '/arbeid/9902/nettverk'],
    ],
    [`${AT_NETWORK}/ny`]: [['networkLeader', `${all}/ny`]],
    ...both(''),
    ...both('/utforming'),
    ...own('/utforming/hva'),
    ...own('/utforming/hvem'),
    ...own('/utforming/program'),
    ...own('/utforming/ansvar'),
    [`${AT_NETWORK}/:id/utforming/mal/:mal`]: [
      ['networkLeader', goal],
      ['networkLeader', `${one}/utforming/mal/nytt`],
    ],
    ...both('/tema'),
    ...both('/tema/avstemning'),
    ...own('/tema/program'),
    [`${AT_NETWORK}/:id/tema/:nr`]: [
      ['networkLeader', `${one}/tema/3`],
      ['asked', `${asked}/tema/3`],
    ],
    ...both('/felles-behov'),
    ...both('/kjeden'),
    ...own('/kjeden/koble'),
    [`${AT_NETWORK}/:id/kjeden/resultat/:nr`]: [['networkLeader', `${one}/kjeden/resultat/1`]],
    [`${AT_NETWORK}/:id/kjeden/mal/:plass`]: [['networkLeader', `${one}/kjeden/mal/2`]],
    ...both('/deltakere'),
    ...own('/deltakere/inviter'),
    ...both('/deltakere/grupper'),
    ...own('/deltakere/skjema', [['asked', `${asked}/deltakere/skjema`]]),
    ...own('/deltakere/forplikt', [['asked', `${asked}/deltakere/forplikt`]]),
    [`${AT_NETWORK}/:id/deltakere/:kommune`]: [
      ['networkLeader', `${one}/deltakere/9910`],
      ['asked', `${asked}/deltakere/9902`],
    ],
  };
}

/** Its gatherings: one that has been held, one that comes, as its leader and as a body in it see them. */
async function gatheringPages(region: Region): Promise<Visits> {
  const all = `${STORVIK}/nettverk`;
  const [network = ''] = await region.links('networkLeader', all, `${all}/:id`);
  const list = `${network}/samlinger`;
  const asked = list.replace('/9901/', '/9902/');
  const at = `${AT_NETWORK}/:id/samlinger`;
  const leader = (part: string): Visits => ({
    [`${at}/:nr${part}`]: [['networkLeader', `${list}/2${part}`]],
  });
  const comes = await region.page('networkLeader', `${list}/2`);
  const programme = await region.page('networkLeader', `${list}/1/program`);
  // The second part has a file.
  const [, material = ''] = [...programme.matchAll(/program\/([0-9a-f-]{36})\/filer/g)].map(([, id]) => id);
  const participant = /samlinger\/2\/svar\/([0-9a-f-]{36})/.exec(comes)?.[1] ?? '';
  return {
    [at]: [
      ['networkLeader', list],
      ['asked', asked],
    ],
    [`${at}/ny`]: [['networkLeader', `${list}/ny`]],
    [`${at}/kalender`]: [['asked', `${asked}/kalender`]],
    [`${at}/:nr`]: [
      ['networkLeader', `${list}/1`],
      ['networkLeader', `${list}/2`],
      ['asked', `${asked}/1`],
    ],
    ...leader('/endre'),
    ...leader('/tid'),
    ...leader('/avlys'),
    ...leader('/program'),
    ...leader('/navneliste'),
    [`${at}/:nr/program/:del/filer`]: [['networkLeader', `${list}/1/program/${material}/filer`]],
    [`${at}/:nr/referat`]: [['networkLeader', `${list}/1/referat`]],
    [`${at}/:nr/svar/:deltaker`]: [['networkLeader', `${list}/2/svar/${participant}`]],
  };
}

/** Its assignment: given, answered by some, one with feedback; as its leader and as bodies in it see it. */
async function assignmentPages(region: Region): Promise<Visits> {
  const all = `${STORVIK}/nettverk`;
  const [network = ''] = await region.links('networkLeader', all, `${all}/:id`);
  const list = `${network}/oppgaver`;
  const asked = list.replace('/9901/', '/9902/');
  const at = `${AT_NETWORK}/:id/oppgaver`;
  const made = await region.send('networkLeader', `${list}/ny`, { navn: 'Ring til to' });
  const draft = made.replace('?sagt=lagret', '');
  const both = (part: string): Visits => ({
    [`${at}/:nr${part}`]: [
      ['networkLeader', `${list}/1${part}`],
      ['asked', `${asked}/1${part}`],
    ],
  });
  return {
    [at]: [
      ['networkLeader', list],
      ['networkLeader', draft],
      ['asked', asked],
    ],
    [`${at}/ny`]: [['networkLeader', `${list}/ny`]],
    ...both(''),
    ...both('/skriv-ut'),
    ...both('/svar'),
    ...both('/filer'),
    ...both('/legg-ved'),
    [`${at}/:nr/svar/:body`]: [
      ['networkLeader', `${list}/1/svar/9902`],
      ['asked', `${asked}/1/svar/9904`],
    ],
    [`${at}/:nr/par`]: [['networkLeader', `${list}/1/par`]],
    [`${at}/:nr/frist`]: [['networkLeader', `${list}/1/frist`]],
    [`${at}/:nr/trekk`]: [['networkLeader', `${list}/1/trekk`]],
    [`${at}/:nr/endre`]: [['networkLeader', `${draft}/endre`]],
  };
}

/** Storvik has asked Nesøy; what it became names Storvik, and waits for it and for the network's leader. */
async function textThatNames(
  region: Region,
  network: string,
): Promise<{ readonly text: string; readonly toRead: string; readonly own: string }> {
  const question = { til: '9903', steg: 'need', kategori: '', sporsmal: 'Hva gjorde dere først?' };
  const asked = (await region.send('buyer', `${STORVIK}/veiledning/spor`, question)).split('?')[0] ?? '';
  const theirs = asked.replace('/9901/', '/9903/');
  await region.send('ofTwoBodies', theirs, { svar: 'Vi spurte dem som bruker alarmene.' });
  await region.send('ofTwoBodies', `${theirs}/del`, {});
  await region.send('buyer', `${asked}/del`, {});
  const draft =
    /\/arbeid\/9903\/erfaringer\/[0-9a-f-]{36}/.exec(await region.page('ofTwoBodies', theirs))?.[0] ?? '';
  const written = {
    tittel: 'Vi spurte brukerne først',
    steg: 'need',
    kategori: '',
    gikk: 'good',
    gjort: 'Vi spurte dem som bruker alarmene.',
    resultat: 'To krav falt bort.',
    versjon: '1',
  };
  await region.send('ofTwoBodies', `${draft}/endre`, written);
  await region.send('ofTwoBodies', `${draft}/send`, { nettverk: network, bekreft: 'ja' });
  return { text: `${asked}/tekst`, toRead: `${draft.replace('/9903/', '/9901/')}/les`, own: draft };
}

/** Experiences of Nesøy, one of them sent to the network's leader; a question to Storvik; and one of Namsos for all. */
async function libraryPages(region: Region): Promise<Visits> {
  const own = '/arbeid/9903/erfaringer';
  const told = {
    steg: 'need',
    kategori: '',
    gikk: 'good',
    gjort: 'Ring 90 12 34 56.',
    resultat: 'Det virket.',
  };
  const write = async (who: Who, all: string, tittel: string): Promise<string> =>
    (await region.send(who, `${all}/ny`, { ...told, tittel })).replace('?sagt=saved', '');
  const [draft, sent] = [await write('ofTwoBodies', own, 'Utkast'), await write('ofTwoBodies', own, 'Sendt')];
  const page = await region.page('ofTwoBodies', sent);
  const nettverk = /<option value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? '';
  await region.send('ofTwoBodies', `${sent}/send`, { nettverk, bekreft: 'ja' });
  const naming = await textThatNames(region, nettverk);
  const forAll = await write('namsos', '/arbeid/5007/erfaringer', 'Til alle');
  await region.send('namsos', `${forAll}/send`, { nettverk: '', bekreft: 'ja' });
  const question = { til: '9901', steg: 'need', kategori: '', sporsmal: 'Hvor lang tid brukte dere?' };
  const asked =
    (await region.send('ofTwoBodies', '/arbeid/9903/veiledning/spor', question)).split('?')[0] ?? '';
  const at = '/arbeid/:party/erfaringer';
  const guidance = '/arbeid/:party/veiledning';
  return {
    [at]: [
      ['ofTwoBodies', own],
      ['networkLeader', `${STORVIK}/erfaringer`],
    ],
    [`${at}/ny`]: [['ofTwoBodies', `${own}/ny`]],
    [`${at}/:erfaring`]: [
      ['ofTwoBodies', draft],
      ['ofTwoBodies', sent],
      ['ofTwoBodies', naming.own],
    ],
    [`${at}/:erfaring/endre`]: [['ofTwoBodies', `${draft}/endre`]],
    [`${at}/:erfaring/les`]: [
      ['networkLeader', `${sent.replace('/9903/', '/9901/')}/les`],
      ['networkLeader', naming.toRead],
    ],
    [guidance]: [['ofTwoBodies', '/arbeid/9903/veiledning']],
    [`${guidance}/spor`]: [['ofTwoBodies', '/arbeid/9903/veiledning/spor?til=9904']],
    [`${guidance}/:sporsmal`]: [
      ['ofTwoBodies', asked],
      ['buyer', asked.replace('/9903/', '/9901/')],
      ['buyer', naming.text.replace('/tekst', '')],
    ],
    [`${guidance}/:sporsmal/tekst`]: [['buyer', naming.text]],
    '/drift/erfaringer': [['installation', '/drift/erfaringer']],
    '/drift/erfaringer/:erfaring': [['installation', `/drift/erfaringer/${forAll.split('/').at(-1)}`]],
  };
}

/** Its evaluation, as the leader, a body in it and somebody who is let in to read see it. */
async function surveyPages(region: Region): Promise<Visits> {
  const all = `${STORVIK}/nettverk`;
  const [network = ''] = await region.links('networkLeader', all, `${all}/:id`);
  const about = `network:${network.split('/').at(-1)}`;
  const evaluation = `${network}/evaluering`;
  const [survey = ''] = await region.links('networkLeader', evaluation, `${STORVIK}/evaluering/:id`);
  const [procurement = ''] = await region.links(
    'buyer',
    `${STORVIK}/anskaffelser`,
    `${STORVIK}/anskaffelser/:id`,
  );
  const reader = {
    om: about,
    navn: 'Ingrid Solbakk',
    epost: 'ingrid.solbakk@storvik.example',
    til: inDays(30),
  };
  await region.send('networkLeader', `${STORVIK}/evaluering/leser`, reader);
  const [reading = ''] = await region.links('buyer', '/lesing', '/lesing/:id');
  const [report = ''] = await region.links('networkLeader', evaluation, `${STORVIK}/evaluering/rapport/:id`);
  const [benefit = ''] = await region.links(
    'networkLeader',
    `${evaluation}/gevinster`,
    `${STORVIK}/evaluering/gevinst/:id`,
  );
  const forBody = (address: string): string => address.replace('/9901/', '/9902/');
  const leader = (address: string): Visit => ['networkLeader', address];
  const both = (address: string): readonly Visit[] => [leader(address), ['asked', forBody(address)]];
  const at = '/arbeid/:party/evaluering';
  return {
    [`${AT_NETWORK}/:id/evaluering`]: both(evaluation),
    '/arbeid/:party/anskaffelser/:id/evaluering': [['buyer', `${procurement}/evaluering`]],
    [at]: [['coordinator', `${COOPERATION}/evaluering`]],
    [`${at}/ny`]: [leader(`${STORVIK}/evaluering/ny?om=${about}`)],
    [`${at}/:undersokelse`]: both(survey),
    [`${at}/:undersokelse/resultat`]: both(`${survey}/resultat`),
    [`${at}/:undersokelse/papir`]: [leader(`${survey}/papir`)],
    [`${at}/:undersokelse/svar`]: [leader(`${survey}/svar`)],
    [`${at}/rapport/:rapport`]: both(report),
    ...benefitVisits({ evaluation, procurement, benefit, reading, about }),
    '/lesing': [['buyer', '/lesing']],
    '/lesing/:lesing': [['buyer', reading]],
    '/lesing/:lesing/nettverk': [['buyer', `${reading}/nettverk`]],
    '/lesing/:lesing/rapport/:rapport': [['buyer', `${reading}/rapport/${report.split('/').at(-1)}`]],
    '/lesing/:lesing/:undersokelse': [['buyer', `${reading}/${survey.split('/').at(-1)}`]],
  };
}

export const networkVisits = async (region: Region): Promise<Visits> => ({
  ...(await networkPages(region)),
  ...(await gatheringPages(region)),
  ...(await assignmentPages(region)),
  ...(await libraryPages(region)),
  ...(await surveyPages(region)),
});
