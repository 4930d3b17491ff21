// «De samme behovene» of one body: for each own need that others have too, who, how far away and how alike. What is read
// is what the asking person may see; the same rows that others' pages are made of.
import { addMonths } from '../../kernel/local-date.ts';
import { type ActingCtx, acting, type Ctx } from '../../modules/accounts/db.ts';
import { pairStates } from '../../modules/planning/live-needs/answer-queries.ts';
import {
  HORIZON_MONTHS,
  isCommon,
  type OwnNeed,
  type PairState,
} from '../../modules/planning/live-needs/model.ts';
import { ownNeedOf, upcomingNeeds } from '../../modules/planning/live-needs/own-needs.ts';
import { questionPage, questionsAbout } from '../../modules/planning/live-needs/question-queries.ts';
import {
  fittingNeeds,
  itemsToCompare,
  itemsWithNeighbours,
  itemToCompare,
  type ShareCounts,
  type Surroundings,
  shownNeeds,
} from '../../modules/planning/live-needs/share-queries.ts';
import type { Categories } from '../../modules/planning/model.ts';
import { visibilityOf } from '../../modules/planning/plan-commands.ts';
import { NO_FACTS, type PlanItem } from '../../modules/planning/plan-item.ts';
import type { Party } from '../parties.ts';
import { planRules } from '../plan/plan-rules.ts';
import { type Services, todayOf } from '../services.ts';
import { byDistance, byLikeness, type Comparison, compareNeeds, type Match } from './compare.ts';
import { type Outlook, outlookFrom, wantedFor } from './surroundings.ts';

export const NEED_FILTERS = ['near', 'unanswered', 'common', 'without', 'all'] as const;
/** near: somebody near enough has it too · unanswered: of those, we have said nothing · without: nobody near enough. */
export type NeedFilter = (typeof NEED_FILTERS)[number];

/** Of one own need, for lists; the rest is counted. */
const COMPARED_IN_LISTS = 40;
const COMPARED_FOR_STRONGEST = 8;
/** Own needs looked closer at for the strongest, those that start first. */
const LOOKED_CLOSER_AT = 6;
const COMPARED_ON_ONE = 1000;

export interface NeedsAsked {
  readonly ctx: Ctx;
  readonly party: Party;
}

export interface NeedListAsked extends NeedsAsked {
  readonly filter: NeedFilter;
  /** Null: every category. */
  readonly category: string | null;
  /** From 1; one that is not there gives the last. */
  readonly page: number;
  readonly size: number;
}

/** An own need in a list. */
export interface NeedRow {
  readonly need: OwnNeed;
  readonly counts: ShareCounts;
  /** The nearest of those that may be the same, most alike first; others near enough are counted only. */
  readonly near: readonly Match[];
  readonly states: readonly PairState[];
}

