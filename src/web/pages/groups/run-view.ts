// What the pages of a visitor's run read: the run itself, the register and map its bodies stand in, and their names.
import type { BuiltProblem } from '../../../flows/build-problem.ts';
import type { RunPlan, StoredRun } from '../../../flows/group-store.ts';
import type { MunicipalityNumber } from '../../../kernel/municipality-number.ts';
import type { KnownAgreement } from '../../../modules/agreements/known-agreements.ts';
import type { AloneReason, BoughtNeed, Group, ParamSet, Plan } from '../../../modules/optimiser/model.ts';
import type { GroupSharing } from '../../../modules/optimiser/sharing.ts';
import type { MapGeometry } from '../../../modules/registry/map-geometry.ts';
import { type BodyId, municipalityOf } from '../../../modules/registry/model.ts';
import { type ListPage, partOf } from '../../components/pagination.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { categoryInSentence, categoryName } from '../site/category-words.ts';

export interface RunView {
  readonly token: string;
  readonly run: StoredRun;
  readonly geometry: MapGeometry;
  /** As they are before the visitor changes any. */
  readonly parameters: ParamSet;
  /** What others have made that may be open to some. */
  readonly agreements: readonly KnownAgreement[];
  /** Null where the list gave no needs. */
  readonly built: BuiltProblem | null;
}

/** A run with a plan. */
export interface PlannedView extends RunView {
  readonly built: BuiltProblem;
  readonly outcome: RunPlan;
  readonly plan: Plan;
}

export function plannedView(view: RunView): PlannedView | null {
  const { built, run } = view;
  return built && run.outcome ? { ...view, built, outcome: run.outcome, plan: run.outcome.plan } : null;
}

export interface RunNames {
  body(id: string): string;
  /** A body or a standing cooperation. */
  unit(id: string): string;
  category(id: string): string;
  /** As it stands inside a sentence. */
  categoryIn(id: string): string;
}

export function namesOf(request: PageRequest, view: RunView): RunNames {
  const { language, snapshot } = request;
  const { byId } = snapshot.categories.categories;
  const problem = view.built?.problem;
  const bodies = new Map(problem?.authorities.map(({ id, name }) => [id, name]));
  const units = new Map([
    ...bodies,
    ...(problem?.cooperations ?? []).map(({ id, name }) => [id, name] as const),
  ]);
  const category = (id: string, name: typeof categoryName): string => {
    const found = byId.get(id);
    return found ? name(found, language) : id;
  };
  return {
    body: (id) => bodies.get(id) ?? id,
    unit: (id) => units.get(id) ?? id,
    category: (id) => category(id, categoryName),
    categoryIn: (id) => category(id, categoryInSentence),
  };
}

/** How a group is shared, as kept with its plan; null where it was not. */
export const keptSharing = ({ outcome }: PlannedView, group: Group): GroupSharing | null =>
  outcome.sharing?.find((one) => one.group === group.id) ?? null;

/** Why a need stands alone: within limits the reason may be them. */
export const aloneReasonOf = ({ texts }: PageRequest, { built }: PlannedView, reason: AloneReason): string =>
  built.problem.limits && reason === 'notCheaper'
    ? texts.groupLimits.alone
    : texts.groupWords.aloneReason[reason];

export const needsOf = (group: Group): readonly BoughtNeed[] => group.members.flatMap(({ needs }) => needs);

/** Each buyer once, the lead first. */
export function buyersOf(group: Group): readonly string[] {
  const buyers = [...new Set(needsOf(group).map(({ authority }) => authority))];
  return buyers.toSorted((a, b) => Number(b === group.lead) - Number(a === group.lead));
}

/** The municipalities among some bodies: counties have no cell on the map. */
export const cellsOf = (bodies: readonly string[]): readonly MunicipalityNumber[] =>
  bodies.flatMap((id) => municipalityOf(id as BodyId) ?? []);

/** What every page of a run has in common: never stored, never indexed, marked when made up. */
export function runPage(
  request: PageRequest,
  view: RunView,
  page: Omit<Page, 'kind' | 'isPrivate' | 'nav'>,
): Page {
  const { texts, language } = request;
  const isExample = view.run.kind === 'example';
  const crumbs = [
    { label: texts.site.home, href: pathsFor(language).home() },
    { label: texts.groups.title, href: pathsFor(language).groups() },
  ];
  return {
    crumbs,
    ...page,
    kind: 'page',
    nav: 'groups',
    isPrivate: true,
    ...(isExample ? { banner: texts.groups.banner } : {}),
  };
}

const PAGE_SIZE = 25;
/** More rows than this are never put on one page. */
const MOST_ROWS = 1000;

/** The asked part of a long table, and whether all of it may be asked for. */
export function tablePart<T>(
  rows: readonly T[],
  asked: string | null,
): ListPage<T> & { readonly hasAll: boolean } {
  const hasAll = rows.length <= MOST_ROWS;
  return { ...partOf(rows, hasAll ? asked : asked === 'alle' ? null : asked, PAGE_SIZE), hasAll };
}
