// What somebody chooses to have worked out: read from the form, shown in words.
import { cooperationsFor } from '../../../flows/proposals/run-areas.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { RunChoice } from '../../../modules/planning/proposals/model.ts';
import { type AskedForParty, textIn } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';
import { categoryName } from '../site/category-words.ts';

const LEAST_MINUTES = 10;
const MOST_MINUTES = 600;

/** As typed. */
export interface TypedChoice {
  readonly category: string;
  /** `near`, `country`, or `members:<cooperation>`. */
  readonly area: string;
  readonly minutes: string;
}

const USUAL_CHOICE: TypedChoice = { category: '', area: 'near', minutes: '90' };

const MEMBERS = 'members:';
export const membersArea = (cooperation: string): string => `${MEMBERS}${cooperation}`;

/** The cooperations whose members somebody may run for. */
export const ownCooperations = ({ party, parties, request }: AskedForParty) =>
  cooperationsFor({ party, parties, today: request.today });

export const typedChoice = (sent: FormData): TypedChoice => ({
  category: textIn(sent, 'kategori', 80),
  area: textIn(sent, 'omrade', 80),
  minutes: textIn(sent, 'minutter', 10),
});

/** What the address chooses beforehand; what cannot be chosen, and all that it leaves out, is as usual. */
export function choiceInAddress(asked: AskedForParty): TypedChoice {
  const { query } = asked.request;
  const areas = ['near', 'country', ...ownCooperations(asked).map(({ id }) => membersArea(id))];
  const wanted: TypedChoice = {
    category: query.get('kategori') ?? USUAL_CHOICE.category,
    area: areas.find((area) => area === query.get('omrade')) ?? USUAL_CHOICE.area,
    minutes: query.get('minutter') ?? USUAL_CHOICE.minutes,
  };
  const wrong = new Set(readChoice(asked, wanted).faults.map(({ path }) => path));
  return {
    ...wanted,
    ...(wrong.has('category') ? { category: USUAL_CHOICE.category } : {}),
    ...(wrong.has('minutes') ? { minutes: USUAL_CHOICE.minutes } : {}),
  };
}

export interface ReadChoice {
  readonly choice: RunChoice;
  readonly faults: readonly Problem[];
}

/** Codes: groupRun.categoryUnknown, groupRun.minutesOutside. An area that is not there means the country. */
export function readChoice(asked: AskedForParty, typed: TypedChoice): ReadChoice {
  const { byId } = asked.request.snapshot.categories.categories;
  const wanted = typed.area.startsWith(MEMBERS) ? typed.area.slice(MEMBERS.length) : null;
  const cooperation = ownCooperations(asked).find(({ id }) => id === wanted)?.id ?? null;
  const area = cooperation === null ? (typed.area === 'near' ? 'near' : 'country') : 'members';
  const minutes = /^\d{1,4}$/.test(typed.minutes) ? Number(typed.minutes) : 0;
  const isOutside = area === 'near' && (minutes < LEAST_MINUTES || minutes > MOST_MINUTES);
  const isUnknown = typed.category !== '' && !byId.has(typed.category);
  return {
    choice: {
      category: typed.category === '' ? null : typed.category,
      area,
      cooperation,
      minutes: area === 'near' ? minutes : null,
    },
    faults: [
      ...(isUnknown ? [problem('groupRun.categoryUnknown', 'category', { value: typed.category })] : []),
      ...(isOutside
        ? [problem('groupRun.minutesOutside', 'minutes', { least: LEAST_MINUTES, most: MOST_MINUTES })]
        : []),
    ],
  };
}

export function whatText(request: PageRequest, { category }: Pick<RunChoice, 'category'>): string {
  if (category === null) return request.texts.proposals.start.allCategories;
  const found = request.snapshot.categories.categories.byId.get(category);
  return found ? categoryName(found, request.language) : category;
}

export function whereText(
  { request, parties }: Pick<AskedForParty, 'request' | 'parties'>,
  choice: RunChoice,
) {
  const words = request.texts.proposals.start;
  if (choice.area === 'members') return words.areaMembers(parties.nameOf(choice.cooperation ?? ''));
  if (choice.area === 'near') return words.areaNear(request.format.number(choice.minutes ?? 0));
  return words.areaCountry;
}