export interface NeedList {
  readonly rows: readonly NeedRow[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  /** Of all own needs, whatever is shown. */
  readonly of: { readonly all: number; readonly near: number; readonly common: number };
  /** Of own needs. */
  readonly categories: readonly string[];
  /** Questions that wait for the body. */
  readonly waiting: number;
}

/** What every look needs, read in one transaction. */
interface Scene {
  readonly inside: ActingCtx;
  readonly outlook: Outlook;
  readonly from: Surroundings;
  readonly categories: Categories;
  readonly states: readonly PairState[];
  readonly compare: (comparisons: readonly Comparison[]) => Match[];
  readonly rules: Parameters<typeof ownNeedOf>[1];
}

async function withScene<T>(
  services: Services,
  { ctx, party, item = null }: NeedsAsked & { readonly item?: string | null },
  look: (scene: Scene) => Promise<T>,
): Promise<T> {
  const snapshot = await services.snapshot();
  const outlook = await outlookFrom(services, party);
  const index = snapshot.categories;
  const { body } = outlook;
  return acting(ctx, async (inside) => {
    const states = await pairStates(inside, { body, item });
    const refused = states.filter(({ answer }) => answer === 'different');
    const visibility = await visibilityOf(inside, body);
    return look({
      inside,
      outlook,
      from: { ...outlook, refused },
      categories: index.categories,
      states,
      compare: (comparisons) => compareNeeds(comparisons, { index, outlook }),
      rules: { ...planRules(snapshot, services.planning), visibility, today: todayOf(services) },
    });
  });
}

const ownNeeds = async ({ inside, outlook, rules }: Scene): Promise<OwnNeed[]> =>
  upcomingNeeds(await itemsToCompare(inside, outlook.body), rules);

const wanted = ({ categories }: Scene, needs: readonly OwnNeed[], akin: boolean) =>
  wantedFor(needs, categories, akin);

const statesOf = ({ states }: Scene, { item }: OwnNeed): PairState[] =>
  states.filter((state) => state.item === item.id);

const nothingSaid = (item: string, other: string): PairState => ({
  item,
  other,
  answer: null,
  isSameToThem: false,
});

const NONE: ShareCounts = { near: 0, nearBodies: 0, far: 0 };

interface Compared {
  readonly counts: ShareCounts;
  /** Most alike first. Of other categories only what may well be the same. */
  readonly matches: readonly Match[];
}

/** What others have like own needs, by the own needs' ids. */
async function comparedWith(
  scene: Scene,
  needs: readonly OwnNeed[],
  { most, akin }: { readonly most: number; readonly akin: boolean },
): Promise<(need: OwnNeed) => Compared> {
  const asked = { wanted: wanted(scene, needs, akin), most };
  const { needs: found, counts } = await fittingNeeds(scene.inside, scene.from, asked);
  const byId = new Map(needs.map((need) => [need.item.id, need]));
  const said = new Map(scene.states.map((state) => [`${state.item} ${state.other}`, state]));
  const comparisons = found.map(({ item, other }) => ({
    own: byId.get(item) as OwnNeed,
    other,
    state: said.get(`${item} ${other.id}`) ?? nothingSaid(item, other.id),
  }));
  const matches = scene
    .compare(comparisons)
    .filter((match) => match.isSameCategory || match.verdict !== 'nei')
    .sort(byLikeness);
  const byItem = Map.groupBy(matches, ({ state }) => state.item);
  return ({ item }) => ({ counts: counts.get(item.id) ?? NONE, matches: byItem.get(item.id) ?? [] });
}

async function rowsOf(
  scene: Scene,
  needs: readonly OwnNeed[],
  depth: { readonly most: number; readonly akin: boolean },
): Promise<NeedRow[]> {
  const compared = await comparedWith(scene, needs, depth);
  return needs.map((need) => {
    const { counts, matches } = compared(need);
    return { need, counts, near: matches.filter(({ isNear }) => isNear), states: statesOf(scene, need) };
  });
}

/** Own needs by when they can start, one page of them. */
export function sameNeeds(services: Services, asked: NeedListAsked): Promise<NeedList> {
  return withScene(services, asked, async (scene) => {
    const { filter, category, size } = asked;
    const all = await ownNeeds(scene);
    const near = await itemsWithNeighbours(scene.inside, scene.from, wanted(scene, all, false));
    const answered = new Set(scene.states.filter(({ answer }) => answer !== null).map(({ item }) => item));
    const common = new Set(scene.states.filter(isCommon).map(({ item }) => item));
    const isShown: Readonly<Record<NeedFilter, (item: string) => boolean>> = {
      near: (item) => near.has(item) || common.has(item),
      unanswered: (item) => near.has(item) && !answered.has(item),
      common: (item) => common.has(item),
      without: (item) => !near.has(item) && !common.has(item),
      all: () => true,
    };
    const chosen = all.filter(
      ({ item }) => isShown[filter](item.id) && (category === null || item.category === category),
    );
    const pages = Math.max(1, Math.ceil(chosen.length / size));
    const page = Math.min(asked.page, pages);
    const part = chosen.slice((page - 1) * size, page * size);
    const { waiting } = await questionPage(scene.inside, { body: scene.outlook.body, page: 1, size: 1 });
    return {
      // Titles of other categories are looked at where the own one may find nobody.
      rows: await rowsOf(scene, part, {
        most: COMPARED_IN_LISTS,
        akin: filter === 'without' || filter === 'all',
      }),
      count: chosen.length,
      page,
      pages,
      of: {
        all: all.length,
        near: all.filter(({ item }) => isShown.near(item.id)).length,
        common: common.size,
      },
      categories: [...new Set(all.map(({ item }) => item.category))],
      waiting,
    };
  });
}

export interface Strongest {
  /** Most alike first. */
  readonly rows: readonly NeedRow[];
  /** Own needs that somebody near enough has too and nothing is said of, of those looked through. */
  readonly count: number;
}

/**
 * What is most like others' needs among the own ones that start first and that nothing is said of yet. `among`: how many of
 * the own ones are looked through.
 */
export function strongestNeeds(
  services: Services,
  asked: NeedsAsked & { readonly most: number; readonly among: number },
): Promise<Strongest> {
  return withScene(services, asked, async (scene) => {
    const all = await ownNeeds(scene);
    const answered = new Set(scene.states.filter(({ answer }) => answer !== null).map(({ item }) => item));
    const open = all.filter(({ item }) => !answered.has(item.id)).slice(0, asked.among);
    const near = await itemsWithNeighbours(scene.inside, scene.from, wanted(scene, open, false));
    const waiting = open.filter(({ item }) => near.has(item.id));
    const first = waiting.slice(0, LOOKED_CLOSER_AT);
    const rows = await rowsOf(scene, first, { most: COMPARED_FOR_STRONGEST, akin: false });
    const best = ({ near: [match] }: NeedRow): number => match?.score ?? 0;
    const sorted = rows.toSorted((a, b) => best(b) - best(a) || b.counts.nearBodies - a.counts.nearBodies);
    return { rows: sorted.slice(0, asked.most), count: waiting.length };
  });
}

/** Others' needs like one of a category, as far as they are shown. */
export interface CategoryNeeds {
  /** The own upcoming need that was compared, the first to start; null where the plan has none. */
  readonly own: OwnNeed | null;
  /** When the own one can start; where there is none, any time within the horizon. */
  readonly starts: OwnNeed['starts'];
  /** Near enough: what the two have said first, then the most alike. */
  readonly near: readonly Match[];
  /** How many bodies are near enough; some of them may be left out of `near`. */
  readonly bodies: number;
}

/** In place of an own need where the plan has none: anything of the category that starts within the horizon. */
function anyNeed({ outlook, rules }: Scene, category: string): OwnNeed {
  const { today } = rules;
  const latest = addMonths(today, HORIZON_MONTHS);
  const item: PlanItem = {
    ...NO_FACTS,
    id: '00000000-0000-0000-0000-000000000000',
    body: outlook.body,
    kind: 'need',
    title: '',
    category,
    source: 'typed',
    sourceNote: null,
    visibility: 'hidden',
    version: 0,
    changedAt: new Date(0),
  };
  return { item, starts: [{ earliest: today, latest, why: 'new' }], shown: 'hidden' };
}

/**
 * Who has needs like the body's own of a category; `item`: only like this own one, where it is of the category. Null where
 * it is to be bought alone.
 */
export function needsOfCategory(
  services: Services,
  sought: NeedsAsked & { readonly category: string; readonly item: string | null },
): Promise<CategoryNeeds | null> {
  return withScene(services, sought, async (scene) => {
    const { category, item: id } = sought;
    const asked = id === null ? null : await itemToCompare(scene.inside, scene.outlook.body, id);
    const item = asked?.category === category ? asked : null;
    if (item?.cooperation === 'alone') return null;
    const upcoming = item ? [ownNeedOf(item, scene.rules)] : await ownNeeds(scene);
    const own = upcoming.find((one) => one?.item.category === category) ?? null;
    const need = own ?? anyNeed(scene, category);
    const compared = await comparedWith(scene, [need], { most: COMPARED_IN_LISTS, akin: false });
    const { counts, matches } = compared(need);
    return {
      own,
      starts: need.starts,
      near: matches.filter(({ isNear }) => isNear),
      bodies: counts.nearBodies,
    };
  });
}

/** Why an item is not compared with others'. */
export type NotCompared = 'alone' | 'noTime';

export interface OneNeed {
  readonly item: PlanItem;
  /** Null where it is not compared. */
  readonly need: OwnNeed | null;
  readonly why: NotCompared | null;
  readonly counts: ShareCounts;
  readonly near: readonly Match[];
  /** Beyond the reach of its market: what the two have said first, then the nearest; not all of them, see `counts`. */
  readonly far: readonly Match[];
  /** Said to be something else. */
  readonly refused: readonly Match[];
  /** Ids of questions by the other need. */
  readonly questions: ReadonlyMap<string, string>;
}

/** One own need with all who have it too. Null where the body has no such item. */
export function sameNeed(
  services: Services,
  asked: NeedsAsked & { readonly item: string },
): Promise<OneNeed | null> {
  return withScene(services, asked, async (scene) => {
    const { inside, outlook } = scene;
    const item = await itemToCompare(inside, outlook.body, asked.item);
    if (!item) return null;
    const questions = await questionsAbout(inside, { body: outlook.body, item: item.id });
    const need = ownNeedOf(item, scene.rules);
    const empty = { counts: NONE, near: [], far: [], refused: [], questions };
    if (!need) {
      return { item, need, why: item.cooperation === 'alone' ? 'alone' : 'noTime', ...empty };
    }
    const compared = await comparedWith(scene, [need], { most: COMPARED_ON_ONE, akin: true });
    const { counts, matches: found } = compared(need);
    const others = await saidOfOthers(scene, need, found);
    const shown = [...found, ...others.filter(({ state }) => state.answer !== 'different')].sort(byLikeness);
    return {
      item,
      need,
      why: null,
      counts,
      near: shown.filter(({ isNear }) => isNear),
      far: shown.filter(({ isNear }) => !isNear).sort(byDistance),
      refused: others.filter(({ state }) => state.answer === 'different'),
      questions,
    };
  });
}

/** Pairs that something has been said of and that are not among those found: refused, or no longer at the same time. */
async function saidOfOthers(scene: Scene, own: OwnNeed, found: readonly Match[]): Promise<Match[]> {
  const ids = new Set(found.map(({ other }) => other.id));
  const left = statesOf(scene, own).filter(({ other }) => !ids.has(other));
  const shown = await shownNeeds(
    scene.inside,
    scene.outlook,
    left.map(({ other }) => other),
  );
  const comparisons = left.flatMap((state) => {
    const other = shown.get(state.other);
    return other ? [{ own, other, state }] : [];
  });
  return scene.compare(comparisons).sort(byLikeness);
}
