// What is asked of the market: requirements that rest on needs and on what was learnt in the dialogue, a proposal from a
// member, criteria, terms, and at last the answer to § 7-9, without which the lock is refused.
import { randomUUID } from 'node:crypto';
import { partyOfBody } from '../../../modules/planning/plan-commands.ts';
import { dialogueOf } from '../../../modules/procurement/dialogue/queries.ts';
import { type Choice, keepChoice } from '../../../modules/procurement/requirements/choice-commands.ts';
import { shareProvision } from '../../../modules/procurement/requirements/library-commands.ts';
import { clausesOf } from '../../../modules/procurement/requirements/library-queries.ts';
import type { Insight, ProvisionFacts } from '../../../modules/procurement/requirements/model.ts';
import { writeProvision } from '../../../modules/procurement/requirements/provision-commands.ts';
import { requirementsOf } from '../../../modules/procurement/requirements/queries.ts';
import { answerRemark, sayRemark } from '../../../modules/procurement/requirements/remark-commands.ts';
import { actingFor, happened } from '../past.ts';
import type { DemoCase } from './case-file.ts';
import { askedBy, idOf, type Life, leadCtx, leadOf, madeIn } from './life.ts';
import type { Step } from './steps.ts';

type ToldRequirement = DemoCase['asked']['requirements'][number];

async function insightsOf(life: Life, { questions, findings, minutes }: ToldRequirement): Promise<Insight[]> {
  const dialogue = await dialogueOf(leadCtx(life), idOf(life));
  if (!dialogue || life.one.withoutDialogue !== null) return [];
  return [
    ...questions.flatMap((place): Insight[] => {
      const entry = dialogue.questions[place - 1]?.answerEntry ?? null;
      return entry === null ? [] : [{ kind: 'entry', ref: String(entry) }];
    }),
    ...findings.flatMap((place): Insight[] => {
      const ref = dialogue.findings[place - 1]?.id;
      return ref ? [{ kind: 'finding', ref }] : [];
    }),
    ...minutes.flatMap((name): Insight[] => {
      const { orgNumber } = life.told.dialogue.suppliers.find(({ id }) => id === name) ?? {};
      const ref = dialogue.minutes.find(({ supplierId }) => supplierId === orgNumber)?.id;
      return ref ? [{ kind: 'minutes', ref }] : [];
    }),
  ];
}

async function write(life: Life, name: string, facts: ProvisionFacts): Promise<void> {
  const asked = { ...askedBy(life), changes: null, facts };
  life.made.set(name, happened(name, await writeProvision(leadCtx(life), asked)).id);
}

const requirementIn = (life: Life, name: string): string => madeIn(life, `requirement:${name}`);

/** Where the procurement is not to be divided, everything is asked of the whole. */
async function writeRequirements(life: Life): Promise<void> {
  const isWhole = life.told.division.undivided.includes(life.one.id);
  for (const told of life.told.asked.requirements) {
    const { id, needs, questions: _, findings: __, minutes: ___, ...facts } = told;
    const insights = await insightsOf(life, told);
    await write(life, `requirement:${id}`, {
      kind: 'requirement',
      ...facts,
      lots: isWhole ? [] : facts.lots,
      needs: needs.map((need) => madeIn(life, `need:${need}`)),
      insights,
      noInsight: insights.length === 0 ? (life.one.withoutDialogue ?? '') : '',
    });
  }
}

async function propose(life: Life): Promise<void> {
  const { body, requirement, text, answer } = life.told.asked.remark;
  const party = partyOfBody(body);
  const provision = requirementIn(life, requirement);
  const said = { ...askedBy(life, party), kind: 'proposal', provision, text, onceKey: randomUUID() } as const;
  happened('proposal', await sayRemark(actingFor(life.story, party), said));
  const [remark] = (await requirementsOf(leadCtx(life), idOf(life))).remarks;
  const asked = { ...askedBy(life), remark: remark?.id ?? '', isTaken: false, text: answer };
  happened('answer', await answerRemark(leadCtx(life), asked));
}

async function writeCriteria(life: Life): Promise<void> {
  const { criteria, terms } = life.told.asked;
  for (const { requirements, ...facts } of criteria) {
    await write(life, `criterion:${facts.name}`, {
      kind: 'criterion',
      ...facts,
      isEnvironmental: false,
      needs: [],
      requirements: requirements.map((name) => requirementIn(life, name)),
    });
  }
  for (const { requirements, ...facts } of terms) {
    await write(life, `term:${facts.title}`, {
      kind: 'term',
      ...facts,
      needs: [],
      requirements: requirements.map((name) => requirementIn(life, name)),
    });
  }
}

async function choose(life: Life, choice: Choice): Promise<void> {
  const { choices } = await requirementsOf(leadCtx(life), idOf(life));
  const asked = { ...askedBy(life), version: choices.version, choice };
  happened(choice.kind, await keepChoice(leadCtx(life), asked));
}

/** Several procurements of the world ask for the same: it is shared once. */
async function share(life: Life): Promise<void> {
  const { requirements, shared, innovation } = life.told.asked;
  const { text: words = '' } = requirements.find(({ id }) => id === shared) ?? {};
  const { count } = await clausesOf(leadCtx(life), {
    party: leadOf(life),
    kind: 'requirement',
    words,
    category: null,
    owner: 'own',
    page: 1,
    size: 1,
  });
  if (count === 0) {
    const asked = { ...askedBy(life), provision: requirementIn(life, shared), isConfirmed: true };
    happened('shared', await shareProvision(leadCtx(life), asked));
  }
  await choose(life, { kind: 'innovation', innovation: { codes: [], ...innovation } });
}

const answerClimate = (life: Life): Promise<void> =>
  choose(life, {
    kind: 'climate',
    climate: { way: 'requirement', exemption: null, evidence: '', ...life.told.asked.climate },
  });

export const REQUIREMENTS_STEPS: readonly Step[] = [
  { id: 'requirementsWritten', day: 121, play: writeRequirements },
  { id: 'requirementProposed', day: 123, play: propose },
  { id: 'criteriaWritten', day: 125, play: writeCriteria },
  { id: 'clauseShared', day: 126, play: share },
  { id: 'climateAnswered', day: 133, play: answerClimate },
];
