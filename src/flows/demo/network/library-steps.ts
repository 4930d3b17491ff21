// What bodies in the invented network tell others, each looked over by the network's leader; and a question that one asks another.
import type { PartyId } from '../../../modules/accounts/model.ts';
import { writeExperience } from '../../../modules/network/library/experience-commands.ts';
import { guidanceOf } from '../../../modules/network/library/guidance-queries.ts';
import { experienceOf } from '../../../modules/network/library/queries.ts';
import { askForGuidance, decideExperience, giveGuidance, sendToBeRead } from '../../library/tell-of.ts';
import type { Party } from '../../parties.ts';
import { actingFor, answerer, happened } from '../past.ts';
import { leaderCtx, leaderOf, madeInNetwork, type NetworkLife, type NetworkStep } from './life.ts';
import type { DemoNetwork } from './network-file.ts';

type Told = DemoNetwork['experiences'][number];
type Asked = DemoNetwork['questions'][number];

async function partyOf({ story }: NetworkLife, id: string): Promise<Party> {
  const found = (await story.services.parties()).find(id);
  if (!found) throw new Error(`demo/ is faulty: no party ${id}`);
  return found;
}

async function tell(life: NetworkLife, { body, isNamed, day: _, ...facts }: Told): Promise<void> {
  const { story } = life;
  const party = await partyOf(life, body);
  const ctx = actingFor(story, party.id);
  const written = await writeExperience(ctx, {
    party: party.id,
    isDemo: true,
    changes: null,
    facts,
    inhabitants: party.population,
    contactName: isNamed ? answerer(story, party.id).name : null,
  });
  const id = happened('an experience is written', written);
  const experience = await experienceOf(ctx, id);
  if (!experience) throw new Error('whoever wrote an experience sees it');
  const network = madeInNetwork(life, 'network');
  const sending = { ctx, party, experience, network, isConfirmed: true };
  happened('an experience is sent', await sendToBeRead(story.services, sending));
  const leader = await partyOf(life, leaderOf(life));
  const { version } = experience;
  const decision = { ctx: leaderCtx(life), experience, version, reason: null, leader, from: leader.name };
  happened('an experience is published', await decideExperience(story.services, decision));
}

async function ask(life: NetworkLife, { from, to, step, category, question, answer }: Asked): Promise<void> {
  const { story } = life;
  const [asking, other] = [await partyOf(life, from), await partyOf(life, to)];
  const sent = await askForGuidance(story.services, {
    ctx: actingFor(story, asking.id),
    party: asking,
    other: other.id as PartyId,
    step,
    category,
    question,
  });
  const ctx = actingFor(story, other.id);
  const guidance = await guidanceOf(ctx, other.id, happened('a question is asked', sent));
  if (!guidance) throw new Error('whoever is asked sees the question');
  happened(
    'a question is answered',
    await giveGuidance(story.services, { ctx, party: other, guidance, answer }),
  );
}

export const librarySteps = ({ experiences, questions }: DemoNetwork): readonly NetworkStep[] => [
  ...experiences.map((told) => ({ day: told.day, play: (life: NetworkLife) => tell(life, told) })),
  ...questions.map((asked) => ({ day: asked.day, play: (life: NetworkLife) => ask(life, asked) })),
];
