// Experiences and guidance as a party's people do them: each command with what others are told of it.
import type { Result } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { PartyId } from '../../modules/accounts/model.ts';
import { NOBODY_TOLD } from '../../modules/accounts/outbox-commands.ts';
import { sendExperience } from '../../modules/network/library/experience-commands.ts';
import {
  agreeToShare,
  answerGuidance,
  askGuidance,
} from '../../modules/network/library/guidance-commands.ts';
import { guidanceThatBecame } from '../../modules/network/library/guidance-queries.ts';
import type { Experience, Guidance, MethodStep } from '../../modules/network/library/model.ts';
import { decideAsLeader, decideForAll } from '../../modules/network/library/moderation-commands.ts';
import { answerText } from '../../modules/network/library/name-commands.ts';
import { networkOf } from '../../modules/network/life/queries.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import type { Party } from '../parties.ts';
import { type Services, systemCtx } from '../services.ts';
import { type LibraryMessage, libraryTeller, toldTogether } from './letters.ts';

const same = (title: string) => () => title;
/** «markedsdialog»: the step inside a sentence. */
const stepIn = (step: MethodStep) => (language: Language) =>
  textsFor(language).library.steps[step].toLocaleLowerCase(language);

interface Doing {
  readonly ctx: Ctx;
  readonly party: Party;
}

export interface Sending extends Doing {
  readonly experience: Experience;
  readonly network: string | null;
  readonly isConfirmed: boolean;
}

const textPath = (guidance: string): string => `/veiledning/${guidance}/tekst`;

/** Codes: those of `sendExperience`. */
export async function sendToBeRead(services: Services, asked: Sending): Promise<Result<true>> {
  const { ctx, party, experience, network, isConfirmed } = asked;
  const leader = network === null ? null : ((await networkOf(ctx, network))?.leader ?? null);
  const tellLeader = leader && (await libraryTeller(services, leader));
  const { withParty, title } = experience;
  const tellNamed = withParty && (await libraryTeller(services, withParty));
  const question = withParty && (await guidanceThatBecame(ctx, experience.id));
  const about = { from: party.name, title: same(title), content: '' };
  const toLeader = tellLeader
    ? tellLeader({ ...about, kind: 'experience.sent', letter: null, path: '/erfaringer' })
    : NOBODY_TOLD;
  const toNamed =
    tellNamed && question
      ? tellNamed({ ...about, kind: 'experience.toAgree', letter: 'toAgree', path: textPath(question) })
      : NOBODY_TOLD;
  return sendExperience(ctx, {
    party: party.id,
    experience: experience.id,
    network,
    isConfirmed,
    told: (isNameAgreed) => (isNameAgreed ? toLeader : toldTogether(toLeader, toNamed)),
  });
}

export interface Deciding {
  readonly ctx: Ctx;
  readonly experience: Experience;
  /** Of what was read. */
  readonly version: number;
  /** Null: it is published. */
  readonly reason: string | null;
  /** Who decides: a network's leader, or null for those who run the installation. */
  readonly leader: Party | null;
  /** What whoever decides is called. */
  readonly from: string;
}

/** Codes: those of `decideAsLeader`. */
export async function decideExperience(services: Services, asked: Deciding): Promise<Result<true>> {
  const { ctx, experience, version, reason, leader, from } = asked;
  const told = experience.party
    ? (await libraryTeller(services, experience.party))({
        kind: reason === null ? 'experience.published' : 'experience.returned',
        letter: reason === null ? null : 'returned',
        from,
        title: same(experience.title),
        content: reason ?? '',
        path: `/erfaringer/${experience.id}`,
      })
    : NOBODY_TOLD;
  const decision = { experience: experience.id, version, reason, told };
  return leader ? decideAsLeader(ctx, { ...decision, party: leader.id }) : decideForAll(ctx, decision);
}

export interface Asking extends Doing {
  readonly other: PartyId;
  readonly step: MethodStep;
  readonly category: string | null;
  readonly question: string;
}

/** The value is the question's id. Codes: those of `askGuidance`. */
export async function askForGuidance(services: Services, asked: Asking): Promise<Result<string>> {
  const { ctx, party, ...question } = asked;
  const tell = await libraryTeller(services, asked.other);
  return askGuidance(ctx, {
    ...question,
    party: party.id,
    isDemo: party.isDemo,
    told: (id) =>
      tell({
        kind: 'guidance.asked',
        letter: 'asked',
        from: party.name,
        title: stepIn(asked.step),
        content: asked.question,
        path: `/veiledning/${id}`,
      }),
  });
}

export interface Answering extends Doing {
  readonly guidance: Guidance;
  readonly answer: string;
}

/** Codes: those of `answerGuidance`. */
export async function giveGuidance(services: Services, asked: Answering): Promise<Result<true>> {
  const { ctx, party, guidance, answer } = asked;
  const tell = await libraryTeller(services, guidance.party);
  const told = tell({
    kind: 'guidance.answered',
    letter: 'answered',
    from: party.name,
    title: stepIn(guidance.step),
    content: answer,
    path: `/veiledning/${guidance.id}`,
  });
  return answerGuidance(ctx, { party: party.id, guidance: guidance.id, answer, told });
}

/** The value: whether both have agreed. Codes: those of `agreeToShare`. */
export async function shareGuidance(
  services: Services,
  { ctx, party, guidance }: Omit<Answering, 'answer'>,
): Promise<Result<boolean>> {
  const other = guidance.party === party.id ? guidance.other : guidance.party;
  const tell = await libraryTeller(services, other);
  const answerer = (await services.parties()).find(guidance.other);
  return agreeToShare(ctx, {
    party: party.id,
    guidance: guidance.id,
    inhabitants: answerer?.population ?? null,
    told: (isBoth) => {
      // The draft lies with whoever answered; who asked has agreed already and is asked nothing more.
      const hasDraft = isBoth && other === guidance.other;
      if (isBoth && !hasDraft) return NOBODY_TOLD;
      return tell({
        kind: hasDraft ? 'guidance.becameDraft' : 'guidance.agreed',
        letter: hasDraft ? 'becameDraft' : null,
        from: party.name,
        title: stepIn(guidance.step),
        content: '',
        path: `/veiledning/${guidance.id}`,
      });
    },
  });
}

export interface AnsweringText extends Doing {
  readonly guidance: Guidance;
  /** What it became, as it was shown. */
  readonly experience: Experience;
  /** Of what was read; null: the party does not want to be named. */
  readonly version: number | null;
}

/** Whoever tells it hears, and whoever looks it over while it waits. Codes: those of `answerText`. */
export async function answerNamingText(services: Services, asked: AnsweringText): Promise<Result<true>> {
  const { ctx, party, guidance, experience, version } = asked;
  const kind = version === null ? 'experience.nameLeftOut' : 'experience.nameAgreed';
  const message: Omit<LibraryMessage, 'path'> = {
    kind,
    letter: null,
    from: party.name,
    title: same(experience.title),
    content: '',
  };
  const tellOther = await libraryTeller(services, guidance.other);
  const system = systemCtx(services, 'library');
  const leader = experience.network && (await networkOf(system, experience.network))?.leader;
  const reads = leader && experience.state === 'sent' && leader !== party.id;
  const toOther = tellOther({ ...message, path: `/erfaringer/${experience.id}` });
  const toLeader = reads
    ? (await libraryTeller(services, leader))({ ...message, path: `/erfaringer/${experience.id}/les` })
    : NOBODY_TOLD;
  const told = toldTogether(toOther, toLeader);
  return answerText(ctx, { party: party.id, guidance: guidance.id, version, told });
}
